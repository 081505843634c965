import type { FieldProblem } from "#kernel/form.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Case, type Item, owesReason, statusOf } from "../index.ts";
import { addressOf } from "./address.ts";
import { itemName } from "./words.ts";

/** An item that keeps something from being handed in or handed over: what it lacks, and the way to it. */
export const openItem = (
	view: View,
	found: Case,
	item: Item,
	/** Whose it is, where several answer. */
	office?: string,
): FieldProblem & { readonly href: string } => ({
	field: item.code,
	says: `assessments.open-${lackOf(item)}`,
	about: {
		name: [office, itemName(view.lang, item)].filter(Boolean).join(", "),
	},
	href: link(view, "/penilaian/:unit/:instrument/:year/butir/:code", {
		...addressOf(found),
		code: item.code,
	}),
});

function lackOf(item: Item): string {
	if (owesReason(item)) return "fact";
	if (item.choices.length > 0) return "choice";
	const status = statusOf(item);
	return status === "complete" ? "in-progress" : status;
}
