import { exact } from "#kernel/decimal.ts";
import type { AnswerKind } from "./answer-kinds.ts";
import {
	dividedBy,
	type Fraction,
	fraction,
	fractionOf,
	isMore,
	times,
} from "./fraction.ts";
import type { Instrument } from "./instrument.ts";
import { levelsOf } from "./levels.ts";
import { bestOf, measure } from "./measure.ts";
import { conversionOf, type Term } from "./terms.ts";

/** What an indicator adds to the whole: one of several fixed parts, or a part that grows with its figure. */
export type Summand = LevelSummand | FigureSummand;

export interface LevelSummand {
	readonly by: "level";
	readonly code: string;
	readonly levels: readonly {
		readonly value: string;
		readonly adds: Fraction;
	}[];
}

/** A figure is held as a whole number: what it is worth on its own scale, times 10 to the `places`. */
export interface FigureSummand {
	readonly by: "figure";
	readonly code: string;
	readonly kind: AnswerKind;
	readonly places: number;
	/** Added for each one of the whole number. */
	readonly addsPerOne: Fraction;
	/** The largest whole number that is still in proportion, below any cap. */
	readonly most: bigint;
}

/** A term in whole numbers. Null where the best answer is worth nothing, so that there is no scale. */
export function summandOf(instrument: Instrument, term: Term): Summand | null {
	const { code, answer, cap } = term.indicator;
	const best = bestOf(answer);
	if (!best.gt(0)) return null;
	const scorePerRaw = times(
		dividedBy(fractionOf(instrument.top), fractionOf(best)),
		conversionOf(term.indicator),
	);
	const levels = levelsOf(term.indicator);
	if (levels.length > 0 && answer.kind !== "multi-select") {
		return {
			by: "level",
			code,
			levels: levels.map(({ value }) => {
				const raw = fractionOf(measure(answer, value)?.raw ?? 0);
				const score = capped(times(raw, scorePerRaw), cap);
				return { value, adds: times(score, term.share) };
			}),
		};
	}
	const places = placesOf(answer);
	const one = fraction(1n, 10n ** BigInt(places));
	const addsPerOne = times(one, scorePerRaw);
	return {
		by: "figure",
		code,
		kind: answer,
		places,
		addsPerOne: times(addsPerOne, term.share),
		most: mostOf(term, addsPerOne, places),
	};
}

const capped = (score: Fraction, cap: string | null): Fraction =>
	cap !== null && isMore(score, fractionOf(cap)) ? fractionOf(cap) : score;

/** As many decimals as anything has that the worth of a figure is made of. */
function placesOf(kind: AnswerKind): number {
	const parts =
		"options" in kind
			? [...kind.options.map(({ value }) => value), bestOf(kind)]
			: "range" in kind
				? (kind.bands?.bands.map(({ value }) => value ?? 0) ?? [
						kind.range.from,
						kind.range.to,
					])
				: [];
	const ofFigure = "range" in kind && !kind.bands ? kind.decimals : 0;
	return Math.max(
		ofFigure,
		...parts.map((part) => exact(part).decimalPlaces()),
	);
}

/** Twice the best: a plausible range may end above it (120 % of a target), but hardly further. */
function mostOf(
	{ indicator: { answer, cap } }: Term,
	scorePerOne: Fraction,
	places: number,
): bigint {
	const twice = fractionOf(
		bestOf(answer)
			.times(2)
			.times(10 ** places),
	);
	const most =
		cap === null || scorePerOne.over <= 0n
			? twice
			: dividedBy(fractionOf(cap), scorePerOne);
	const least = isMore(most, twice) ? twice : most;
	return least.over / least.under;
}
