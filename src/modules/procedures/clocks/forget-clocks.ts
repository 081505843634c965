import type { Context } from "#platform/context.ts";
import { proceduresIn } from "../tables.ts";
import type { Subject } from "./clock.ts";

/** The subject is gone, and its questions with it: of its clocks nothing is kept. Call it in the transaction that deletes the subject. */
export async function forgetClocks(
	tx: Context,
	{ unitId, kind, id }: Subject,
): Promise<void> {
	const db = proceduresIn(tx.db);
	const clocks = await db
		.selectFrom("procedures.clock")
		.select("id")
		.where("unit_id", "=", unitId)
		.where("subject_kind", "=", kind)
		.where("subject_id", "=", id)
		.execute();
	if (clocks.length === 0) return;
	const ids = clocks.map((clock) => clock.id);
	for (const table of ["procedures.line", "procedures.pause"] as const)
		await db
			.deleteFrom(table)
			.where("unit_id", "=", unitId)
			.where("clock_id", "in", ids)
			.execute();
	await db
		.deleteFrom("procedures.clock")
		.where("unit_id", "=", unitId)
		.where("id", "in", ids)
		.execute();
}
