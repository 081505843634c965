import type { Context } from "#platform/context.ts";
import { assessmentsIn } from "../tables.ts";
import { isWay, type Lane } from "./lane.ts";
import { release } from "./take-items.ts";
import { waitingIn } from "./waiting-in.ts";

/** Where somebody is in a lane. */
export interface Place extends Lane {
	/** What was passed last. */
	readonly last: string;
	readonly movedAt: Date;
	readonly pausedAt: Date | null;
}

/** The lanes that the actor began and has not left, the latest first. */
export async function placesOf(cx: Context): Promise<Place[]> {
	if (cx.actor.id === null) return [];
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.lane_place")
		.selectAll()
		.where("verifier_id", "=", cx.actor.id)
		.orderBy("moved_at", "desc")
		.limit(20)
		.execute();
	return rows.flatMap(({ way, ...row }) =>
		isWay(way)
			? [
					{
						instrument: row.instrument,
						year: row.year,
						way,
						subject: row.subject,
						last: row.last,
						movedAt: row.moved_at,
						pausedAt: row.paused_at,
					},
				]
			: [],
	);
}

/** What was passed last in this lane; empty at its beginning. */
export async function lastPlace(cx: Context, lane: Lane): Promise<string> {
	const row = await assessmentsIn(cx.db)
		.selectFrom("assessments.lane_place")
		.select("last")
		.where("verifier_id", "=", cx.actor.id ?? "")
		.where("instrument", "=", lane.instrument)
		.where("year", "=", lane.year)
		.where("way", "=", lane.way)
		.where("subject", "=", lane.subject)
		.executeTakeFirst();
	return row?.last ?? "";
}

/** Remembers what was passed last: a decision, or an item that was put off. */
export async function moveOn(
	cx: Context,
	lane: Lane,
	last: string,
): Promise<void> {
	await write(cx, lane, { last, paused_at: null });
}

/** Pauses: the place is kept where the lane holds something for the actor, and what was prepared goes back to the others. */
export async function pauseLane(cx: Context, lane: Lane): Promise<void> {
	const { of } = await waitingIn(cx, lane, { after: "", atMost: 1 });
	if (of > 0) await write(cx, lane, { paused_at: cx.now });
	await release(cx);
}

/** Leaves a lane for good: its place is forgotten. */
export async function leaveLane(cx: Context, lane: Lane): Promise<void> {
	await assessmentsIn(cx.db)
		.deleteFrom("assessments.lane_place")
		.where("verifier_id", "=", cx.actor.id ?? "")
		.where("instrument", "=", lane.instrument)
		.where("year", "=", lane.year)
		.where("way", "=", lane.way)
		.where("subject", "=", lane.subject)
		.execute();
}

async function write(
	cx: Context,
	{ instrument, year, way, subject }: Lane,
	changes: { readonly last?: string; readonly paused_at: Date | null },
): Promise<void> {
	if (cx.actor.id === null) return;
	await assessmentsIn(cx.db)
		.insertInto("assessments.lane_place")
		.values({
			verifier_id: cx.actor.id,
			instrument,
			year,
			way,
			subject,
			last: changes.last ?? "",
			begun_at: cx.now,
			moved_at: cx.now,
			paused_at: changes.paused_at,
		})
		.onConflict((conflict) =>
			conflict
				.columns(["verifier_id", "instrument", "year", "way", "subject"])
				.doUpdateSet({ ...changes, moved_at: cx.now }),
		)
		.execute();
}
