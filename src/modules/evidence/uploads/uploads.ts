import type { Selectable } from "kysely";
import type { Context } from "#platform/context.ts";
import { type EvidenceTables, evidenceIn } from "../tables.ts";
import { keptFor, type Upload, type UploadPlace } from "./upload.ts";

/** What this person has on the way for this purpose, the latest last. */
export async function uploadsFor(
	cx: Context,
	{ unitId, purpose }: UploadPlace,
): Promise<Upload[]> {
	const rows = await mine(cx)
		.where("unit_id", "=", unitId)
		.where("purpose", "=", purpose)
		.orderBy("begun_at")
		.orderBy("id")
		.execute();
	return (await Promise.all(rows.map((row) => fromRow(cx, row)))).filter(
		(upload) => upload !== null,
	);
}

/** One of them; `null` also where it is somebody else's, for another purpose, or forgotten. */
export async function uploadOf(
	cx: Context,
	{ unitId, purpose }: UploadPlace,
	id: string,
): Promise<Upload | null> {
	const row = await mine(cx)
		.where("id", "=", id)
		.where("unit_id", "=", unitId)
		.where("purpose", "=", purpose)
		.executeTakeFirst();
	return row ? fromRow(cx, row) : null;
}

const mine = (cx: Context) =>
	evidenceIn(cx.db)
		.selectFrom("evidence.upload")
		.selectAll()
		.where("person_id", "=", cx.actor.id)
		.where("begun_at", ">", new Date(cx.now.getTime() - keptFor));

async function fromRow(
	cx: Context,
	row: Selectable<EvidenceTables["evidence.upload"]>,
): Promise<Upload | null> {
	const received = await cx.parts.size(row.id);
	return received === null
		? null
		: {
				id: row.id,
				unitId: row.unit_id,
				purpose: row.purpose,
				name: row.name,
				size: Number(row.size),
				received,
				begunAt: row.begun_at,
			};
}
