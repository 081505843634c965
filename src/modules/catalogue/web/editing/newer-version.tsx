import { say } from "#kernel/text.ts";
import { Facts } from "#ui/facts.tsx";
import { Notice } from "#ui/notice.tsx";
import type { View } from "#ui/view.ts";
import {
	changedParts,
	type Service,
	type ServiceContent,
} from "../../index.ts";
import { partWords } from "./part-words.ts";

/** What somebody else published meanwhile, where it differs from what was typed here: both stand on the page. */
export const NewerVersion = ({
	view,
	theirs,
	mine,
}: {
	readonly view: View;
	readonly theirs: Service;
	readonly mine: ServiceContent;
}) => {
	const changed = changedParts(theirs, mine);
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
							{view.t("catalogue.edit.theirs")}: {wordsOf(view, theirs, part)}
							<br />
							{view.t("catalogue.edit.mine")}: {wordsOf(view, mine, part)}
						</>
					),
				}))}
			/>
		</>
	);
};

function wordsOf(view: View, content: ServiceContent, part: string): string {
	const value = part.startsWith("standard.")
		? content.standard[part.slice(9) as keyof ServiceContent["standard"]]
		: content[part as keyof ServiceContent];
	return textsIn(view, value).join("; ") || view.t("catalogue.unknown");
}

/** Every text in a part, in the language of whoever reads. */
function textsIn(view: View, value: unknown): string[] {
	if (typeof value === "string") return [value];
	if (Array.isArray(value)) return value.flatMap((one) => textsIn(view, one));
	if (typeof value !== "object" || value === null) return [];
	if ("id" in value && typeof value.id === "string")
		return [say(value as { id: string; en?: string }, view.lang)];
	return Object.values(value).flatMap((one) => textsIn(view, one));
}
