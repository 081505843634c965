import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Day, dayOf } from "#territory";
import type { Complaint, Key } from "../complaint.ts";
import { hasEnded } from "../lifecycle.ts";
import { lockComplaint } from "../store.ts";
import { complaintsIn } from "../tables.ts";

/** Levels of an answer, from 1, the lowest. */
export const ratingLevels = 4;
/** Calendar days after the end in which it may be said, and said otherwise. */
const days = 60;

export interface Rating {
	/** Treated with respect: P2 of the two questions after a case. */
	readonly handled: number;
	/** Is it settled: P1 of them. */
	readonly solved: number;
}

/** Whether its person may say how it was handled: once it has ended, for some time. */
export const mayRate = (
	{ state, endedOn }: Pick<Complaint, "state" | "endedOn">,
	today: Day,
): boolean =>
	hasEnded(state) &&
	endedOn !== null &&
	Date.parse(today) - Date.parse(endedOn) <= days * 86_400_000;

/** Says how it was handled; said again, it is changed, until it was handed on. Nothing is kept of who said it, nor in the history. */
export const rate = (
	cx: Context,
	key: Key,
	rating: Rating,
): Promise<Result<null, Refusal<"not-found" | "not-now">>> =>
	inTransaction<Result<null, Refusal<"not-found" | "not-now">>>(
		cx,
		async (tx) => {
			const complaint = await lockComplaint(tx, key);
			if (!complaint) return refused("not-found");
			if (!mayRate(complaint, dayOf(tx.now)) || (await wasHandedOn(tx, key)))
				return refused("not-now");
			await writeRating(tx, key, rating, "code");
			return ok(null);
		},
	);

/** By which way it was said. */
export type RatingWay = "code" | "desk";

/** The complaint is locked, and somebody asked whether it may be said. */
export async function writeRating(
	tx: Context,
	key: Key,
	{ handled, solved }: Rating,
	way: RatingWay,
): Promise<void> {
	const said = { handled, solved, way, rated_on: dayOf(tx.now) };
	await complaintsIn(tx.db)
		.insertInto("complaints.rating")
		.values({ unit_id: key.unitId, complaint_id: key.id, ...said })
		.onConflict((conflict) =>
			conflict.columns(["unit_id", "complaint_id"]).doUpdateSet(said),
		)
		.execute();
}

/** What was said of it; `null` where nothing was. */
export async function ratingOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<(Rating & { readonly way: RatingWay }) | null> {
	const row = await complaintsIn(cx.db)
		.selectFrom("complaints.rating")
		.select(["handled", "solved", "way"])
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.executeTakeFirst();
	return row && row.handled !== null && row.solved !== null
		? { handled: row.handled, solved: row.solved, way: row.way }
		: null;
}

/** Whether what was said went on to the surveys: nobody knows any more how it was. */
export const wasHandedOn = async (
	cx: Context,
	{ unitId, id }: Key,
): Promise<boolean> =>
	(await complaintsIn(cx.db)
		.selectFrom("complaints.rating")
		.select("way")
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.where("rated_on", "is", null)
		.executeTakeFirst()) !== undefined;
