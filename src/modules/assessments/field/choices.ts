import type { Context } from "#platform/context.ts";
import type { Key } from "../store.ts";
import { assessmentsIn } from "../tables.ts";
import { sameValue } from "./fields.ts";
import type { Clash } from "./merge-fields.ts";

/** A value of a field that waits beside the one that stands, until somebody of the unit chooses. */
export interface OpenChoice {
	readonly id: string;
	readonly field: string;
	readonly value: readonly string[];
	readonly byId: string | null;
	readonly at: Date;
}

/** The choices that wait, by code of the item, oldest first. */
export async function openChoicesOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<Map<string, OpenChoice[]>> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.choice")
		.select(["id", "code", "field", "value", "by_id", "at"])
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.where("settled_at", "is", null)
		.orderBy("at")
		.orderBy("id")
		.execute();
	const byCode = new Map<string, OpenChoice[]>();
	for (const { code, by_id: byId, ...choice } of rows)
		byCode.set(code, [...(byCode.get(code) ?? []), { ...choice, byId }]);
	return byCode;
}

/** Keeps what clashed; a value that waits already is not kept twice. Answers all that wait for the item now. */
export async function keepClashes(
	tx: Context,
	{ unitId, id }: Key,
	code: string,
	waiting: readonly OpenChoice[],
	clashes: readonly Clash[],
): Promise<OpenChoice[]> {
	const fresh = clashes.filter(
		({ field, value }) =>
			!waiting.some(
				(other) => other.field === field && sameValue(other.value, value),
			),
	);
	const kept = fresh.map(({ field, value }) => ({
		id: tx.newId(),
		field,
		value,
		byId: tx.actor.id,
		at: tx.now,
	}));
	if (kept.length > 0)
		await assessmentsIn(tx.db)
			.insertInto("assessments.choice")
			.values(
				kept.map((choice, place) => ({
					unit_id: unitId,
					id: choice.id,
					assessment_id: id,
					code,
					field: choice.field,
					value: JSON.stringify(choice.value),
					seen: fresh[place]?.seen ?? 0,
					by_id: choice.byId,
					at: choice.at,
					taken: null,
					settled_by: null,
					settled_at: null,
				})),
			)
			.execute();
	return [...waiting, ...kept];
}

/** Ends the waiting of one value; `taken` when it was chosen. */
export async function settleChoice(
	tx: Context,
	{ unitId }: Key,
	id: string,
	taken: boolean,
): Promise<void> {
	await assessmentsIn(tx.db)
		.updateTable("assessments.choice")
		.set({ taken, settled_by: tx.actor.id, settled_at: tx.now })
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.execute();
}
