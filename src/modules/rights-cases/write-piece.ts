import { uuidOfChance } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { Key, Piece, PieceKind } from "./case.ts";
import type { CaseHand } from "./opening/case-hand.ts";
import { rightsCasesIn } from "./tables.ts";

/** Something new of a case. */
export interface NewPiece {
	readonly what: PieceKind;
	readonly by: Piece["by"];
	readonly body: unknown;
}

/** Adds a piece, sealed, in the transaction of the deed, with the case locked. Answers its id. */
export async function addPiece(
	tx: Context,
	{ unitId, id }: Key,
	hand: CaseHand,
	{ what, by, body }: NewPiece,
): Promise<string> {
	const { pieces } = await rightsCasesIn(tx.db)
		.updateTable("rights_cases.case_file")
		.set((row) => ({ pieces: row("pieces", "+", 1) }))
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.returning("pieces")
		.executeTakeFirstOrThrow();
	const pieceId = uuidOfChance(tx.random);
	await rightsCasesIn(tx.db)
		.insertInto("rights_cases.piece")
		.values({
			unit_id: unitId,
			case_id: id,
			id: pieceId,
			number: pieces,
			what,
			written_by: by,
			written_on: dayOf(tx.now),
			body: hand.sealJson(`piece ${pieceId}`, body),
		})
		.execute();
	return pieceId;
}
