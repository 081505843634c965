import { type Indicator, levelsOf } from "#instruments";
import { AnswerFields } from "#instruments/web";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { type Choice, Radios } from "#ui/form/index.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Item } from "../../index.ts";
import { answerInWords } from "../words.ts";

/** The fields of the lane's rubric: a level, or for figures whether the unit's is right. */
export const rubricFields = { level: "nilai", stance: "sikap" } as const;
/** The value that stands for what the unit said. */
export const asClaimed = "=";

interface RubricProps {
	readonly view: View;
	readonly state: FormState;
	readonly item: Item;
}

/** Every level with its full text; the one that the unit claims is marked in words, and none is chosen beforehand. */
export const RubricFields = ({ view, state, item }: RubricProps) => {
	const { indicator, said } = item;
	const claim = levelClaimed(item);
	if (isOfLevels(indicator))
		return (
			<Radios
				view={view}
				state={state}
				name={rubricFields.level}
				label={view.t("assessments.verify-value")}
				look="levels"
				options={[
					...levelsOf(indicator).map(
						({ value, label, statement }, at): Choice => ({
							value,
							label: (
								<>
									{say(label, view.lang)}{" "}
									{value === claim && <Claimed view={view} />}{" "}
									<Digit view={view} at={at + 1} />
								</>
							),
							...(statement ? { says: say(statement, view.lang) } : {}),
						}),
					),
					...(said?.answer && claim === null
						? [claimedOtherwise(view, item, levelsOf(indicator).length + 1)]
						: []),
				]}
			/>
		);
	return (
		<>
			{said?.answer && (
				<Radios
					view={view}
					state={state}
					name={rubricFields.stance}
					label={view.t("assessments.verify-value")}
					look="levels"
					options={[
						claimedOtherwise(view, item, 1),
						{
							value: "lain",
							label: (
								<>
									{view.t("assessments.lane-other-value")}{" "}
									<Digit view={view} at={2} />
								</>
							),
							says: view.t("assessments.lane-other-value-says"),
						},
					]}
				/>
			)}
			<AnswerFields
				voice="judge"
				view={view}
				indicator={indicator}
				state={state}
				label={view.t("assessments.lane-your-value")}
			/>
		</>
	);
};

/** Whether the levels themselves are the choice; figures and lists of several are typed. */
export const isOfLevels = ({ answer }: Indicator): boolean =>
	!["number", "count", "ratio", "multi-select"].includes(answer.kind);

/** The level that the unit claims; null where it claims none. */
export function levelClaimed({ indicator, said }: Item): string | null {
	const answer = said?.answer;
	if (!answer || !("value" in answer) || typeof answer.value !== "string")
		return null;
	const { value } = answer;
	return levelsOf(indicator).some((level) => level.value === value)
		? value
		: null;
}

const claimedOtherwise = (view: View, item: Item, at: number): Choice => ({
	value: asClaimed,
	label: (
		<>
			{answerInWords(view, item.indicator, item.said?.answer ?? null)}{" "}
			<Claimed view={view} /> <Digit view={view} at={at} />
		</>
	),
	says: view.t("assessments.lane-as-claimed-says"),
});

const Claimed = ({ view }: { readonly view: View }) => (
	<Tag shape="disc" tone="info">
		{view.t("assessments.lane-claimed")}
	</Tag>
);

/** Shown only to those who switched shortcuts on. */
const Digit = ({ view, at }: { readonly view: View; readonly at: number }) =>
	view.look.shortcuts === "keys" && at <= 9 ? <kbd>{at}</kbd> : null;
