import type { TakenFile } from "#evidence";
import type { Context } from "#platform/context.ts";
import type { Key } from "../complaint.ts";
import { complaintsIn } from "../tables.ts";

/** A file whose bytes are safe, and of which no row is written yet. */
export interface SafeFile extends Omit<TakenFile, "bytes"> {
	readonly id: string;
	readonly size: number;
	/** Name of its sealed bytes in the file store. */
	readonly keptAs: string;
}

/** Seals files and brings them to where they stay: whoever is given a code has them safe. Writes no row. */
export async function makeSafe(
	cx: Context,
	files: readonly TakenFile[],
): Promise<readonly SafeFile[]> {
	const safe: SafeFile[] = [];
	for (const { bytes, ...file } of files) {
		const { sha256 } = await cx.files.keep(cx.sealing.seal(bytes));
		safe.push({
			...file,
			id: cx.newId(),
			size: bytes.byteLength,
			keptAs: sha256,
		});
	}
	return safe;
}

/** Writes which files belong to what was told, in its transaction. */
export async function insertFiles(
	tx: Context,
	rows: readonly (Key & { readonly files: readonly SafeFile[] })[],
): Promise<void> {
	const values = rows.flatMap(({ unitId, id, files }) =>
		files.map((file, place) => ({
			unit_id: unitId,
			complaint_id: id,
			id: file.id,
			number: place + 1,
			name: file.name,
			type: file.type,
			size: file.size,
			kept_as: file.keptAs,
			scan: file.scan,
			transcript: null,
			transcript_by: null,
			transcript_state: null,
			transcript_words: null,
		})),
	);
	if (values.length > 0)
		await complaintsIn(tx.db)
			.insertInto("complaints.file")
			.values(values)
			.execute();
}
