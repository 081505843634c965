import { evidenceOf, seenOf } from "#evidence";
import { namesOf } from "#identity";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import {
	type Case,
	historyOfItem,
	itemsOfCase,
	pairsOfProofs,
	preflightOfItem,
	sentAnyway,
} from "../index.ts";
import type { JudgedItemProps } from "./judged-item.tsx";

/** Gathers what whoever judges an item must see of it; null where the unit is not asked it. */
export async function judgedItemOf(
	{ cx, view }: Ask<View>,
	found: Case,
	code: string,
): Promise<JudgedItemProps | null> {
	const items = await itemsOfCase(cx, found);
	const item = items.find((one) => one.code === code);
	if (!item) return null;
	const proofs = await evidenceOf(cx, found.unit.id, item.proofs);
	const seen = await seenOf(cx, found.unit.id, proofs);
	const pairs = await pairsOfProofs(cx, found.unit.id, proofs);
	const history = await historyOfItem(cx, found.assessment, code);
	const people = [...history.said, ...history.marks].map(({ byId }) => byId);
	const anyway = await sentAnyway(cx, found.assessment);
	const names = await namesOf(cx, [
		anyway?.byId ?? null,
		...people,
		...proofs.map(({ keptById }) => keptById),
	]);
	return {
		view,
		found,
		item,
		items,
		proofs,
		seen,
		pairs,
		history,
		names,
		report: await preflightOfItem(cx, found, items, item),
		anyway,
		once: cx.newId(),
	};
}
