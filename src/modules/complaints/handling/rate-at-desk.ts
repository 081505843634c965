import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { type Complaint, type Key, subjectKind } from "../complaint.ts";
import { mayHandle } from "../policy.ts";
import { lockComplaint } from "../store.ts";
import { answererOf } from "./decide-objection.ts";
import { chainOf } from "./leave-deed.ts";
import {
	mayRate,
	type Rating,
	ratingOf,
	wasHandedOn,
	writeRating,
} from "./rate.ts";
import { handlersAt, tellable } from "./tell-people.ts";

/**
 * Whether an officer may write down what the person said of it: never over what the person said themselves, and not by who
 * gave the answer while somebody else at the office could.
 */
export type DeskRating = "may" | "not-now" | "rated-by-code" | "you-answered";

export async function deskRatingOf(
	cx: Context,
	complaint: Complaint,
): Promise<DeskRating> {
	if (!mayRate(complaint, dayOf(cx.now)) || (await wasHandedOn(cx, complaint)))
		return "not-now";
	if ((await ratingOf(cx, complaint))?.way === "code") return "rated-by-code";
	return (await answererOf(cx, complaint)) === cx.actor.id &&
		(await othersThere(cx, complaint))
		? "you-answered"
		: "may";
}

/** Somebody else who handles it at the office, and may know of it. */
async function othersThere(
	cx: Context,
	complaint: Complaint,
): Promise<boolean> {
	if (complaint.handlerId === null) return false;
	const { people } = await handlersAt(cx, { id: complaint.handlerId });
	const there = await tellable(cx, complaint, people);
	return there.some((person) => person !== cx.actor.id);
}

/**
 * Writes down what the person said at the counter or on the telephone of how it was handled. It counts apart from what
 * people say by their codes, and the trail keeps that an officer wrote it, not what.
 */
export const rateAtDesk = (
	cx: Context,
	key: Key,
	rating: Rating,
): Promise<Result<null, Refusal<"not-found" | Exclude<DeskRating, "may">>>> =>
	inTransaction<
		Result<null, Refusal<"not-found" | Exclude<DeskRating, "may">>>
	>(cx, async (tx) => {
		const complaint = await lockComplaint(tx, key);
		if (!complaint || !mayHandle(tx.actor, complaint).may)
			return refused("not-found");
		const now = await deskRatingOf(tx, complaint);
		if (now !== "may") return refused(now);
		await writeRating(tx, key, rating, "desk");
		await leaveTrail(tx, {
			chain: chainOf(complaint),
			deed: "complaint.rated-at-desk",
			subject: { kind: subjectKind, id: key.id },
		});
		return ok(null);
	});
