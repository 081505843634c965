import type { AssessedUnit } from "./applicable.ts";
import type { Instrument } from "./instrument.ts";
import { type Answered, type Pack, packFor } from "./pack.ts";
import { type PlainSum, plainSumOf } from "./plain-sum.ts";
import { score } from "./score.ts";

/** One version of an instrument made ready to score many units of one kind. */
export interface Scorer {
	/** Packs what units said, so that a nation fits into memory. */
	readonly pack: (units: readonly Answered[]) => Pack;
	/** The scores of a pack that this scorer made, in its order, each as `score` gives it. */
	readonly scoreMany: (pack: Pack) => readonly (string | null)[];
	/** False where every unit takes the long way: the rules of the instrument are no plain sum. */
	readonly isCompiled: boolean;
}

/**
 * Turns an instrument into one sum of whole numbers over a common denominator, for units of one kind that answered
 * everything. Whatever is no such sum is scored by `score` itself. Both give the same rounded score: the sum is
 * exact, and `score` is wrong in the fortieth digit at most, where no sum that fits here can lie near a half.
 */
export function compileScorer(
	instrument: Instrument,
	unit: AssessedUnit,
): Scorer {
	const sum = plainSumOf(instrument, unit);
	const explained = (said: Answered) =>
		score(instrument, { ...said, unit }).score;
	const add = sum && adder(sum, instrument.rounding.decimals);
	return {
		isCompiled: sum !== null,
		pack: (units) =>
			sum
				? packFor(sum.levels, sum.figures, units)
				: { ...packFor([], [], units), apart: new Map(units.entries()) },
		scoreMany: (pack) => {
			const scores =
				add?.(pack) ?? new Array<string | null>(pack.size).fill(null);
			for (const [row, said] of pack.apart) scores[row] = explained(said);
			return scores;
		},
	};
}

/** The inner loop of a recount. Every number in it is whole and below 2^53, where `Math.floor(a / b)` is exact too. */
function adder(
	{ added, addedPerOne, start, over }: PlainSum,
	decimals: number,
) {
	const written: string[] = [];
	return ({ size, levels, figures }: Pack): (string | null)[] => {
		const wide = size === 0 ? 0 : levels.length / size;
		const scores = new Array<string | null>(size);
		for (let row = 0, at = 0, figure = 0; row < size; row += 1) {
			let sum = start;
			for (let column = 0; column < wide; column += 1, at += 1)
				sum += added[(levels[at] ?? 0) * wide + column] ?? 0;
			for (
				let column = 0;
				column < addedPerOne.length;
				column += 1, figure += 1
			)
				sum += (figures[figure] ?? 0) * (addedPerOne[column] ?? 0);
			const last = Math.floor(sum / over);
			scores[row] = written[last] ??= write(last, decimals);
		}
		return scores;
	};
}

/** A whole number of the last decimal, as text: 8750 with two decimals is `"87.50"`. */
function write(last: number, decimals: number): string {
	const digits = String(last).padStart(decimals + 1, "0");
	return decimals === 0
		? digits
		: `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
