import { exact } from "#kernel/decimal.ts";
import type { Band, BandTable, Instrument } from "../instrument.ts";
import type { Point } from "./outcome.ts";

/**
 * Where a unit goes: over a limit or under one; either, depending on what nobody has asked it yet; nowhere; or it
 * cannot be said. What a draft no longer assesses goes nowhere at all.
 */
export const moves = [
	"down",
	"up",
	"depends",
	"same",
	"unknown",
	"not-asked",
] as const;
export type Move = (typeof moves)[number];

/** The predicates of a table from the lowest to the highest. */
export const ascending = ({ bands }: BandTable): readonly Band[] =>
	[...bands].sort((one, other) => lowOf(one).comparedTo(lowOf(other)));

const lowOf = ({ from, above }: Band) => exact(from ?? above ?? "-Infinity");

/**
 * By whose limits the units are read as they stand now. By their own, where those are all known and the draft has
 * the same predicates; else their scores are held against the limits of the draft.
 */
export function readsBeforeBy(
	published: Instrument,
	draft: Instrument,
): "own-limits" | "draft-limits" {
	const names = new Set(draft.bands?.bands.map(({ code }) => code));
	const own = published.bands;
	return own &&
		own.holes !== "not-known" &&
		own.bands.every(({ code }) => names.has(code))
		? "own-limits"
		: "draft-limits";
}

/** Place of a point among predicates, from 1; 0 where a condition beside the score holds it back; null where nobody knows. */
export function rankOf(
	predicates: readonly Band[],
	{ band, held }: Point,
): number | null {
	if (held) return 0;
	const at = predicates.findIndex(({ code }) => code === band);
	return at < 0 ? null : at + 1;
}

export interface Ranks {
	readonly before: number | null;
	readonly lowest: number | null;
	readonly highest: number | null;
}

export function moveOf({ before, lowest, highest }: Ranks): Move {
	if (before === null || lowest === null || highest === null) return "unknown";
	if (lowest > before) return "up";
	if (highest < before) return "down";
	return lowest === highest ? "same" : "depends";
}

/** How many go over one limit, and how many under it. */
export interface Crossing {
	/** The predicate that begins at the limit. */
	readonly band: Band;
	readonly up: number;
	readonly down: number;
	/** Those of whom it depends on what was not asked. */
	readonly depends: number;
}

/** Every limit of the table from the lowest, with those who cross it for certain or perhaps. */
export const crossingsOf = (
	predicates: readonly Band[],
	all: readonly Ranks[],
): readonly Crossing[] =>
	predicates.slice(1).map((band, index) => {
		const limit = index + 2;
		const known = all.flatMap(({ before, lowest, highest }) =>
			before === null || lowest === null || highest === null
				? []
				: [
						{
							was: before >= limit,
							least: lowest >= limit,
							most: highest >= limit,
						},
					],
		);
		return {
			band,
			up: known.filter(({ was, least }) => !was && least).length,
			down: known.filter(({ was, most }) => was && !most).length,
			depends: known.filter(({ least, most }) => least !== most).length,
		};
	});
