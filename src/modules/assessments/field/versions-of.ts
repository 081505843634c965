import type { Context } from "#platform/context.ts";
import { type Key, saidOf } from "../store.ts";
import { assessmentsIn } from "../tables.ts";
import { fieldsOf } from "./fields.ts";
import type { Version } from "./merge-fields.ts";

/** All versions of some items, by code, oldest first: what a change is merged over. */
export async function versionsOf(
	cx: Context,
	{ unitId, id }: Key,
	codes: readonly string[],
): Promise<Map<string, Version[]>> {
	if (codes.length === 0) return new Map();
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.answer")
		.selectAll()
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.where("code", "in", codes)
		.orderBy("version")
		.execute();
	const byCode = new Map<string, Version[]>();
	for (const row of rows) {
		const said = saidOf(row);
		byCode.set(row.code, [
			...(byCode.get(row.code) ?? []),
			{
				version: said.version,
				fields: fieldsOf(said),
				byId: said.byId,
				at: said.at,
			},
		]);
	}
	return byCode;
}
