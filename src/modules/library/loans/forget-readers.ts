import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { libraryIn } from "../tables.ts";
import { terms } from "../terms.ts";

/**
 * What somebody read is remembered by nobody: when a copy is back and that can be undone no more, the loan loses its
 * member, and what was done at the desk is forgotten. That something was lent stays counted. Answers how many.
 */
export const forgetReaders = (cx: Context): Promise<number> =>
	inTransaction(cx, async (tx) => {
		const db = libraryIn(tx.db);
		const then = new Date(tx.now.getTime() - terms.undone);
		await db
			.deleteFrom("library.reservation")
			.where("state", "=", "lent")
			.where(({ not, exists, selectFrom }) =>
				not(
					exists(
						selectFrom("library.desk_deed as deed")
							.select("deed.id")
							.whereRef("deed.reservation_id", "=", "library.reservation.id")
							.where("deed.done_at", ">", then),
					),
				),
			)
			.execute();
		await db
			.deleteFrom("library.desk_deed")
			.where("done_at", "<=", then)
			.execute();
		await db
			.deleteFrom("library.desk")
			.where("used_at", "<=", new Date(tx.now.getTime() - terms.cardOpen))
			.execute();
		const { numUpdatedRows } = await db
			.updateTable("library.loan")
			.set({ member_id: null, returned_at: null })
			.where("member_id", "is not", null)
			.where("returned_at", "<=", then)
			.executeTakeFirstOrThrow();
		return Number(numUpdatedRows);
	});
