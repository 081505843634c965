import type { AssessedUnit } from "./applicable.ts";
import {
	commonDenominator,
	type Fraction,
	fraction,
	isMore,
} from "./fraction.ts";
import type { Instrument } from "./instrument.ts";
import {
	type FigureSummand,
	type LevelSummand,
	summandOf,
} from "./summands.ts";
import { termsOf } from "./terms.ts";

/** Whole numbers, of which the score in its last decimal is `floor((start + all that is added) / over)`: half up. */
export interface PlainSum {
	readonly levels: readonly LevelSummand[];
	readonly figures: readonly FigureSummand[];
	/** What each level adds: all the first levels in the order of the indicators, then all the second … */
	readonly added: Float64Array;
	readonly addedPerOne: Float64Array;
	readonly start: number;
	readonly over: number;
}

/** Null where the rules are no plain sum, or one beyond the whole numbers that a float holds exactly. */
export function plainSumOf(
	instrument: Instrument,
	unit: AssessedUnit,
): PlainSum | null {
	const summands = termsOf(instrument, unit)?.map((term) =>
		summandOf(instrument, term),
	);
	if (!summands || summands.includes(null)) return null;
	const levels = summands.filter((each) => each?.by === "level");
	const figures = summands.filter((each) => each?.by === "figure");
	const parts = [
		...levels.flatMap((each) => each.levels.map(({ adds }) => adds)),
		...figures.map(({ addsPerOne }) => addsPerOne),
	];
	const common = commonDenominator(parts);
	const scale = common * 2n * 10n ** BigInt(instrument.rounding.decimals);
	const whole = ({ over, under }: Fraction): bigint => (over * scale) / under;
	const largest =
		common +
		total(levels, (each) =>
			whole(greatest(each.levels.map(({ adds }) => adds))),
		) +
		total(figures, ({ addsPerOne, most }) => whole(addsPerOne) * most);
	const deepest = Math.max(0, ...levels.map((each) => each.levels.length));
	if (
		parts.some(({ over }) => over < 0n) ||
		largest > BigInt(Number.MAX_SAFE_INTEGER) ||
		deepest > 256
	)
		return null;
	const added = new Float64Array(deepest * levels.length);
	for (const [column, each] of levels.entries())
		for (const [level, { adds }] of each.levels.entries())
			added[level * levels.length + column] = Number(whole(adds));
	return {
		levels,
		figures,
		added,
		addedPerOne: Float64Array.from(figures, ({ addsPerOne }) =>
			Number(whole(addsPerOne)),
		),
		start: Number(common),
		over: Number(common * 2n),
	};
}

const total = <Each>(
	all: readonly Each[],
	of: (each: Each) => bigint,
): bigint => all.reduce((sum, each) => sum + of(each), 0n);

const greatest = (all: readonly Fraction[]): Fraction =>
	all.reduce((most, each) => (isMore(each, most) ? each : most), fraction(0n));
