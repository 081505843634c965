import { sql } from "kysely";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { onLoan } from "../copies/on-loan.ts";
import { copiesOf } from "../copies/queries.ts";
import { forgetSought } from "../seek/keep.ts";
import { libraryIn } from "../tables.ts";
import { recordById } from "./queries.ts";
import { subjectKind } from "./record.ts";
import { mayWrite, toTheSecond } from "./write-record.ts";

export type RemoveRefusal = Refusal<
	| "unknown-record"
	| "not-yours"
	| "changed-meanwhile"
	| "on-loan"
	| "waited-for"
>;

/** Takes a record out of the catalogue. That it was there stays known, for whoever harvested it. */
export const removeRecord = (
	cx: Context,
	{
		id,
		expectedVersion,
	}: { readonly id: string; readonly expectedVersion?: number },
): Promise<Result<"removed" | "was-removed", RemoveRefusal>> =>
	inTransaction<Result<"removed" | "was-removed", RemoveRefusal>>(
		cx,
		async (tx) => {
			const record = await recordById(tx, id, { lock: true });
			if (!record) return refused("unknown-record");
			if (!mayWrite(tx, record)) return refused("not-yours");
			if (record.removedAt !== null) return ok("was-removed");
			if (expectedVersion !== undefined && expectedVersion !== record.version)
				return refused("changed-meanwhile", { version: record.version });
			const copies = await copiesOf(tx, [id]);
			const away = await onLoan(
				tx,
				copies.map((copy) => copy.id),
			);
			if (away.size > 0) return refused("on-loan", { n: away.size });
			const waiting = await waitingFor(tx, id);
			if (waiting > 0) return refused("waited-for", { n: waiting });
			await removeCopies(tx, id);
			await libraryIn(tx.db)
				.updateTable("library.record")
				.set({
					version: record.version + 1,
					changed_at: toTheSecond(tx.now),
					removed_at: tx.now,
					kept_out: tx.actor.kind === "person",
				})
				.where("id", "=", id)
				.execute();
			await forgetSought(tx, id);
			await leaveTrail(tx, {
				chain: "operations",
				deed: "library.record-removed",
				subject: { kind: subjectKind, id },
				details: {},
			});
			return ok("removed");
		},
	);

/** Members who wait for it, or for whom a copy lies ready. */
async function waitingFor(tx: Context, recordId: string): Promise<number> {
	const { n } = await libraryIn(tx.db)
		.selectFrom("library.reservation")
		.select((row) => row.fn.countAll<string>().as("n"))
		.where("record_id", "=", recordId)
		.where("state", "<>", "lent")
		.executeTakeFirstOrThrow();
	return Number(n);
}

/** Its copies go with it. One that was lent stays counted, without the number that another copy may bear from now on. */
async function removeCopies(tx: Context, recordId: string): Promise<void> {
	await sql`
		delete from library.copy as copy where record_id = ${recordId}
			and not exists (select from library.loan where copy_id = copy.id)
			and not exists (select from library.reservation where copy_id = copy.id)`.execute(
		tx.db,
	);
	await sql`
		update library.copy set state = 'withdrawn', version = version + 1,
			barcode = left(barcode, 20) || '.' || substr(id::text, 25)
		where record_id = ${recordId}`.execute(tx.db);
}
