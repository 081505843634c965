import { exactMean, funnel, mean, percent, perHundred } from "#instruments";
import { type Exact, exact } from "#kernel/decimal.ts";

/** What is counted of a group of units, on one day. */
export interface Figures {
	readonly units: number;
	/** Asked to take part, or got further. */
	readonly takingPart: number;
	readonly declared: number;
	/** Handed in a self-assessment, or got further. */
	readonly submitted: number;
	readonly verified: number;
	/** Hold a predicate on that day. */
	readonly withPredicate: number;
	/** Have a score after verification. */
	readonly scored: number;
	/** Sum of these scores, exact. */
	readonly scoreSum: string;
	/** How many of them lie in each fifth of the scale, lowest first. */
	readonly fifths: Fifths;
}

export type Fifths = readonly [number, number, number, number, number];

export const nothing: Figures = {
	units: 0,
	takingPart: 0,
	declared: 0,
	submitted: 0,
	verified: 0,
	withPredicate: 0,
	scored: 0,
	scoreSum: "0",
	fifths: [0, 0, 0, 0, 0],
};

export const addUp = (all: readonly Figures[]): Figures =>
	all.reduce(add, nothing);

const add = (a: Figures, b: Figures): Figures => ({
	units: a.units + b.units,
	takingPart: a.takingPart + b.takingPart,
	declared: a.declared + b.declared,
	submitted: a.submitted + b.submitted,
	verified: a.verified + b.verified,
	withPredicate: a.withPredicate + b.withPredicate,
	scored: a.scored + b.scored,
	scoreSum: exact(a.scoreSum).plus(b.scoreSum).toFixed(),
	fifths: [
		a.fifths[0] + b.fifths[0],
		a.fifths[1] + b.fifths[1],
		a.fifths[2] + b.fifths[2],
		a.fifths[3] + b.fifths[3],
		a.fifths[4] + b.fifths[4],
	],
});

/** Units with predicate per 100 units, exact; `null` where there is no unit. */
export const coverageOf = ({ withPredicate, units }: Figures): Exact | null =>
	perHundred(withPredicate, units);

/** As printed: a whole number, half up. 6 of 20 is `30`. */
export const printedCoverage = ({
	withPredicate,
	units,
}: Figures): string | null => percent(withPredicate, units, 0);

/** Mean of the scores, exact; `null` where no unit has one. */
export const meanOf = ({ scored, scoreSum }: Figures): Exact | null =>
	exactMean(scoreSum, scored);

/** As printed: two decimals, half up. */
export const printedMean = ({ scored, scoreSum }: Figures): string | null =>
	mean(scoreSum, scored);

/** The way from taking part to the predicate. */
export const steps = [
	"takingPart",
	"declared",
	"submitted",
	"verified",
	"withPredicate",
] as const;
export type StepOfWay = (typeof steps)[number];

export interface Reached {
	readonly step: StepOfWay;
	readonly units: number;
	/** How many of those who reached the step before did not reach this one. */
	readonly lost: number;
	/** Of those who took part, per hundred with two decimals; `null` where nobody did. */
	readonly share: string | null;
}

/** How many reached each step. Instruments without a declaration do not have that step. */
export const wayOf = (
	figures: Figures,
	withDeclaration: boolean,
): readonly Reached[] => {
	const asked = steps.filter((step) => step !== "declared" || withDeclaration);
	const counts = funnel(asked.map((step) => figures[step]));
	return asked.flatMap((step, place) => {
		const counted = counts[place];
		if (!counted) return [];
		const { count: units, dropped, ofFirst: share } = counted;
		return [{ step, units, lost: Math.max(0, dropped), share }];
	});
};

/** The step before which most stopped; `null` where nobody did. */
export const greatestLoss = (way: readonly Reached[]): Reached | null =>
	way.reduce<Reached | null>(
		(worst, reached) => (reached.lost > (worst?.lost ?? 0) ? reached : worst),
		null,
	);

/** The six limits of the five fifths of a scale that ends at `top`; both are text of exact decimals. */
export const limitsOf = (top: string): readonly string[] =>
	[0, 1, 2, 3, 4, 5].map((i) => exact(top).times(i).div(5).toFixed());
