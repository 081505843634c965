import type { Context } from "#platform/context.ts";
import { asDayOrNull } from "#territory";
import type { Evidence } from "./document.ts";
import { evidenceIn } from "./tables.ts";

const documents = (cx: Context, unitId: string) =>
	evidenceIn(cx.db)
		.selectFrom("evidence.document")
		.select([
			"unit_id as unitId",
			"id",
			"sha256",
			"name",
			"type",
			"size",
			"description",
			"kept_by as keptById",
			"kept_at as keptAt",
			asDayOrNull("document_date").as("documentDate"),
		])
		.where("unit_id", "=", unitId);

/** The documents of a unit with these ids, in the order asked for. */
export async function evidenceOf(
	cx: Context,
	unitId: string,
	ids: readonly string[],
): Promise<Evidence[]> {
	if (ids.length === 0) return [];
	const rows = await documents(cx, unitId).where("id", "in", ids).execute();
	const byId = new Map(
		rows.map((row) => [row.id, { ...row, size: Number(row.size) }]),
	);
	return ids.flatMap((id) => byId.get(id) ?? []);
}

/** All documents of a unit, the latest first, for use at another indicator. */
export async function allEvidenceOf(
	cx: Context,
	unitId: string,
	atMost = 200,
): Promise<Evidence[]> {
	const rows = await documents(cx, unitId)
		.orderBy("kept_at", "desc")
		.limit(atMost)
		.execute();
	return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

/** The bytes themselves. */
export const bytesOf = (
	cx: Context,
	{ sha256 }: Evidence,
): Promise<Uint8Array> => cx.files.read(sha256);
