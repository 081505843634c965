import { Facts } from "#ui/facts.tsx";
import { Notice } from "#ui/notice.tsx";
import type { View } from "#ui/view.ts";
import {
	changedParts,
	type Facility,
	type Service,
	type ServiceContent,
} from "../../index.ts";
import { partWords, wordsInPart } from "./part-words.ts";

/** What somebody else published meanwhile, where it differs from what was typed here: both stand on the page. */
export const NewerVersion = ({
	view,
	theirs,
	mine,
	facilities,
}: {
	readonly view: View;
	readonly theirs: Service;
	readonly mine: ServiceContent;
	readonly facilities: readonly Facility[];
}) => {
	const changed = changedParts(theirs, mine);
	const words = (content: ServiceContent, part: string) =>
		wordsInPart(view, content, part, facilities);
	return (
		<>
			<Notice kind="warn" title={view.t("catalogue.edit.newer")}>
				{view.t("catalogue.edit.newer.says", { n: theirs.version })}
			</Notice>
			<Facts
				facts={changed.map((part) => ({
					term: partWords(view, part),
					is: (
						<>
							{view.t("catalogue.edit.theirs")}: {words(theirs, part)}
							<br />
							{view.t("catalogue.edit.mine")}: {words(mine, part)}
						</>
					),
				}))}
			/>
		</>
	);
};
