import { inSteps } from "#disclosure";
import { type Consultation, isCounted, type Office } from "../consultation.ts";
import type { Counts } from "./votes.ts";

/** How many of one way: fewer than `few` (nobody at all is told alike), so many or more, or exactly so many. */
export type ToldCount =
	| { readonly kind: "few"; readonly few: number }
	| { readonly kind: "from"; readonly n: number }
	| { readonly kind: "exact"; readonly n: number };

export type Apart = Readonly<Record<keyof Counts, ToldCount>>;

export interface ToldCounts extends Apart {
	/** Who was at the meetings; 0: nobody, or few. */
	readonly people: number;
}

/**
 * How many spoke, verified and unverified by themselves. While somebody may still be counted, in steps: whoever was seen at the desk
 * would otherwise be seen in the number, and the newest text would be theirs.
 */
export function toldCounts(
	consultation: Consultation,
	office: Office,
	now: Date,
	least: number,
): ToldCounts {
	const { verified, unverified, people } = consultation;
	const counted = isCounted(consultation, office, now);
	const told = (n: number): ToldCount =>
		counted && n >= least ? { kind: "exact", n } : steps(n, least);
	return {
		verified: told(verified),
		unverified: told(unverified),
		people: people < least ? 0 : people,
	};
}

/**
 * How often a text came, by each way in steps; `null`: few times by either. A number of both together would tell of few what is taken from it,
 * and who was seen at a desk with few visitors would be read beside a text.
 */
export function toldTimes(
	{ verified, unverified }: Counts,
	least: number,
): Apart | null {
	if (verified < least && unverified < least) return null;
	return {
		verified: steps(verified, least),
		unverified: steps(unverified, least),
	};
}

/** For the office, which took in what came to its desk. */
export const exactly = ({
	verified,
	unverified,
	people,
}: Pick<Consultation, keyof ToldCounts>): ToldCounts => ({
	verified: { kind: "exact", n: verified },
	unverified: { kind: "exact", n: unverified },
	people,
});

function steps(n: number, least: number): ToldCount {
	const from = inSteps(n, least);
	return from === null
		? { kind: "few", few: least }
		: { kind: "from", n: from };
}
