import type { Context } from "#platform/context.ts";
import type { Key } from "../store.ts";
import { assessmentsIn } from "../tables.ts";
import { isFinding, type Preflight } from "./preflight.ts";

/** One finding as it is kept: which rule, at which item, of which bytes, and what was seen. */
export interface KeptFinding {
	readonly item: string;
	/** Of the file; null where it is about the item as a whole. */
	readonly sha256: string | null;
	readonly rule: string;
	readonly severity: string;
	readonly about: Readonly<Record<string, string | number>>;
}

export const findingsOf = ({ items }: Preflight): readonly KeptFinding[] =>
	items.flatMap(({ item, files, said }) =>
		[
			...files.flatMap((file) =>
				file.said.map((remark) => ({ remark, sha256: file.evidence.sha256 })),
			),
			...said.map((remark) => ({ remark, sha256: null })),
		]
			.filter(({ remark }) => isFinding(remark))
			.map(({ remark: { rule, severity, verdict }, sha256 }) => ({
				item: item.code,
				sha256,
				rule,
				severity,
				about: verdict.is === "found" ? verdict.about : {},
			})),
	);

/** Writes what the machine said at this submission, with the reason of the unit. */
export async function keepPreflight(
	tx: Context,
	{ unitId, id }: Key,
	preflight: Preflight,
	reason: string,
): Promise<void> {
	const db = assessmentsIn(tx.db);
	const last = await db
		.selectFrom("assessments.preflight")
		.select(({ fn }) => fn.max("number").as("number"))
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.executeTakeFirst();
	const { sums, serious } = preflight;
	await db
		.insertInto("assessments.preflight")
		.values({
			unit_id: unitId,
			assessment_id: id,
			number: (last?.number ?? 0) + 1,
			files: sums.files,
			good: sums.good,
			to_see: sums.toSee,
			unchecked: sums.unchecked,
			serious,
			findings: JSON.stringify(findingsOf(preflight)),
			reason,
			by_id: tx.actor.id,
			at: tx.now,
		})
		.execute();
}

/** Why the unit handed in for all that was found, at its latest submission; null where it needed no reason. */
export interface SentAnyway {
	readonly reason: string;
	readonly byId: string | null;
	readonly at: Date;
	/** Items with a serious finding then. */
	readonly items: readonly string[];
}

export async function sentAnyway(
	cx: Context,
	{ unitId, id }: Key,
): Promise<SentAnyway | null> {
	const row = await assessmentsIn(cx.db)
		.selectFrom("assessments.preflight")
		.select(["reason", "by_id", "at", "findings"])
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.orderBy("number", "desc")
		.executeTakeFirst();
	if (!row?.reason) return null;
	return {
		reason: row.reason,
		byId: row.by_id,
		at: row.at,
		items: row.findings
			.filter(({ severity }) => severity === "serious")
			.map(({ item }) => item),
	};
}
