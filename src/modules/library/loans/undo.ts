import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { mayKeep } from "../policy.ts";
import { putBack } from "../reservations/keep-copy.ts";
import { libraryIn } from "../tables.ts";
import { type DeskDeed, forgetDeed, lastDeedOf, tellOfCopy } from "./deeds.ts";
import { copyById } from "./store.ts";

export interface Undone {
	readonly kind: DeskDeed["kind"];
	readonly title: string;
}
export type UndoRefusal = Refusal<
	"not-yours" | "nothing-to-undo" | "went-on-since"
>;

/** Takes back what whoever acts did last at this desk, some minutes ago at most. Done again, it takes back the one before. */
export const undoLast = (
	cx: Context,
	unitId: string,
): Promise<Result<Undone, UndoRefusal>> =>
	inTransaction<Result<Undone, UndoRefusal>>(cx, async (tx) => {
		if (!mayKeep(tx.actor, { unitId }).may) return refused("not-yours");
		const deed = await lastDeedOf(tx, unitId);
		const loan = deed && (await loanOf(tx, deed.loanId));
		const copy = loan && (await copyById(tx, loan.copyId));
		if (!deed || !copy) return refused("nothing-to-undo");
		const undone = await ways[deed.kind](tx, deed);
		if (!undone) return refused("went-on-since", { title: copy.title });
		await forgetDeed(tx, deed.id);
		await tellOfCopy(tx, { unitId, copyId: copy.id }, "library.undone");
		return ok({ kind: deed.kind, title: copy.title });
	});

/** Each answers whether it could. */
const ways: Readonly<
	Record<DeskDeed["kind"], (tx: Context, deed: DeskDeed) => Promise<boolean>>
> = {
	lent: async (tx, { loanId, reservationId }) => {
		const { numDeletedRows } = await libraryIn(tx.db)
			.deleteFrom("library.loan")
			.where("id", "=", loanId)
			.where("returned_on", "is", null)
			.executeTakeFirstOrThrow();
		if (numDeletedRows === 0n) return false;
		if (reservationId)
			await libraryIn(tx.db)
				.updateTable("library.reservation")
				.set({ state: "kept" })
				.where("id", "=", reservationId)
				// They may wait for it again since then.
				.where("state", "=", "lent")
				.execute();
		return true;
	},
	returned: async (tx, { loanId, reservationId }) => {
		const loan = await loanOf(tx, loanId);
		// Their card was deleted, or the copy went out again.
		if (!loan?.memberId || (await isLent(tx, loan.copyId))) return false;
		await libraryIn(tx.db)
			.updateTable("library.loan")
			.set({ returned_on: null, returned_at: null })
			.where("id", "=", loanId)
			.execute();
		if (reservationId) await putBack(tx, reservationId);
		return true;
	},
	renewed: async (tx, { loanId, dueBefore }) => {
		const { numUpdatedRows } = await libraryIn(tx.db)
			.updateTable("library.loan")
			.set((row) => ({
				due_on: dueBefore ?? "",
				renewed: row("renewed", "-", 1),
			}))
			.where("id", "=", loanId)
			.where("returned_on", "is", null)
			.executeTakeFirstOrThrow();
		return numUpdatedRows > 0n;
	},
};

const loanOf = (tx: Context, id: string) =>
	libraryIn(tx.db)
		.selectFrom("library.loan")
		.select(["copy_id as copyId", "member_id as memberId"])
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();

const isLent = async (tx: Context, copyId: string): Promise<boolean> =>
	(await libraryIn(tx.db)
		.selectFrom("library.loan")
		.select("id")
		.where("copy_id", "=", copyId)
		.where("returned_on", "is", null)
		.executeTakeFirst()) !== undefined;
