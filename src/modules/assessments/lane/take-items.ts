import type { Context } from "#platform/context.ts";
import { assessmentsIn } from "../tables.ts";
import {
	ahead,
	type Lane,
	type LaneItem,
	leaseFor,
	placeOfItem,
} from "./lane.ts";
import { waitingIn } from "./waiting-in.ts";

export interface Taken {
	/** Kept for the actor for some minutes, the next one first; empty when nothing waits. */
	readonly items: readonly LaneItem[];
	/** All that wait in the lane. */
	readonly left: number;
	/** All items of the lane, judged or not. */
	readonly of: number;
}

/** Where others were quicker, one looks again; so often. */
const tries = 5;

/**
 * The next items after a place, kept for the actor: nobody else receives them while the lease lasts. `first` is taken
 * with them, where it is free; it then stands first.
 */
export async function takeItems(
	cx: Context,
	lane: Lane,
	after: string,
	first?: LaneItem,
	/** Prepares `first` alone, for a page that is fetched ahead; what comes after it is named and not kept. */
	alone = false,
): Promise<Taken> {
	let whole = { left: 0, of: 0 };
	for (let at = 0; at < tries; at += 1) {
		const waiting = await waitingIn(cx, lane, { after, atMost: ahead + 1 });
		whole = { left: waiting.left, of: waiting.of };
		const wanted = [
			...(first ? [first] : []),
			...waiting.items.filter(
				(item) =>
					!first || placeOfItem(lane, item) !== placeOfItem(lane, first),
			),
		].slice(0, ahead + 1);
		if (first && alone) {
			const got = await lease(cx, [first]);
			return { ...whole, items: got.length > 0 ? wanted : [] };
		}
		const items = await lease(cx, wanted);
		if (items.length > 0 || waiting.items.length === 0)
			return { items, ...whole };
	}
	return { items: [], ...whole };
}

/**
 * One statement decides: a lease is new, or the actor's own, or its time is over. Two who ask at the same moment
 * for the same item meet at its key, and one of them goes without.
 */
async function lease(
	cx: Context,
	wanted: readonly LaneItem[],
): Promise<LaneItem[]> {
	const verifier = cx.actor.id;
	if (wanted.length === 0 || verifier === null) return [];
	// In one order for everybody, so that no two wait for each other.
	const ordered = [...wanted].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
	const got = await assessmentsIn(cx.db)
		.insertInto("assessments.lease")
		.values(
			ordered.map(({ assessmentId, unitId, code }) => ({
				assessment_id: assessmentId,
				unit_id: unitId,
				code,
				verifier_id: verifier,
				until: new Date(cx.now.getTime() + leaseFor),
			})),
		)
		.onConflict((conflict) =>
			conflict
				.columns(["assessment_id", "code"])
				.doUpdateSet(({ ref }) => ({
					verifier_id: ref("excluded.verifier_id"),
					until: ref("excluded.until"),
				}))
				.where((row) =>
					row.or([
						row("assessments.lease.until", "<=", cx.now),
						row("assessments.lease.verifier_id", "=", verifier),
					]),
				),
		)
		.returning(["assessment_id as assessmentId", "code"])
		.execute();
	const mine = new Set(got.map(keyOf));
	return wanted.filter((item) => mine.has(keyOf(item)));
}

const keyOf = ({
	assessmentId,
	code,
}: Pick<LaneItem, "assessmentId" | "code">): string =>
	`${assessmentId} ${code}`;

/** Gives up what the actor has before them: one item, or all. */
export async function release(
	cx: Context,
	item?: Pick<LaneItem, "assessmentId" | "code">,
): Promise<void> {
	let query = assessmentsIn(cx.db)
		.deleteFrom("assessments.lease")
		.where("verifier_id", "=", cx.actor.id ?? "");
	if (item)
		query = query
			.where("assessment_id", "=", item.assessmentId)
			.where("code", "=", item.code);
	await query.execute();
}
