import { type Exact, exact, plain } from "#kernel/decimal.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Said } from "#kernel/text.ts";
import { extentOf } from "./extent.ts";
import {
	type Band,
	type BandTable,
	type Instrument,
	nodeOf,
} from "./instrument.ts";

/** A band in the words of the source; null where the source has a hole or its limits are not known. */
export type FoundBand =
	| {
			readonly band: string;
			readonly label: Said;
			readonly zone: string | null;
			readonly known: true;
	  }
	| {
			readonly band: null;
			readonly label: null;
			readonly zone: null;
			readonly known: false;
	  };

export const noBand: FoundBand = {
	band: null,
	label: null,
	zone: null,
	known: false,
};

export type BandRefusal = Refusal<
	"not-a-number" | "no-such-node" | "number-out-of-range"
>;

/**
 * The band of a score, or of a figure of one indicator. The value is rounded half up first, to the decimals of
 * the instrument or the indicator, and then looked up: printed tables leave holes below their last decimal.
 */
export function bandOf(
	instrument: Instrument,
	value: string,
	code?: string,
): Result<FoundBand, BandRefusal> {
	if (!/^-?\d+(\.\d+)?$/.test(value)) return refused("not-a-number", { value });
	const asked =
		code === undefined ? ofPredicate(instrument) : ofNode(instrument, code);
	if (!asked) return refused("no-such-node", { node: code ?? "" });
	const number = exact(value).toDecimalPlaces(asked.decimals);
	if (number.lt(asked.from) || number.gt(asked.to)) {
		return refused("number-out-of-range", {
			value,
			from: plain(asked.from),
			to: plain(asked.to),
		});
	}
	return ok(found(asked.table && lookUp(asked.table, number)));
}

interface Asked {
	readonly table: BandTable | null;
	readonly decimals: number;
	readonly from: Exact;
	readonly to: Exact;
}

const ofPredicate = (instrument: Instrument): Asked => ({
	table: instrument.bands,
	decimals: instrument.rounding.decimals,
	...extentOf(instrument),
});

function ofNode(instrument: Instrument, code: string): Asked | null {
	const node = nodeOf(instrument, code);
	if (!node) return null;
	if (node.type === "indicator" && "range" in node.answer) {
		const { bands, decimals, range } = node.answer;
		return {
			table: bands,
			decimals,
			from: exact(range.from),
			to: exact(range.to),
		};
	}
	// No instrument that we know prints bands for a group or for a choice.
	return {
		table: null,
		decimals: instrument.rounding.decimals,
		from: exact(0),
		to: exact(instrument.top),
	};
}

export const found = (band: Band | null): FoundBand =>
	band
		? {
				band: band.code,
				label: band.label,
				zone: band.zone ?? null,
				known: true,
			}
		: noBand;

/** The band that holds a rounded value, or null in a hole. */
export const lookUp = (table: BandTable, value: Exact): Band | null =>
	table.bands.find((band) => holds(band, value)) ?? null;

const holds = ({ from, above, to, below }: Band, value: Exact): boolean =>
	(from === undefined || value.gte(from)) &&
	(above === undefined || value.gt(above)) &&
	(to === undefined || value.lte(to)) &&
	(below === undefined || value.lt(below));

export interface Seam {
	readonly kind: "hole" | "overlap";
	/** Index, in the table, of the band above the seam; null at the upper end. */
	readonly at: number | null;
	readonly from: string;
	readonly to: string;
}

/** Holes and overlaps among values of so many decimals, between the lowest and the highest possible. */
export function seamsOf(
	table: BandTable,
	decimals: number,
	lowest: Exact,
	highest: Exact,
): readonly Seam[] {
	const step = exact(1).div(exact(10).pow(decimals));
	const spans = table.bands
		.map((band, at) => ({
			at,
			low: lowOf(band, step),
			high: highOf(band, step),
		}))
		.sort((a, b) => (a.low ?? lowest).comparedTo(b.low ?? lowest));
	const seams: Seam[] = [];
	const seam = (
		kind: Seam["kind"],
		at: number | null,
		from: Exact,
		to: Exact,
	) => seams.push({ kind, at, from: plain(from), to: plain(to) });
	let next: Exact | null = lowest;
	for (const { at, low, high } of spans) {
		const start = low ?? lowest;
		if (next === null || start.lt(next)) {
			if (at !== spans[0]?.at)
				seam("overlap", at, start, next ? next.minus(step) : highest);
		} else if (start.gt(next)) seam("hole", at, next, start.minus(step));
		next =
			high === null
				? null
				: (next ?? highest).gt(high)
					? next
					: high.plus(step);
	}
	if (next?.lte(highest)) seam("hole", null, next, highest);
	return seams;
}

const lowOf = ({ from, above }: Band, step: Exact): Exact | null =>
	from !== undefined
		? exact(from)
		: above !== undefined
			? exact(above).plus(step)
			: null;

const highOf = ({ to, below }: Band, step: Exact): Exact | null =>
	to !== undefined
		? exact(to)
		: below !== undefined
			? exact(below).minus(step)
			: null;
