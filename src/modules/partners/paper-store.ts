import type { Context } from "#platform/context.ts";
import { asDay } from "#territory";
import {
	type FileRef,
	type Key,
	keyOfNumber,
	type Paper,
	type Signed,
} from "./agreement.ts";
import { holdWord } from "./hold-word.ts";
import { partnersIn } from "./tables.ts";

/** What was signed, in order. */
export async function papersOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<readonly Paper[]> {
	const rows = await partnersIn(cx.db)
		.selectFrom("partners.paper")
		.select([
			"sequence",
			"kind",
			"number",
			"office_signs as officeSigns",
			"partner_signs as partnerSigns",
			"before",
			"words",
			"evidence_id as evidenceId",
			"evidence_version as version",
			asDay("signed_on").as("signedOn"),
			asDay("until_on").as("until"),
		])
		.where("unit_id", "=", unitId)
		.where("agreement_id", "=", id)
		.orderBy("sequence")
		.execute();
	return rows.map(({ evidenceId, version, ...paper }) => ({
		...paper,
		file:
			evidenceId === null || version === null
				? null
				: { id: evidenceId, version },
	}));
}

const signedColumns = (signed: Signed) => ({
	number: signed.number,
	number_key: keyOfNumber(signed.number),
	signed_on: signed.signedOn,
	office_signs: signed.officeSigns,
	partner_signs: signed.partnerSigns,
});

/** `false` where the office has given this number already. */
export async function insertPaper(
	tx: Context,
	{ unitId, id }: Key,
	paper: Omit<Paper, "file">,
): Promise<boolean> {
	const { numInsertedOrUpdatedRows: written } = await partnersIn(tx.db)
		.insertInto("partners.paper")
		.values({
			unit_id: unitId,
			agreement_id: id,
			sequence: paper.sequence,
			kind: paper.kind,
			...signedColumns(paper),
			before: paper.before === null ? null : JSON.stringify(paper.before),
			words: paper.words,
			until_on: paper.until,
			evidence_id: null,
			evidence_version: null,
			written_by: tx.actor.id,
			written_at: tx.now,
		})
		.onConflict((conflict) =>
			conflict.constraint("paper_number_once").doNothing(),
		)
		.executeTakeFirstOrThrow();
	return Number(written ?? 0) > 0;
}

/** Whether another paper of the office bears the number. */
export async function numberIsTaken(
	cx: Context,
	{ unitId, id }: Key,
	number: string,
): Promise<boolean> {
	// Two who give one number at once are asked one after the other.
	await holdWord(cx, `number ${unitId} ${keyOfNumber(number)}`);
	const found = await partnersIn(cx.db)
		.selectFrom("partners.paper")
		.select("agreement_id")
		.where("unit_id", "=", unitId)
		.where("number_key", "=", keyOfNumber(number))
		.executeTakeFirst();
	return found !== undefined && found.agreement_id !== id;
}

/** The first paper of a draft, which nobody but its office has seen. */
export const rewriteFirst = async (
	tx: Context,
	{ unitId, id }: Key,
	signed: Signed,
	until: string,
): Promise<void> =>
	void (await partnersIn(tx.db)
		.updateTable("partners.paper")
		.set({ ...signedColumns(signed), until_on: until })
		.where("unit_id", "=", unitId)
		.where("agreement_id", "=", id)
		.where("sequence", "=", 1)
		.execute());

export const linkPaper = async (
	tx: Context,
	{ unitId, id }: Key,
	sequence: number,
	file: FileRef,
): Promise<void> =>
	void (await partnersIn(tx.db)
		.updateTable("partners.paper")
		.set({ evidence_id: file.id, evidence_version: file.version })
		.where("unit_id", "=", unitId)
		.where("agreement_id", "=", id)
		.where("sequence", "=", sequence)
		.execute());
