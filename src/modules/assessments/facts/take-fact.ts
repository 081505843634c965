import { type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import type { Case } from "../case.ts";
import { fieldsOf, noteField } from "../field/fields.ts";
import type { Item } from "../item.ts";
import { saveAnswer } from "../save-answer.ts";
import { itemOf } from "../store.ts";
import { fieldsOfFact } from "./item-fact.ts";

/**
 * Takes the living fact over as the answer to its item, with one press: the figure of this moment, whatever a page
 * showed before. It is an answer like one that was typed, and another one may take its place.
 */
export async function takeFact(
	cx: Context,
	found: Case,
	code: string,
): Promise<Result<Item>> {
	const { assessment, instrument, unit } = found;
	const item = await itemOf(cx, assessment, instrument, unit, code);
	if (!item || (found.only && !found.only.has(code)))
		return refused("no-such-indicator");
	const fields = item.fact && fieldsOfFact(item.indicator, item.fact.today);
	if (!fields) return refused("fact-not-known");
	return saveAnswer(cx, found, {
		code,
		typed: fields,
		note: fieldsOf(item.said)[noteField]?.[0] ?? "",
		seen: item.said?.version ?? 0,
		later: false,
	});
}
