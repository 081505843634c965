import type { Context } from "#platform/context.ts";
import { leaveTrails } from "#platform/trail.ts";
import { libraryIn } from "../tables.ts";

/** Whether somebody had a copy of this title and brought it back, or waits for one. */
export async function hasHistory(
	tx: Context,
	recordId: string,
): Promise<boolean> {
	const had = await libraryIn(tx.db)
		.selectFrom("library.loan as loan")
		.innerJoin("library.copy as copy", "copy.id", "loan.copy_id")
		.select("loan.id")
		.where("copy.record_id", "=", recordId)
		.where("loan.returned_on", "is not", null)
		.limit(1)
		.executeTakeFirst();
	const waits = await libraryIn(tx.db)
		.selectFrom("library.reservation")
		.select("id")
		.where("record_id", "=", recordId)
		.limit(1)
		.executeTakeFirst();
	return had !== undefined || waits !== undefined;
}

/** Copies of a title that was taken out and that nobody ever had go with it. */
export async function takeOutCopies(
	tx: Context,
	recordId: string,
): Promise<void> {
	const rows = await libraryIn(tx.db)
		.deleteFrom("library.copy")
		.where("record_id", "=", recordId)
		.returning("id")
		.execute();
	await leaveTrails(
		tx,
		rows.map(({ id }) => ({
			chain: "operations",
			deed: "library.copy-taken-back",
			subject: { kind: "library-copy", id },
		})),
	);
}
