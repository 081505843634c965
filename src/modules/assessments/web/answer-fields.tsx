import { type Indicator, levelsOf } from "#instruments";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Checkboxes, type Choice, Field, Radios } from "#ui/form/index.ts";
import { decimal } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import { answerFields, otherAnswers } from "./typed-answer.ts";

interface AnswerFieldsProps {
	readonly view: View;
	readonly indicator: Indicator;
	readonly state: FormState;
	/** The question above the choices. */
	readonly label: string;
}

/** The fields of one indicator by its kind of answer, and the other ways to answer folded below. */
export const AnswerFields = (props: AnswerFieldsProps) => (
	<>
		<ValueFields {...props} />
		<OtherWays {...props} />
	</>
);

const ValueFields = ({ view, indicator, state, label }: AnswerFieldsProps) => {
	const { answer } = indicator;
	const common = { view, state };
	switch (answer.kind) {
		case "multi-select":
			return (
				<Checkboxes
					{...common}
					name={answerFields.value}
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
						name={answerFields.value}
						label={`${label} (${say(answer.unit, view.lang)})`}
						hint={view.t("assessments.item-range", {
							from: decimal(view.lang, answer.range.from),
							to: decimal(view.lang, answer.range.to),
						})}
						type="number"
						width="8"
					/>
					{answer.dataYear && <DataYear {...common} />}
				</>
			);
		case "ratio":
			return (
				<>
					<Field
						{...common}
						name={answerFields.numerator}
						label={say(answer.numerator, view.lang)}
						type="number"
						width="8"
					/>
					<Field
						{...common}
						name={answerFields.denominator}
						label={say(answer.denominator, view.lang)}
						type="number"
						width="8"
					/>
					{answer.dataYear && <DataYear {...common} />}
				</>
			);
		default:
			return (
				<Radios
					{...common}
					name={answerFields.value}
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
}: Pick<AnswerFieldsProps, "view" | "state">) => (
	<Field
		view={view}
		state={state}
		name={answerFields.dataYear}
		label={view.t("assessments.item-data-year")}
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

const OtherWays = ({ view, indicator, state }: AnswerFieldsProps) => {
	const ways = otherAnswers.filter(
		(way) => way !== "notApplicable" || indicator.mayBeNotApplicable,
	);
	const open =
		(state.typed[answerFields.other]?.[0] ?? "") !== "" ||
		state.problems.some(({ field }) => field === answerFields.why);
	return (
		<details open={open}>
			<summary>{view.t("assessments.item-other-ways")}</summary>
			<div class="fields">
				<Radios
					view={view}
					state={
						open
							? state
							: {
									...state,
									typed: { ...state.typed, [answerFields.other]: [""] },
								}
					}
					name={answerFields.other}
					label={view.t("assessments.item-other-question")}
					options={[
						{ value: "", label: view.t("assessments.item-other-none") },
						...ways.map((way) => ({
							value: way,
							label: view.t(`assessments.item-${way}`),
							says: view.t(`assessments.item-${way}-says`),
						})),
					]}
				/>
				<Field
					view={view}
					state={state}
					name={answerFields.why}
					label={view.t("assessments.item-why")}
					hint={view.t("assessments.item-why-hint")}
					optional
				/>
			</div>
		</details>
	);
};
