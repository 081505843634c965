import { sql } from "kysely";
import { citizen } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Key } from "../event.ts";
import { registrationByKey } from "../registering/registrations.ts";
import { eventByKey } from "../store.ts";
import { eventsIn } from "../tables.ts";
import { held, note, tell } from "./check-in.ts";
import { enteredAs } from "./line-code.ts";
import { lineCodesOf } from "./tell-code.ts";

export type EnterReason =
	| "no-such-registration"
	| "not-running"
	| "wrong-code"
	| "code-over"
	| "nobody-chosen"
	| "has-no-place";

/**
 * Those of a registration who follow from elsewhere, however they registered, were there when a code was told. Typed twice it is the same; late it is said
 * to be late. Answers how many are noted. `seenAt`: when it was seen, where a QR brought it before the receipt's own code was typed.
 */
export const enterLineCode = (
	by: Context,
	key: Key,
	typed: string,
	chosen: readonly string[],
	seenAt: Date = by.now,
): Promise<Result<number, Refusal<EnterReason>>> =>
	inTransaction<Result<number, Refusal<EnterReason>>>(by, async (within) => {
		const tx = withActor(within, citizen);
		const registration = await registrationByKey(tx, key);
		const event =
			registration &&
			(await eventByKey(tx, { unitId: key.unitId, id: registration.eventId }));
		if (!registration || !event) return refused("no-such-registration");
		// The last one may be told just before the end.
		if (event.state !== "running" && event.state !== "finished")
			return refused("not-running");
		const code = enteredAs(await lineCodesOf(tx, event), typed, seenAt);
		if (typeof code === "string") return refused(code);
		const there = await held(tx, key, chosen);
		if (there.length === 0) return refused("nobody-chosen");
		if (there.some(({ waiting }) => waiting)) return refused("has-no-place");
		await eventsIn(tx.db)
			.insertInto("events.line_code_entered")
			.values(
				there.map(({ id }) => ({
					unit_id: key.unitId,
					participant_id: id,
					part: code.part,
					event_id: event.id,
				})),
			)
			.onConflict((conflict) =>
				conflict.constraint("line_code_entered_key").doNothing(),
			)
			.execute();
		for (const { id } of there) await note(tx, event, id, "code", "line");
		await tell(tx, key.unitId, key.id, "event.checked-in");
		return ok(there.length);
	});

/** Which codes each of these entered. */
export async function codesOf(
	cx: Context,
	unitId: string,
	ids: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
	if (ids.length === 0) return new Map();
	const rows = await eventsIn(cx.db)
		.selectFrom("events.line_code_entered")
		.select(["participant_id as id", "part"])
		.where("unit_id", "=", unitId)
		.where("participant_id", "in", [...ids])
		.orderBy("part")
		.execute();
	return new Map(
		[...Map.groupBy(rows, ({ id }) => id)].map(([id, some]) => [
			id,
			some.map(({ part }) => part),
		]),
	);
}

/** By how many each code was entered; for the host alone. */
export async function enteredIn(
	cx: Context,
	{ unitId, id }: Key,
): Promise<ReadonlyMap<number, number>> {
	const rows = await eventsIn(cx.db)
		.selectFrom("events.line_code_entered")
		.select(["part", sql<number>`count(*)::int`.as("n")])
		.where("unit_id", "=", unitId)
		.where("event_id", "=", id)
		.groupBy("part")
		.execute();
	return new Map(rows.map(({ part, n }) => [part, n]));
}
