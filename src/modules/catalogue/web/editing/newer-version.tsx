import { say } from "#kernel/text.ts";
import { Facts } from "#ui/facts.tsx";
import { Notice } from "#ui/notice.tsx";
import type { View } from "#ui/view.ts";
import {
	changedParts,
	type Facility,
	type PrincipleCode,
	type Service,
	type ServiceContent,
} from "../../index.ts";
import { linkInWords } from "../principles/proof-words.ts";
import { partWords } from "./part-words.ts";

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
		textsOf(view, content, part, facilities).join("; ") ||
		view.t("catalogue.unknown");
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

function textsOf(
	view: View,
	content: ServiceContent,
	part: string,
	facilities: readonly Facility[],
): readonly string[] {
	const [group, code] = part.split(".");
	if (group === "principles") {
		const { says = null, proofs = [] } =
			content.principles[code as PrincipleCode] ?? {};
		return [
			...textsIn(view, says),
			...proofs.map((link) => linkInWords(view, link, facilities)),
		];
	}
	return textsIn(
		view,
		group === "standard"
			? content.standard[code as keyof ServiceContent["standard"]]
			: content[part as keyof ServiceContent],
	);
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
