import type { Context } from "#platform/context.ts";
import type { Key } from "../case.ts";
import { rightsCasesIn } from "../tables.ts";
import type { FileFacts } from "../telling/keep-told-files.ts";
import type { CaseHand } from "./case-hand.ts";

/** A file of an open case, still in its envelope. */
export interface CaseFile extends FileFacts {
	readonly id: string;
	readonly pieceId: string;
}

/** What came with which piece, in no order that says when. */
export async function filesOf(
	tx: Context,
	{ unitId, id }: Key,
	hand: CaseHand,
): Promise<readonly CaseFile[]> {
	const rows = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.file")
		.select(["id", "piece_id as pieceId", "facts"])
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.orderBy("id")
		.execute();
	return rows.map(({ facts, ...row }) => ({
		...row,
		...(hand.openJson(`facts ${row.id}`, facts) as FileFacts),
	}));
}
