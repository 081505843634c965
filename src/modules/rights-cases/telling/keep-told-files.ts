import { uuidOfChance } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import type { Key } from "../case.ts";
import type { CaseHand } from "../opening/case-hand.ts";
import { rightsCasesIn } from "../tables.ts";
import type { ToldFile } from "./told-file.ts";

/** What may be known of a file by whoever has the case open. */
export interface FileFacts {
	readonly name: string;
	/** Media type by content. */
	readonly type: string;
	/** Bytes of the working copy. */
	readonly size: number;
	/** Of what came, as hex: its worth as proof. */
	readonly sha256: string;
	readonly scan: ToldFile["scan"];
}

/** A file whose sealed bytes are safe where they lie, and of which no row is written yet. */
export interface SafeFile {
	readonly id: string;
	readonly keptAs: string;
	readonly originalAs: string | null;
	readonly facts: FileFacts;
}

/** Seals files under the key of the case and brings them to where they stay. Writes no row. */
export async function makeSafe(
	cx: Context,
	hand: CaseHand,
	files: readonly ToldFile[],
): Promise<readonly SafeFile[]> {
	const safe: SafeFile[] = [];
	for (const { bytes, original, name, type, scan } of files) {
		const id = uuidOfChance(cx.random);
		const keep = async (as: string, whole: Uint8Array) =>
			(await cx.files.keep(hand.seal(`${as} ${id}`, whole))).sha256;
		const same = Buffer.compare(bytes, original.bytes) === 0;
		safe.push({
			id,
			keptAs: await keep("file", bytes),
			originalAs: same ? null : await keep("original", original.bytes),
			facts: {
				name,
				type,
				size: bytes.byteLength,
				sha256: original.sha256,
				scan,
			},
		});
	}
	return safe;
}

/** Writes which files belong to a piece, in the transaction of it. */
export async function insertFiles(
	tx: Context,
	{ unitId, id }: Key,
	hand: CaseHand,
	pieceId: string,
	files: readonly SafeFile[],
): Promise<void> {
	if (files.length === 0) return;
	await rightsCasesIn(tx.db)
		.insertInto("rights_cases.file")
		.values(
			files.map((file) => ({
				unit_id: unitId,
				case_id: id,
				id: file.id,
				piece_id: pieceId,
				kept_as: file.keptAs,
				original_as: file.originalAs,
				facts: hand.sealJson(`facts ${file.id}`, file.facts),
			})),
		)
		.execute();
}
