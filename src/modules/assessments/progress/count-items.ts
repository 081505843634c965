import {
	type Answer,
	type ApplicableIndicator,
	isComplete,
} from "#instruments";

/** What was said and proved of one item, as far as counting needs it. */
export interface ItemFacts {
	readonly version: number;
	readonly answer: Answer | null;
	readonly proofs: number;
	/** A value waits for somebody to choose. */
	readonly clashes: boolean;
	/** The verifier's last word, and to which version. */
	readonly judged: {
		readonly outcome: string;
		readonly version: number;
	} | null;
}

/** The items of one assessment in numbers. */
export interface ItemCounts {
	readonly asked: number;
	readonly complete: number;
	/** Answered, but a proof that is required is not there. */
	readonly unproved: number;
	/** Sent back and not touched since. */
	readonly returned: number;
	/** Judged in the version that stands. */
	readonly judged: number;
}

export const nothingToCount: ItemCounts = {
	asked: 0,
	complete: 0,
	unproved: 0,
	returned: 0,
	judged: 0,
};

const untouched: ItemFacts = {
	version: 0,
	answer: null,
	proofs: 0,
	clashes: false,
	judged: null,
};

/** Counts by the same rules as the unit's own list: see `statusOf` and `verifierStatusOf`. */
export function countItems(
	asked: readonly ApplicableIndicator[],
	facts: ReadonlyMap<string, ItemFacts>,
): ItemCounts {
	const counts = { ...nothingToCount, asked: asked.length };
	for (const { indicator } of asked) {
		const item = facts.get(indicator.code) ?? untouched;
		const stands =
			item.judged !== null && item.version <= item.judged.version
				? item.judged.outcome
				: null;
		if (stands === "returned") counts.returned += 1;
		else if (stands === "accepted") counts.judged += 1;
		if (stands === "returned" || item.answer === null || item.clashes) continue;
		// A fact proves the answer that repeats it; whether this one does is looked at when it is handed in.
		const proofs = item.proofs + (indicator.fact === null ? 0 : 1);
		if (isComplete(indicator, item.answer, proofs)) counts.complete += 1;
		else if (isComplete(indicator, item.answer, 1)) counts.unproved += 1;
	}
	return counts;
}
