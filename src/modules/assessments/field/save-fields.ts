import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Case, lockCase } from "../case.ts";
import type { Item } from "../item.ts";
import { answersSome } from "../owners/open-to.ts";
import { itemsOfCase } from "../queries.ts";
import { openAmong } from "../save-answer.ts";
import type { Key } from "../store.ts";
import { assessmentsIn } from "../tables.ts";
import { isFieldName } from "./fields.ts";
import type { FieldChange, Outcome, Version } from "./merge-fields.ts";
import { versionsOf } from "./versions-of.ts";
import { writeMerged } from "./write-merged.ts";

/** A box of the page that holds all items: a person stands for an answer that was copied from an earlier year. */
export const confirmField = "dikonfirmasi";

/** One change of one field, as a device sends it. */
export interface SentChange extends FieldChange {
	/** A key of the device's own making: sent twice, done once. */
	readonly id: string;
	readonly code: string;
	/** Earlier changes of the same field that were sent and perhaps never answered. */
	readonly follows: readonly string[];
}

export interface ChangeResult {
	readonly id: string;
	readonly code: string;
	readonly field: string;
	readonly is: Outcome | "refused";
	/** Why it was refused. */
	readonly reason?: string;
	/** Version of the item after it. */
	readonly version: number;
}

export interface FieldsSaved {
	/** One for each change, in their order. */
	readonly results: readonly ChangeResult[];
	/** All items as they are now. */
	readonly items: readonly Item[];
}

/**
 * Saves fields of many items at once, each merged over the version that its writer saw. What is refused for one
 * item holds up no other; what arrives twice is answered as it was the first time.
 */
export async function saveFields(
	cx: Context,
	found: Case,
	changes: readonly SentChange[],
	/** Whether the keys were made by a device that may send again; those of a form are of its answer alone. */
	{ again }: { readonly again: boolean } = { again: true },
): Promise<Result<FieldsSaved>> {
	return inTransaction<Result<FieldsSaved>>(cx, async (tx) => {
		const current = await lockCase(tx, found);
		const { assessment } = current;
		if (!answersSome(tx.actor, current)) return refused("not-yours");
		const items = await itemsOfCase(tx, current);
		const codes = [...new Set(changes.map(({ code }) => code))];
		const [versions, before] = [
			await versionsOf(tx, assessment, codes),
			await resultsBefore(tx, assessment, changes),
		];
		const results = new Map<string, ChangeResult>(before);
		const now = new Map(items.map((item) => [item.code, item]));
		for (const code of codes) {
			const fresh = changes.filter(
				(change) => change.code === code && !before.has(change.id),
			);
			if (fresh.length === 0) continue;
			const saved = await saveItem(tx, current, {
				items,
				code,
				versions: versions.get(code) ?? [],
				changes: fresh.map((change) => withFollowed(change, before)),
			});
			for (const result of saved.results) results.set(result.id, result);
			if (again) await rememberResults(tx, assessment, saved.results);
			if (saved.item) now.set(code, saved.item);
		}
		return ok({
			results: changes.flatMap(({ id }) => results.get(id) ?? []),
			items: [...now.values()],
		});
	});
}

/** Who goes on writing after an answer that never came knows at least what they sent themselves. */
const withFollowed = (
	change: SentChange,
	before: ReadonlyMap<string, ChangeResult>,
): SentChange => ({
	...change,
	seen: Math.max(
		change.seen,
		...change.follows.flatMap((id) => {
			const earlier = before.get(id);
			return earlier?.is === "saved" && earlier.field === change.field
				? [earlier.version]
				: [];
		}),
	),
});

interface ItemChanges {
	readonly items: readonly Item[];
	readonly code: string;
	readonly versions: readonly Version[];
	readonly changes: readonly SentChange[];
}

async function saveItem(
	tx: Context,
	current: Case,
	{ items, code, versions, changes }: ItemChanges,
): Promise<{ item: Item | null; results: ChangeResult[] }> {
	const opened = openAmong(tx, current, items, code);
	const version = versions.at(-1)?.version ?? 0;
	const refuse = (reason: string) => ({
		item: null,
		results: changes.map(({ id, field }) => ({
			id,
			code,
			field,
			is: "refused" as const,
			reason,
			version,
		})),
	});
	if (!opened.ok) return refuse(opened.problem.reason);
	const typed = changes.filter(({ field }) => isFieldName(field));
	const written = await writeMerged(tx, opened.value, versions, typed, {
		later: true,
		confirmed: changes.some(
			({ field, value }) => field === confirmField && value.includes("ya"),
		),
	});
	if (!written.ok) return refuse(written.problem.reason);
	const { item, outcomes } = written.value;
	const confirmed =
		opened.value.item.said?.copiedFrom != null &&
		item.said?.copiedFrom === null;
	const results = changes.map(({ id, field }) => ({
		id,
		code,
		field,
		is:
			outcomes[typed.findIndex((change) => change.id === id)] ??
			(confirmed ? "saved" : "same"),
		version: item.said?.version ?? 0,
	}));
	return { item, results };
}

async function resultsBefore(
	tx: Context,
	{ unitId }: Key,
	changes: readonly SentChange[],
): Promise<Map<string, ChangeResult>> {
	const ids = changes.flatMap(({ id, follows }) => [id, ...follows]);
	if (ids.length === 0) return new Map();
	const rows = await assessmentsIn(tx.db)
		.selectFrom("assessments.field_change")
		.select(["id", "code", "field", "outcome", "version"])
		.where("unit_id", "=", unitId)
		.where("id", "in", ids)
		.execute();
	return new Map(
		rows.map(({ outcome: is, ...row }) => [row.id, { ...row, is }]),
	);
}

async function rememberResults(
	tx: Context,
	{ unitId, id }: Key,
	results: readonly ChangeResult[],
): Promise<void> {
	const rows = results.flatMap(({ is, ...result }) =>
		is === "refused"
			? []
			: [
					{
						unit_id: unitId,
						id: result.id,
						assessment_id: id,
						code: result.code,
						field: result.field,
						outcome: is,
						version: result.version,
						at: tx.now,
					},
				],
	);
	if (rows.length > 0)
		await assessmentsIn(tx.db)
			.insertInto("assessments.field_change")
			.values(rows)
			.execute();
}

/** In milliseconds: no device sends after so long what it has sent before. */
const rememberedFor = 120 * 86_400_000;

/** Forgets keys of changes that no device sends again. Answers how many. */
export async function forgetFieldChanges(cx: Context): Promise<number> {
	const { numDeletedRows } = await assessmentsIn(cx.db)
		.deleteFrom("assessments.field_change")
		.where("at", "<", new Date(cx.now.getTime() - rememberedFor))
		.executeTakeFirstOrThrow();
	return Number(numDeletedRows);
}
