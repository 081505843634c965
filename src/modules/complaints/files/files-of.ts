import type { Context } from "#platform/context.ts";
import type { Key } from "../complaint.ts";
import { complaintsIn } from "../tables.ts";

/** What officers and the person heard or saw in a recording, as it stands. */
export type TranscriptState = "written" | "confirmed" | "disputed";

/** A file that came with what was told. */
export interface ComplaintFile {
	readonly id: string;
	/** From 1, in the order in which they came. */
	readonly number: number;
	readonly name: string;
	readonly type: string;
	/** Bytes. */
	readonly size: number;
	readonly scan: "clean" | "off" | "failed";
	readonly transcript: string | null;
	readonly transcriptState: TranscriptState | null;
	/** What the person says is wrong with it. */
	readonly transcriptWords: string | null;
}

const rows = (cx: Context, { unitId, id }: Key) =>
	complaintsIn(cx.db)
		.selectFrom("complaints.file")
		.select([
			"id",
			"number",
			"name",
			"type",
			"size",
			"scan",
			"transcript",
			"transcript_state as transcriptState",
			"transcript_words as transcriptWords",
		])
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id);

/** The files of what was told, in the order in which they came. Whoever calls has asked whether the actor may. */
export const filesOf = (cx: Context, key: Key): Promise<ComplaintFile[]> =>
	rows(cx, key).where("office_id", "is", null).orderBy("number").execute();

/** One of them with its bytes; `null` where there is none of this id. */
export async function fileWithBytes(
	cx: Context,
	key: Key,
	fileId: string,
): Promise<(ComplaintFile & { readonly bytes: Uint8Array }) | null> {
	const row = await rows(cx, key)
		.select("kept_as")
		.where("id", "=", fileId)
		.executeTakeFirst();
	if (!row) return null;
	const { kept_as, ...file } = row;
	const bytes = cx.sealing.unseal(await cx.files.read(kept_as));
	if (!bytes) throw new Error("a file does not open with our keys");
	return { ...file, bytes };
}
