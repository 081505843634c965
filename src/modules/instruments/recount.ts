import type { AssessedUnit } from "./applicable.ts";
import { compileScorer } from "./compile-scorer.ts";
import type { Instrument } from "./instrument.ts";
import type { Answered } from "./pack.ts";

/** A score that was kept, and everything that it was made of. */
export interface KeptScore extends Answered {
	/** Whatever tells it from the others. */
	readonly id: string;
	readonly unit: AssessedUnit;
	readonly score: string | null;
}

export interface Deviation {
	readonly id: string;
	readonly kept: string | null;
	readonly counted: string | null;
}

/** Counts a whole round anew, and answers with the scores that do not follow from their answers, in the order given. */
export function recount(
	instrument: Instrument,
	round: readonly KeptScore[],
): readonly Deviation[] {
	const counted = new Map<KeptScore, string | null>();
	for (const alike of Map.groupBy(round, ({ unit }) =>
		likenessOf(unit),
	).values()) {
		const { pack, scoreMany } = compileScorer(
			instrument,
			alike[0]?.unit ?? { kind: "" },
		);
		for (const [at, score] of scoreMany(pack(alike)).entries()) {
			const kept = alike[at];
			if (kept) counted.set(kept, score);
		}
	}
	return round.flatMap((kept) => {
		const found = counted.get(kept) ?? null;
		return found === kept.score
			? []
			: [{ id: kept.id, kept: kept.score, counted: found }];
	});
}

/** Units of which the same is asked. */
const likenessOf = ({ kind, beneficiaries }: AssessedUnit): string =>
	JSON.stringify({ kind, beneficiaries });
