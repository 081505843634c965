import { type Fact, type FactSource, livingFact } from "#facts";
import type { Context } from "#platform/context.ts";
import { actionsDone } from "./actions-done.ts";
import { daysToFirstAction } from "./days-to-first-action.ts";
import { quartersPublished } from "./quarters-published.ts";

/** The facts that surveys know by themselves. */
export const factSources: readonly FactSource[] = [
	quartersPublished,
	actionsDone,
	daysToFirstAction,
];

/** What the house knows today of the surveys of a unit. */
export async function factsOf(cx: Context, unitId: string): Promise<Fact[]> {
	const facts: Fact[] = [];
	for (const { fact } of factSources)
		facts.push(await livingFact(cx, fact, unitId));
	return facts;
}
