import { Exact, exact } from "#kernel/decimal.ts";

/** What two people said of the same thing, each in a category. */
export type Pair = readonly [one: string, other: string];

export interface Agreement {
	readonly pairs: number;
	/** Pairs in which both said the same. */
	readonly same: number;
	/** Cohen's kappa; null where it is not defined. */
	readonly kappa: Exact | null;
}

/**
 * Cohen's kappa for two raters and unordered categories: agreement beyond what chance alone would give,
 * (po - pe) / (1 - pe), with po the share of pairs that agree and pe the sum over the categories of the product of
 * both raters' shares (J. Cohen, "A coefficient of agreement for nominal scales", 1960). Worked out of counts as
 * (n · same - sum) / (n² - sum), so that nothing is rounded before the one division. Where both raters used one and
 * the same category for everything there is no variation to agree on: the fraction is nought by nought and kappa is
 * not defined.
 */
export function cohensKappa(pairs: readonly Pair[]): Agreement {
	const n = pairs.length;
	const same = pairs.filter(([one, other]) => one === other).length;
	const times = (at: 0 | 1, category: string): number =>
		pairs.filter((pair) => pair[at] === category).length;
	const categories = new Set(pairs.flat());
	const byChance = [...categories].reduce(
		(sum, category) => sum + times(0, category) * times(1, category),
		0,
	);
	const below = n * n - byChance;
	return {
		pairs: n,
		same,
		kappa:
			below === 0 ? null : exact(n * same - byChance).div(new Exact(below)),
	};
}

/** Below this kappa an indicator is read differently by different people. */
export const unclearBelow = "0.6";
/** With fewer pairs nothing is said: one pair more or less would turn it. */
export const enoughPairs = 10;

export type Clarity = "clear" | "unclear" | "too-few" | "no-variation";

/**
 * How clear an indicator is. "Unclear" asks for its words to be looked at for the next version; it changes no
 * decision. The limit is the lower end of "substantial" of Landis and Koch (1977), a convention and no law.
 */
export function clarityOf({ pairs, kappa }: Agreement): Clarity {
	if (pairs < enoughPairs) return "too-few";
	if (kappa === null) return "no-variation";
	return kappa.lt(unclearBelow) ? "unclear" : "clear";
}
