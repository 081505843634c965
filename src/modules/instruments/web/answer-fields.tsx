import {
	answerFields,
	type Indicator,
	levelsOf,
	otherAnswers,
} from "#instruments";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Checkboxes, type Choice, Field, Radios } from "#ui/form/index.ts";
import { decimal } from "#ui/format.ts";
import type { View } from "#ui/view.ts";

interface AnswerFieldsProps {
	readonly view: View;
	readonly indicator: Indicator;
	readonly state: FormState;
	/** The question above the choices. */
	readonly label: string;
	/** Who speaks: the unit of itself, or whoever judges it. */
	readonly voice?: "unit" | "judge";
	/** Keeps the fields of several indicators of one page apart, by their codes. */
	readonly at?: string | undefined;
}

const namesOf = ({ at }: Pick<AnswerFieldsProps, "at">) => {
	const named = (name: string) => (at === undefined ? name : `${at}.${name}`);
	const { value, numerator, denominator, dataYear, other, why } = answerFields;
	return {
		value: named(value),
		numerator: named(numerator),
		denominator: named(denominator),
		dataYear: named(dataYear),
		other: named(other),
		why: named(why),
	};
};

/** The fields of one indicator by its kind of answer, and the other ways to answer folded below. */
export const AnswerFields = (props: AnswerFieldsProps) => (
	<>
		<ValueFields {...props} />
		<OtherWays {...props} />
	</>
);

const ValueFields = (props: AnswerFieldsProps) => {
	const { view, indicator, state, label, at } = props;
	const { answer } = indicator;
	const names = namesOf(props);
	const common = { view, state };
	switch (answer.kind) {
		case "multi-select":
			return (
				<Checkboxes
					{...common}
					name={names.value}
					label={label}
					options={choicesOf(view, indicator)}
				/>
			);
		case "number":
		case "count":
			return (
				<>
					<Field
						{...common}
						name={names.value}
						label={`${label} (${say(answer.unit, view.lang)})`}
						hint={view.t("instruments.ask-range", {
							from: decimal(view.lang, answer.range.from),
							to: decimal(view.lang, answer.range.to),
						})}
						type="number"
						width="8"
					/>
					{answer.dataYear && <DataYear {...common} at={at} />}
				</>
			);
		case "ratio":
			return (
				<>
					<Field
						{...common}
						name={names.numerator}
						label={say(answer.numerator, view.lang)}
						type="number"
						width="8"
					/>
					<Field
						{...common}
						name={names.denominator}
						label={say(answer.denominator, view.lang)}
						type="number"
						width="8"
					/>
					{answer.dataYear && <DataYear {...common} at={at} />}
				</>
			);
		default:
			return (
				<Radios
					{...common}
					name={names.value}
					label={label}
					look="levels"
					options={choicesOf(view, indicator)}
				/>
			);
	}
};

const DataYear = ({
	view,
	state,
	at,
}: Pick<AnswerFieldsProps, "view" | "state" | "at">) => (
	<Field
		view={view}
		state={state}
		name={namesOf({ at }).dataYear}
		label={view.t("instruments.ask-data-year")}
		inputmode="numeric"
		width="4"
	/>
);

const choicesOf = (view: View, indicator: Indicator): Choice[] =>
	levelsOf(indicator).map(({ value, label, statement }) => ({
		value,
		label: say(label, view.lang),
		...(statement ? { says: say(statement, view.lang) } : {}),
	}));

const OtherWays = (props: AnswerFieldsProps) => {
	const { view, indicator, state, voice = "unit" } = props;
	const names = namesOf(props);
	const ways = otherAnswers.filter(
		(way) => way !== "notApplicable" || indicator.mayBeNotApplicable,
	);
	const open =
		(state.typed[names.other]?.[0] ?? "") !== "" ||
		state.problems.some(({ field }) => field === names.why);
	return (
		<details open={open}>
			<summary>{view.t("instruments.ask-other-ways")}</summary>
			<div class="fields">
				<Radios
					view={view}
					state={
						open
							? state
							: {
									...state,
									typed: { ...state.typed, [names.other]: [""] },
								}
					}
					name={names.other}
					label={view.t("instruments.ask-other-question")}
					options={[
						{ value: "", label: view.t("instruments.ask-other-none") },
						...ways.map((way) => ({
							value: way,
							label: view.t(
								voice === "judge" && way !== "notMeasured"
									? `instruments.ask-${way}-judge`
									: `instruments.ask-${way}`,
							),
							says: view.t(`instruments.ask-${way}-says`),
						})),
					]}
				/>
				<Field
					view={view}
					state={state}
					name={names.why}
					label={view.t("instruments.ask-why")}
					hint={view.t("instruments.ask-why-hint")}
				/>
			</div>
		</details>
	);
};
