import type { Answer, Answers } from "../answer.ts";
import { type AssessedUnit, applicable, assesses } from "../applicable.ts";
import type { BandTable, Instrument } from "../instrument.ts";
import type { Answered } from "../pack.ts";
import { readSaid } from "../read-answer.ts";
import {
	ascending,
	type Move,
	moveOf,
	type Ranks,
	rankOf,
	readsBeforeBy,
} from "./move.ts";
import { type Outcome, outcomesOf } from "./outcome.ts";

/** One unit by the version that it answered, and by the draft with the same answers. */
export interface Tried {
	readonly before: Outcome;
	/** Null where the draft does not assess units of its kind. */
	readonly after: Outcome | null;
	readonly move: Move;
	readonly ranks: Ranks;
}

/**
 * What a draft would make of answers that units gave to a published version: which of them would move over which
 * limit. Answers go to the indicator of the same code, if they can be given there; nothing is guessed for the rest.
 * @param unit what is asked of: all of them are of one kind.
 */
export function whatIf(
	published: Instrument,
	draft: Instrument,
	unit: AssessedUnit,
	units: readonly Answered[],
): readonly Tried[] {
	const predicates = draft.bands ? ascending(draft.bands) : [];
	const before = outcomesOf(
		readsBeforeBy(published, draft) === "own-limits"
			? published
			: withLimitsOf(draft.bands, published),
		unit,
		units,
	);
	const after = assesses(draft, unit)
		? outcomesOf(draft, unit, carriedOver(draft, unit, units))
		: null;
	return before.map((now, at) => {
		const then = after?.[at] ?? null;
		const ranks: Ranks = {
			before: now.missing.length === 0 ? rankOf(predicates, now.lowest) : null,
			lowest: then && rankOf(predicates, then.lowest),
			highest: then && rankOf(predicates, then.highest),
		};
		return {
			before: now,
			after: then,
			ranks,
			move: then ? moveOf(ranks) : "not-asked",
		};
	});
}

const withLimitsOf = (
	bands: BandTable | null,
	instrument: Instrument,
): Instrument => ({ ...instrument, bands });

/** The answers that the draft can take: the code is still there, and so is what was said to it. */
function carriedOver(
	draft: Instrument,
	unit: AssessedUnit,
	units: readonly Answered[],
): readonly Answered[] {
	const asked = applicable(draft, unit).map(({ indicator }) => indicator);
	const taken = new Map<string, Answer | null>();
	return units.map(({ answers, accepted = [] }) => ({
		accepted,
		answers: Object.fromEntries(
			asked.flatMap((indicator): [string, Answer][] => {
				const said = Object.hasOwn(answers, indicator.code)
					? answers[indicator.code]
					: undefined;
				if (!said) return [];
				const key = `${indicator.code} ${JSON.stringify(said)}`;
				let answer = taken.get(key);
				if (answer === undefined) {
					const read = readSaid(indicator, said);
					answer = read.ok ? read.value : null;
					taken.set(key, answer);
				}
				return answer ? [[indicator.code, answer]] : [];
			}),
		) satisfies Answers,
	}));
}
