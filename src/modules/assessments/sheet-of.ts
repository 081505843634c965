import {
	type Answer,
	type GateFacts,
	type Instrument,
	type ScoreSheet,
	score,
} from "#instruments";
import type { Unit } from "#units";
import { type Item, standingAnswer } from "./item.ts";

/** Which of the values that stand side by side is scored. */
export type Layer = "self" | "verifier" | "objection" | "final";

/** The calculation sheet of one layer. Without a layer, of what stands: final over objection over verified over the unit's own. */
export function sheetOf(
	instrument: Instrument,
	unit: Pick<Unit, "kind">,
	items: readonly Item[],
	/** As `factsOfCase` answers them. */
	facts: GateFacts,
	layer?: Layer,
): ScoreSheet {
	const given = items.flatMap((item): [string, Answer][] => {
		const answer = layer ? answerIn(item, layer) : standingAnswer(item);
		return answer ? [[item.code, answer]] : [];
	});
	const accepted = items
		.filter(({ verifier }) => verifier?.outcome === "accepted")
		.map(({ code }) => code);
	return score(instrument, {
		unit,
		answers: Object.fromEntries(given),
		accepted: layer === "self" ? [] : accepted,
		facts,
	});
}

export const answerIn = (
	{ said, verifier, objection, final }: Item,
	layer: Layer,
): Answer | null => {
	if (layer === "self") return said?.answer ?? null;
	if (layer === "verifier") return verifier?.answer ?? null;
	// What nobody objected to stands as it was verified.
	if (layer === "objection")
		return objection?.answer ?? verifier?.answer ?? null;
	return final?.answer ?? null;
};
