import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { unitById } from "#units";
import { placeOf } from "../do-deed.ts";
import { type Event, type Key, sidesOf, subjectKind } from "../event.ts";
import { mayKeep } from "../policy.ts";
import { lockEvent } from "../store.ts";
import { eventsIn } from "../tables.ts";
import { drawCodes, dueOf, hostSees, type LineCode } from "./line-code.ts";

/** Draws both codes when an event begins that others follow from elsewhere. */
export async function keepCodes(tx: Context, event: Event): Promise<void> {
	if (!sidesOf(event).includes("line")) return;
	await eventsIn(tx.db)
		.insertInto("events.line_code")
		.values(
			drawCodes(event, tx.now, tx.random).map(({ part, dueAt, digits }) => ({
				unit_id: event.unitId,
				event_id: event.id,
				part,
				due_at: dueAt,
				digits,
				told_at: null,
			})),
		)
		.execute();
}

/** Both codes of an event, the first one first; none where nobody follows from elsewhere, or before it begins. */
export const lineCodesOf = (
	cx: Context,
	{ unitId, id }: Key,
): Promise<readonly LineCode[]> =>
	eventsIn(cx.db)
		.selectFrom("events.line_code")
		.select(["part", "due_at as dueAt", "digits", "told_at as toldAt"])
		.where("unit_id", "=", unitId)
		.where("event_id", "=", id)
		.orderBy("part")
		.execute();

/** The host shows the code whose moment has come: from now on it holds. Pressed twice it is the same one. */
export const tellCode = (
	cx: Context,
	key: Key,
): Promise<
	Result<null, Refusal<"no-such-event" | "not-running" | "not-due">>
> =>
	inTransaction<
		Result<null, Refusal<"no-such-event" | "not-running" | "not-due">>
	>(cx, async (tx) => {
		const event = await lockEvent(tx, key);
		const unit = event && (await unitById(tx, event.unitId));
		if (!event || !unit || !mayKeep(tx.actor, placeOf(unit)).may)
			return refused("no-such-event");
		if (event.state !== "running") return refused("not-running");
		const codes = await lineCodesOf(tx, key);
		if (hostSees(codes, tx.now).state === "told") return ok(null);
		const due = dueOf(codes, tx.now);
		if (!due) return refused("not-due");
		await eventsIn(tx.db)
			.updateTable("events.line_code")
			.set({ told_at: tx.now })
			.where("unit_id", "=", key.unitId)
			.where("event_id", "=", key.id)
			.where("part", "=", due.part)
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "event.line-code-told",
			subject: { kind: subjectKind, id: event.id },
			details: { part: due.part },
		});
		return ok(null);
	});
