import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import {
	type Decree,
	type DecreeReason,
	type DecreeText,
	sameNumber,
} from "./decree.ts";
import { differenceOf } from "./difference.ts";
import { decreeSubject, openDraft, type Seen } from "./draft-decree.ts";
import { decreeById } from "./queries.ts";
import { calendarIn } from "./tables.ts";

/** Told when days became free or stopped being free: clocks that run across them are to be counted again. */
export const calendarChanged = "calendar.changed";

/**
 * Puts a draft in force. It cannot be taken back, so whoever does it types the number of the decree once
 * more. From its day on it takes the place of the one that it replaces, whose days stay on record.
 */
export async function publishDecree(
	cx: Context,
	{ number, ...seen }: Seen & { readonly number: string },
): Promise<Result<null, Refusal<DecreeReason>>> {
	return inTransaction(cx, async (tx) => {
		const opened = await openDraft(tx, seen);
		if (!opened.ok) return opened;
		const draft = opened.value;
		if (!sameNumber(draft.number, number)) return refused("other-number");
		if (draft.issuedOn > dayOf(tx.now)) return refused("day-ahead");
		const replaced =
			draft.replaces === null ? null : await decreeById(tx, draft.replaces);
		if (replaced?.replacedBy) return refused("replaced-already");
		if (replaced && draft.issuedOn < replaced.issuedOn)
			return refused("before-replaced", { from: replaced.issuedOn });

		await calendarIn(tx.db)
			.updateTable("calendar.decree")
			.set({ published_at: tx.now })
			.where("id", "=", draft.id)
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "calendar.decree-published",
			subject: { kind: decreeSubject, id: draft.id },
			details: { number: draft.number, replaces: draft.replaces },
		});
		await announceChange(tx, draft, replaced);
		return ok(null);
	});
}

/** Tells which days are free now and were not before, and the other way round. */
export async function announceChange(
	tx: Context,
	{ year, province, issuedOn, days }: DecreeText,
	replaced: Decree | null,
): Promise<void> {
	const { added, removed } = differenceOf(replaced?.days ?? [], days);
	await announce(tx, {
		name: calendarChanged,
		body: {
			year,
			province,
			from: issuedOn,
			added: added.map(({ day }) => day),
			removed: removed.map(({ day }) => day),
		},
	});
}
