import type { FieldProblem } from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import type { Ask } from "#platform/http/route.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { unitById } from "#units";
import {
	type Case,
	type Item,
	partOfItem,
	partsOf,
	type StillOpen,
} from "../index.ts";
import { addressOf } from "./address.ts";
import { openItem } from "./open-item.ts";

/** What keeps the unit from handing in, item by item and part by part, each with the way there. */
export async function openInWords(
	ask: Ask<View>,
	found: Case,
	still: Pick<StillOpen, "items" | "parts">,
): Promise<FieldProblem[]> {
	const at = addressOf(found);
	const offices = await officesOfItems(ask.cx, found, still.items);
	const open = still.items.map((item) =>
		openItem(ask.view, found, item, offices.get(item.code)),
	);
	const waiting = [];
	for (const { ownerId, state } of still.parts) {
		const office = await unitById(ask.cx, ownerId);
		waiting.push({
			field: `bagian-${ownerId}`,
			says: `assessments.open-part-${state}`,
			about: { name: office?.name ?? "" },
			href: link(ask.view, "/penilaian/:unit/:instrument/:year/bagian/:opd", {
				...at,
				opd: office?.slug ?? "",
			}),
		});
	}
	return [...open, ...waiting];
}

/** Names of the offices that answer these items, by code: what is missing is asked of somebody. */
export async function officesOfItems(
	cx: Context,
	{ owners }: Case,
	items: readonly Item[],
): Promise<ReadonlyMap<string, string>> {
	const names = new Map<string, string>();
	for (const { ownerId } of partsOf(owners)) {
		const office = await unitById(cx, ownerId);
		for (const item of items)
			if (office && partOfItem(owners, item)?.ownerId === ownerId)
				names.set(item.code, office.name);
	}
	return names;
}
