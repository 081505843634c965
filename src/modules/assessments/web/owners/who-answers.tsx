import { Notice } from "#ui/notice.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { type Case, type Item, partOfItem } from "../../index.ts";

interface WhoAnswersProps {
	readonly view: View;
	readonly found: Case;
	readonly item: Item;
	readonly office?: Unit | null;
}

/** Why an item of an office cannot be written to here: it is the office's, or it lies with the region already. */
export const WhoAnswers = ({ view, found, item, office }: WhoAnswersProps) => {
	const part = partOfItem(found.owners, item);
	if (!part || !office || found.assessment.state !== "answering") return null;
	return (
		<Notice
			kind="calm"
			title={view.t("assessments.item-of-office", { office: office.name })}
		>
			{view.t(
				found.only
					? "assessments.item-handed-over"
					: "assessments.item-of-office-says",
			)}
		</Notice>
	);
};
