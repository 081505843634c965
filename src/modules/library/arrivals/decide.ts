import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { mayKeep } from "../policy.ts";
import type { Arrival, ArrivalState } from "./arrival.ts";
import { arrivalSubject } from "./begin-arrival.ts";
import { throwAway } from "./pieces.ts";
import { arrivalById, saveArrival, undecidedSince } from "./store.ts";

export type DecideRefusal = Refusal<
	"not-found" | "not-now" | "changed-meanwhile"
>;

/** Says yes to what the preview showed: a program writes it from now on. */
export const agreeToArrival = (
	cx: Context,
	id: string,
	seenVersion: number,
): Promise<Result<Arrival, DecideRefusal>> =>
	decide(cx, id, {
		from: ["previewed"],
		to: { state: "writing", doneTo: 0 },
		deed: "library.arrival-agreed",
		seenVersion,
	});

/** Takes back what a file brought, as far as nobody changed it since. */
export const undoArrival = (
	cx: Context,
	id: string,
): Promise<Result<Arrival, DecideRefusal>> =>
	decide(cx, id, {
		from: ["done"],
		to: { state: "undoing", doneTo: 0 },
		deed: "library.arrival-undone",
	});

/** Nothing of the file comes in; its bytes are thrown away. */
export async function giveUpArrival(
	cx: Context,
	id: string,
): Promise<Result<Arrival, DecideRefusal>> {
	const before = await arrivalById(cx, id);
	const given = await decide(cx, id, {
		from: ["reading", "previewed"],
		to: { state: "given-up", pieces: [], endedAt: cx.now },
		deed: "library.arrival-given-up",
	});
	if (given.ok && before) await throwAway(cx, before.pieces);
	return given;
}

/**
 * A file about which nobody decided is given up: a list of members is not kept because somebody forgot it. Done each day; answers
 * how many.
 */
export async function giveUpUndecided(cx: Context): Promise<number> {
	const old = await undecidedSince(
		cx,
		new Date(cx.now.getTime() - undecided * 86_400_000),
	);
	for (const { id, pieces } of old) {
		const gone = await inTransaction(cx, async (tx) => {
			const now = await arrivalById(tx, id, { lock: true });
			if (now?.state !== "previewed") return false;
			await saveArrival(tx, now, {
				state: "given-up",
				pieces: [],
				endedAt: tx.now,
			});
			await leaveTrail(tx, {
				chain: "operations",
				deed: "library.arrival-given-up",
				subject: { kind: arrivalSubject, id },
				details: {},
			});
			return true;
		});
		if (gone) await throwAway(cx, pieces);
	}
	return old.length;
}

/** In days. */
const undecided = 7;

const decide = (
	cx: Context,
	id: string,
	{
		from,
		to,
		deed,
		seenVersion,
	}: {
		readonly from: readonly ArrivalState[];
		readonly to: Parameters<typeof saveArrival>[2];
		readonly deed: string;
		readonly seenVersion?: number;
	},
): Promise<Result<Arrival, DecideRefusal>> =>
	inTransaction<Result<Arrival, DecideRefusal>>(cx, async (tx) => {
		const before = await arrivalById(tx, id, { lock: true });
		if (!before || !mayKeep(tx.actor, before).may) return refused("not-found");
		if (!from.includes(before.state)) return refused("not-now");
		if (seenVersion !== undefined && before.version !== seenVersion)
			return refused("changed-meanwhile");
		const after = await saveArrival(tx, before, to);
		await leaveTrail(tx, {
			chain: "operations",
			deed,
			subject: { kind: arrivalSubject, id },
			details: { kind: before.kind },
		});
		return ok(after);
	});
