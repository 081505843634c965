import type { Said } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";
import { type Fact, type Found, factOf } from "./fact.ts";

/** A module that computes a fact for a unit as of a day, from nothing but what it has on record. */
export interface FactSource {
	readonly fact: string;
	readonly find: (cx: Context, unitId: string, asOf: Day) => Promise<Found>;
}

/**
 * Who computes which fact. The sources stand above this module, so they are told to it once, when the house is
 * put together (`assemble.ts`), as subscribers are. A fact without a source is not known; it is never guessed.
 */
const known = new Map<string, FactSource>();

export function knowSources(sources: readonly FactSource[]): void {
	for (const source of sources) known.set(source.fact, source);
}

/** A fact about a unit as it is on a day: today, unless another is asked for. */
export async function livingFact(
	cx: Context,
	code: string,
	unitId: string,
	asOf: Day = dayOf(cx.now),
): Promise<Fact> {
	const source = known.get(code);
	return factOf(
		code,
		asOf,
		source
			? await source.find(cx, unitId, asOf)
			: { of: "", notKnown: nobodyComputes },
	);
}

const nobodyComputes: Said = {
	id: "Belum ada bagian Rangkul yang menghitungnya.",
	en: "No part of Rangkul computes it yet.",
};
