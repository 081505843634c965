import type { Context } from "#platform/context.ts";
import { rowsNaming } from "#platform/database/rows-naming.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { rightsCasesIn } from "../tables.ts";
import { asGoing } from "./as-going.ts";
import { isThere } from "./forget-bytes.ts";
import { everyProof, type Proof } from "./proofs.ts";

/** What is found of a case that was deleted. */
export interface Remains {
	readonly ref: string;
	readonly deleted: readonly Proof[];
	/** Rows that name it, by table, beside the proof and the lines of the trail. */
	readonly rows: Readonly<Record<string, number>>;
	/** Lines of the trail: they say that there was something, and nothing of it. */
	readonly trail: number;
	/** Sealed bytes in the store that are still to be thrown away. */
	readonly files: number;
	readonly nothingLeft: boolean;
}

/** Looks through every table for the id of a case that was deleted, and into the store. `null`: none of that name was deleted whole. */
export async function verifyDeletion(
	cx: Context,
	ref: string,
): Promise<Remains | null> {
	const deleted = await everyProof(cx, ref);
	const whole = deleted.find(({ part }) => part === "case");
	if (!whole) return null;
	const { caseId } = whole;
	const { rows, trail } = await inTransaction(cx, (tx) =>
		asGoing(tx, caseId, () => rowsNaming(tx, caseId)),
	);
	const left = Object.fromEntries(
		[...rows].filter(([table]) => table !== "rights_cases.deletion"),
	);
	const files = await filesLeft(cx, caseId);
	return {
		ref,
		deleted: deleted.map(({ caseId: _, ...proof }) => proof),
		rows: left,
		trail,
		files,
		nothingLeft: Object.keys(left).length === 0 && files === 0,
	};
}

/** Of the names that are written down to be thrown away, those that the store still has. */
async function filesLeft(cx: Context, caseId: string): Promise<number> {
	const names = await rightsCasesIn(cx.db)
		.selectFrom("rights_cases.bytes_to_forget as left")
		.innerJoin("rights_cases.deletion as deletion", (join) =>
			join
				.onRef("deletion.unit_id", "=", "left.unit_id")
				.onRef("deletion.id", "=", "left.deletion_id"),
		)
		.select("left.kept_as as keptAs")
		.where("deletion.case_id", "=", caseId)
		.execute();
	let there = 0;
	for (const { keptAs } of names) if (await isThere(cx, keptAs)) there += 1;
	return there;
}
