import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import type { Key } from "../consultation.ts";
import { type Opinion, opinionRows } from "../taking-part/opinion.ts";

/** Those of the chosen that are neither answered nor removed; under the lock of the consultation. */
export async function openAmong(
	tx: Context,
	{ unitId, id }: Key,
	chosen: readonly string[],
): Promise<readonly Opinion[]> {
	const ids = [...new Set(chosen)].filter(isUuid);
	if (ids.length === 0) return [];
	return opinionRows(tx)
		.where("opinion.unit_id", "=", unitId)
		.where("opinion.consultation_id", "=", id)
		.where("opinion.id", "in", ids)
		.where("opinion.answer_id", "is", null)
		.where("opinion.state", "!=", "removed")
		.execute();
}
