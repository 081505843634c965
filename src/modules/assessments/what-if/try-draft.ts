import {
	ascending,
	type Crossing,
	crossingsOf,
	type Instrument,
	instrumentNamed,
	type Move,
	moves,
	readsBeforeBy,
	type Tried,
	whatIf,
} from "#instruments";
import type { Context } from "#platform/context.ts";
import { type Round, rounds } from "../queries.ts";
import { roundCounts } from "../round-counts.ts";
import { type Given, givenIn } from "./given-answers.ts";

/** A round whose answers a draft can be tried on. */
export interface RoundToTry extends Round {
	/** How many units handed in here. */
	readonly handedIn: number;
}

/** The rounds of a programme in which anybody handed in, the youngest first. */
export async function roundsToTry(
	cx: Context,
	programme: string,
): Promise<readonly RoundToTry[]> {
	const counts = await roundCounts(cx);
	return (await rounds(cx)).flatMap((round) => {
		const handedIn =
			counts.get(`${round.instrument} ${round.year}`)?.handedIn ?? 0;
		return round.programme === programme && handedIn > 0
			? [{ ...round, handedIn }]
			: [];
	});
}

export interface TriedUnit
	extends Tried,
		Pick<Given, "slug" | "name" | "kind" | "decided"> {}

/** What a draft would have made of one round. Nothing of it is kept. */
export interface Trial {
	readonly units: readonly TriedUnit[];
	readonly counts: Readonly<Record<Move, number>>;
	/** Empty where the draft has no limits yet. */
	readonly crossings: readonly Crossing[];
	readonly readsBeforeBy: "own-limits" | "draft-limits";
	/** Indicators of the draft that nobody could answer in that round, by how many units. */
	readonly notAsked: ReadonlyMap<string, number>;
}

/** Tries a draft on the answers of a round: those with the largest consequences first. Null where the version is gone. */
export async function tryDraft(
	cx: Context,
	draft: Instrument,
	{ instrument: id, year }: Pick<Round, "instrument" | "year">,
): Promise<Trial | null> {
	const published = instrumentNamed(id);
	if (!published) return null;
	const units: TriedUnit[] = [];
	for await (const some of givenIn(cx, id, year))
		for (const [kind, alike] of Map.groupBy(some, (each) => each.kind))
			for (const [at, tried] of whatIf(
				published,
				draft,
				{ kind },
				alike,
			).entries()) {
				const given = alike[at];
				if (!given) continue;
				const { slug, name, decided } = given;
				units.push({ slug, name, kind, decided, ...tried });
			}
	units.sort(byConsequence);
	const notAsked = new Map<string, number>();
	for (const code of units.flatMap(({ after }) => after?.missing ?? []))
		notAsked.set(code, (notAsked.get(code) ?? 0) + 1);
	return {
		units,
		counts: Object.fromEntries(
			moves.map((move) => [
				move,
				units.filter((unit) => unit.move === move).length,
			]),
		) as Record<Move, number>,
		crossings: draft.bands
			? crossingsOf(
					ascending(draft.bands),
					units.map(({ ranks }) => ranks),
				)
			: [],
		readsBeforeBy: readsBeforeBy(published, draft),
		notAsked,
	};
}

const byConsequence = (one: TriedUnit, other: TriedUnit): number =>
	moves.indexOf(one.move) - moves.indexOf(other.move) ||
	(one.slug < other.slug ? -1 : 1);
