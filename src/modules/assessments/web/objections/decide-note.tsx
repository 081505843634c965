import { date } from "#ui/format.ts";
import { Notice } from "#ui/notice.tsx";
import type { View } from "#ui/view.ts";
import {
	isOpenObjection,
	type Objection,
	type ObjectionWindow,
} from "../../index.ts";
import { dueInWords } from "../deadlines/deadline-words.tsx";

export interface DecideNoteProps {
	readonly view: View;
	readonly objections: readonly Objection[];
	readonly window: ObjectionWindow;
}

/** To the assessor: whether objections hold the decision up, and how those before ended. */
export const ObjectionsNote = ({
	view,
	objections,
	window,
}: DecideNoteProps) => {
	const { t } = view;
	const open = objections.filter(isOpenObjection).length;
	if (open > 0)
		return (
			<Notice
				kind="warn"
				title={t("assessments.decide-objections-open", { n: open })}
			>
				{t("assessments.decide-objections-open-says")}
			</Notice>
		);
	if (window.is === "open")
		return (
			<Notice
				kind="warn"
				title={t("assessments.decide-objections-possible", {
					due: dueInWords(view, window.deadline),
				})}
			>
				{t("assessments.decide-objections-possible-says")}
			</Notice>
		);
	if (window.deadline === null) return null;
	return (
		<Notice
			kind="calm"
			title={t("assessments.decide-objections-over", { n: objections.length })}
		>
			{t(
				window.why === "waived"
					? "assessments.decide-objections-waived"
					: "assessments.decide-objections-passed",
				{ day: date(view.lang, window.deadline.dueOn) },
			)}
		</Notice>
	);
};
