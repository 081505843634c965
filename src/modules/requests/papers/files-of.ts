import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import { asDay, type Day } from "#territory";
import type { Key } from "../request.ts";
import { requestsIn } from "../tables.ts";

export interface RequestFile {
	readonly id: string;
	/** Code of the paper; `null` of what came with a deed of the office. */
	readonly paper: string | null;
	readonly deed: number | null;
	readonly name: string;
	readonly type: string;
	/** Bytes. */
	readonly size: number;
	readonly apart: boolean;
	readonly scan: string;
	/** Its bytes were erased; that there was one is still known. */
	readonly erased: boolean;
	readonly addedOn: Day;
}

/** What came with a request, in the order in which it came. */
export async function filesOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<readonly RequestFile[]> {
	const rows = await fileRows(cx)
		.where("unit_id", "=", unitId)
		.where("request_id", "=", id)
		.orderBy("added_on")
		.orderBy("id")
		.execute();
	return rows.map(({ keptAs, ...row }) => ({
		...row,
		erased: keptAs === null,
	}));
}

/** One file with its bytes; `null` where there is none, or they were erased. */
export async function fileWithBytes(
	cx: Context,
	{ unitId, id }: Key,
	fileId: string,
): Promise<(RequestFile & { readonly bytes: Uint8Array }) | null> {
	if (!isUuid(fileId)) return null;
	const row = await fileRows(cx)
		.where("unit_id", "=", unitId)
		.where("request_id", "=", id)
		.where("id", "=", fileId)
		.executeTakeFirst();
	if (!row || row.keptAs === null) return null;
	const { keptAs, ...file } = row;
	const bytes = cx.sealing.unseal(await cx.files.read(keptAs));
	if (!bytes)
		throw new Error("a file cannot be read with the keys of this site");
	return { ...file, erased: false, bytes };
}

const fileRows = (cx: Context) =>
	requestsIn(cx.db)
		.selectFrom("requests.file")
		.select([
			"id",
			"paper",
			"deed",
			"name",
			"type",
			"size",
			"apart",
			"scan",
			"kept_as as keptAs",
			asDay("added_on").as("addedOn"),
		]);
