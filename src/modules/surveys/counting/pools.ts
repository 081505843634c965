import type { Day } from "#territory";
import { type Channel, countsIn, type Slice } from "../survey.ts";
import { fewestTold } from "./hide-parts.ts";

/** What decides with which others an answer can be counted. */
export interface Poolable {
	readonly unitId: string;
	readonly instrument: string;
	readonly day: Day;
	readonly slice: Slice;
	readonly channel: Channel;
	readonly answers: Readonly<Record<string, number>>;
}

/**
 * Which answers may be counted now. Each figure that is shown (the index of users, proxies, staff) has pools of its own,
 * by unit, survey and quarter; of a pool those are ripe that are at least `fewest` together, with at least as many
 * answers to every element that any of them answers. Whoever holds what is shown today against what was shown yesterday
 * finds the answers of so many people, or of nobody.
 *
 * What staff took in for others they know already: nine such answers and one from a visitor's own hand would tell them
 * the tenth. So those of people's own hands are ten among themselves, or none.
 */
export function ripePools<One extends Poolable>(
	answers: readonly One[],
	today: Day,
	fewest = fewestTold,
): ReadonlySet<One> {
	const pools = Map.groupBy(answers, (each) => poolOf(each, today));
	return new Set([...pools.values()].flatMap((pool) => ripeOf(pool, fewest)));
}

const poolOf = (
	{ unitId, instrument, day, slice }: Poolable,
	today: Day,
): string =>
	[
		unitId,
		instrument,
		countsIn(day, today),
		// What looks odd is part of the index.
		slice === "flagged" ? "citizen" : slice,
	].join(" ");

const takenInByStaff: readonly Channel[] = ["interview", "phone", "paper"];
const isOfOwnHand = ({ channel }: Poolable): boolean =>
	!takenInByStaff.includes(channel);

/** Whoever answered an element that few did waits for others of the kind, so that nobody else waits for them. */
function ripeOf<One extends Poolable>(
	pool: readonly One[],
	fewest: number,
): readonly One[] {
	for (let ripe = pool; ; ) {
		if (ripe.length < fewest) return [];
		const rare = rareIn(ripe, fewest);
		const ownHand = ripe.filter(isOfOwnHand);
		const few = ownHand.length < fewest;
		const rareOfOwnHand = rareIn(ownHand, fewest);
		const waits = (each: One): boolean =>
			names(each, rare) ||
			(isOfOwnHand(each) && (few || names(each, rareOfOwnHand)));
		const next = ripe.filter((each) => !waits(each));
		if (next.length === ripe.length) return ripe;
		ripe = next;
	}
}

const names = ({ answers }: Poolable, codes: ReadonlySet<string>): boolean =>
	Object.keys(answers).some((code) => codes.has(code));

/** Elements that some of them answered, and too few. */
function rareIn(
	answers: readonly Poolable[],
	fewest: number,
): ReadonlySet<string> {
	const answered = new Map<string, number>();
	for (const each of answers)
		for (const code of Object.keys(each.answers))
			answered.set(code, (answered.get(code) ?? 0) + 1);
	return new Set(
		[...answered].flatMap(([code, people]) => (people < fewest ? [code] : [])),
	);
}
