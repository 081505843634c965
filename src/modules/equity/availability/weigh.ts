import { exact, fixed } from "#kernel/decimal.ts";
import type { Dimension } from "#surveys";

/** Offices of a province, and how many people there need what they have; `null` where nobody put it down. */
export interface OfficesOfProvince {
	readonly offices: number;
	readonly onRecord: number;
	readonly usable: number;
	readonly people: number | null;
}

/** How many offices somebody with a need can manage. */
export interface Availability {
	readonly offices: number;
	readonly onRecord: number;
	readonly usable: number;
	/** Of all offices, in per cent with one digit: an office of which nothing is known is none to rely on. */
	readonly share: string;
	/** People with the need, where they were put down. */
	readonly people: number | null;
	/**
	 * The same weighed by need: the share of each province counts as often as people with the need live there. `null` where
	 * that was put down of none of several provinces.
	 */
	readonly weighed: string | null;
	/** Provinces whose people are not known: they are in no weighed share. */
	readonly unweighed: number;
}

/** Adds up provinces; `null` where there is no office at all. */
export function weigh(
	provinces: readonly OfficesOfProvince[],
): Availability | null {
	const there = provinces.filter(({ offices }) => offices > 0);
	const added = (of: (one: OfficesOfProvince) => number) =>
		there.reduce((sum, one) => sum + of(one), 0);
	const offices = added((one) => one.offices);
	if (offices === 0) return null;
	const known = there.filter(({ people }) => people !== null);
	const people = known.reduce((sum, one) => sum + (one.people ?? 0), 0);
	const weighed = known.reduce(
		(sum, one) =>
			sum.plus(
				exact(one.people ?? 0)
					.times(one.usable)
					.div(one.offices),
			),
		exact(0),
	);
	return {
		offices,
		onRecord: added((one) => one.onRecord),
		usable: added((one) => one.usable),
		share: percent(exact(added((one) => one.usable)).div(offices)),
		people: known.length > 0 ? people : null,
		weighed: people > 0 ? percent(weighed.div(people)) : null,
		unweighed: there.length - known.length,
	};
}

const percent = (share: ReturnType<typeof exact>): string =>
	fixed(share.times(100), 1);

/** By which group of the population a need is weighed; a need that no heading asks for is not. */
export const weighedBy: Readonly<
	Record<string, readonly [dimension: Dimension, group: string]>
> = {
	wheelchair: ["disability", "with"],
	blind: ["disability", "with"],
	deaf: ["disability", "with"],
	"reading-is-hard": ["education", "none"],
	pregnant: ["condition", "pregnant"],
	"with-child": ["condition", "with-child"],
	elderly: ["age", "elderly"],
};
