import { say } from "#kernel/text.ts";
import type { View } from "#ui/view.ts";
import {
	componentNamed,
	type Facility,
	type PrincipleCode,
	principleNamed,
	type ServiceContent,
} from "../../index.ts";
import { linkInWords } from "../principles/proof-words.ts";

/** What a part of a service is called: a component of the standard and a principle by their names there. */
export const partWords = (view: View, part: string): string => {
	const [group, code = ""] = part.split(".");
	const label =
		group === "standard"
			? componentNamed(code)?.label
			: group === "principles"
				? principleNamed(code)?.label
				: undefined;
	return label
		? say(label, view.lang)
		: view.says(`catalogue.part-of-service.${part}`);
};

/** What a service says in a part, in one line; that nothing is asked for is not the same as that nobody knows. */
export const wordsInPart = (
	view: View,
	content: ServiceContent,
	part: string,
	facilities: readonly Facility[],
): string => {
	const [group, code] = part.split(".");
	const asksNothing =
		group === "standard" &&
		content.standard[code as keyof ServiceContent["standard"]]?.length === 0;
	return (
		textsOf(view, content, part, facilities).join("; ") ||
		view.t(asksNothing ? "catalogue.nothing-asked" : "catalogue.unknown")
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
	if (part === "channels")
		return content.channels.map(
			({ kind, says, href }) =>
				`${view.t(`catalogue.channel.${kind}`)}: ${[say(says, view.lang), ...(href ? [href] : [])].join(", ")}`,
		);
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
