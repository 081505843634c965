import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull } from "#territory";
import {
	type CaseHeader,
	type Key,
	type Piece,
	type PieceKind,
	pieceKinds,
} from "./case.ts";
import type { CaseHand } from "./opening/case-hand.ts";
import { rightsCasesIn } from "./tables.ts";

/** What lies in the clear, with the head still sealed. */
export type SealedHeader = CaseHeader & { readonly head: Uint8Array };

/** Headers as they are read everywhere. */
export const headers = (tx: Context) =>
	rightsCasesIn(tx.db)
		.selectFrom("rights_cases.case_file as case_file")
		.select([
			"case_file.unit_id as unitId",
			"case_file.id",
			"case_file.ref",
			"case_file.handler_id as handlerId",
			"case_file.also_id as alsoId",
			"case_file.state",
			"case_file.state_before as stateBefore",
			"case_file.version",
			"case_file.head",
		])
		.select([
			asDay("case_file.received_on").as("receivedOn"),
			asDayOrNull("case_file.ended_on").as("endedOn"),
		]);

export const headerOf = (
	tx: Context,
	{ unitId, id }: Key,
): Promise<SealedHeader | undefined> =>
	headers(tx)
		.where("case_file.unit_id", "=", unitId)
		.where("case_file.id", "=", id)
		.executeTakeFirst();

/** Nobody else changes it until the transaction ends. */
export const lockHeader = (
	tx: Context,
	{ unitId, id }: Key,
): Promise<SealedHeader | undefined> =>
	headers(tx)
		.where("case_file.unit_id", "=", unitId)
		.where("case_file.id", "=", id)
		.forUpdate()
		.executeTakeFirst();

/** All pieces, opened, oldest first. `only` leaves out what is of another sort, still sealed. */
export async function piecesOf(
	tx: Context,
	{ unitId, id }: Key,
	hand: CaseHand,
	only: readonly PieceKind[] = pieceKinds,
): Promise<readonly Piece[]> {
	const rows = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.piece")
		.select(["id", "number", "what", "written_by as by", "body"])
		.select(asDay("written_on").as("day"))
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.where("what", "in", [...only])
		.orderBy("number")
		.execute();
	return rows.map(({ body, what, by, ...row }) => ({
		...row,
		what: what as PieceKind,
		by: by as Piece["by"],
		body: hand.openJson(`piece ${row.id}`, body),
	}));
}
