import type { Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";
import { unitById } from "#units";
import type { CaseHeader, Head } from "../case.ts";
import { intakeRule } from "../graph/intake-rule.ts";
import { isState } from "../lifecycle.ts";
import { count, type Tally } from "./tally.ts";
import { centrePlace, outcomeOf, wayOf } from "./words.ts";

/** A case came in: counted by how, and where, and by nothing else. In the transaction that writes it. */
export async function countReceived(
	tx: Context,
	{ unitId, head }: { readonly unitId: string; readonly head: Head },
): Promise<void> {
	const office = await unitById(tx, unitId);
	const place =
		office && office.slug !== intakeRule().centre
			? office.province.code
			: centrePlace;
	await count(tx, yearOf(dayOf(tx.now)), {
		received: 1,
		[`way ${wayOf(head.channel)}`]: 1,
		[`place ${place}`]: 1,
	});
}

type Standing = Pick<CaseHeader, "state" | "endedOn">;

/**
 * A case ended, or one that had ended goes on again. The rights are counted while somebody's key is at hand; where nobody's is
 * (`head` is null: days were over) none is, and none is taken back later.
 */
export async function countEnding(
	tx: Context,
	before: Standing,
	after: Standing,
	head: Head | null,
): Promise<void> {
	if (before.endedOn === after.endedOn) return;
	if (after.endedOn !== null && isState(after.state))
		await count(tx, yearOf(after.endedOn), {
			ended: 1,
			[`outcome ${outcomeOf(before.state, after.state)}`]: 1,
			...(countsRights(after) && head ? rights(head, 1) : {}),
		});
	// Only what was deemed withdrawn is ever opened again.
	else if (before.endedOn !== null && isState(before.state))
		await count(tx, yearOf(before.endedOn), {
			ended: -1,
			[`outcome ${outcomeOf(before.state, before.state)}`]: -1,
		});
}

/** An officer found other rights of a case that has ended: until its year is told, it is counted by those. */
export async function countTagged(
	tx: Context,
	header: Standing,
	before: Head,
	after: Head,
): Promise<void> {
	if (header.endedOn === null || !countsRights(header)) return;
	const changes: Record<string, number> = { ...rights(after, 1) };
	for (const [word, by] of Object.entries(rights(before, -1)))
		changes[word] = (changes[word] ?? 0) + by;
	await count(tx, yearOf(header.endedOn), changes);
}

/** When days were over nobody had a key at hand: such an end counts no rights. */
const countsRights = ({ state }: Pick<Standing, "state">): boolean =>
	state !== "deemed-withdrawn";

const rights = (head: Head, by: number): Tally =>
	Object.fromEntries(head.rights.map((code) => [`right ${code}`, by]));

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
