import type { Context } from "#platform/context.ts";
import type { Key } from "../case.ts";
import type { CaseHand } from "../opening/case-hand.ts";
import { rightsCasesIn } from "../tables.ts";
import { CaseRecord, emptyRecord } from "./record.ts";

/** The record of an open case; an empty one where nobody has written yet. With the eyes of a reader. */
export async function recordOf(
	tx: Context,
	{ unitId, id }: Key,
	hand: CaseHand,
): Promise<CaseRecord> {
	const row = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.record")
		.select("body")
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.executeTakeFirst();
	return row
		? CaseRecord.parse(hand.openJson("record", row.body))
		: emptyRecord;
}

/** Seals it in its place, with the case locked. */
export async function writeRecord(
	tx: Context,
	{ unitId, id }: Key,
	hand: CaseHand,
	record: CaseRecord,
): Promise<void> {
	const body = hand.sealJson("record", record);
	await rightsCasesIn(tx.db)
		.insertInto("rights_cases.record")
		.values({ unit_id: unitId, case_id: id, body })
		.onConflict((conflict) =>
			conflict.columns(["unit_id", "case_id"]).doUpdateSet({ body }),
		)
		.execute();
}
