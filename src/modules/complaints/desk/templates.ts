import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { problemOfName } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { longestWords } from "../complaint.ts";
import { complaintsIn } from "../tables.ts";
import { desksOf } from "./desk-of.ts";

/** Words that an office writes often. Whoever uses them reads and changes them first. */
export interface Template {
	readonly id: string;
	readonly title: string;
	readonly words: string;
	/** Counts changes, for two who write at once. */
	readonly version: number;
}

export const longestTemplateTitle = 80;
export const mostTemplates = 100;

export type TemplateRefusal = Refusal<
	| "not-your-desk"
	| "no-name"
	| "name-too-long"
	| "words-needed"
	| "words-too-long"
	| "too-many-templates"
	| "changed-meanwhile"
>;

/** Those of an office, by title; none for whoever does not work there. */
export async function templatesOf(
	cx: Context,
	unitId: string,
): Promise<Template[]> {
	if (!desksOf(cx).includes(unitId)) return [];
	return complaintsIn(cx.db)
		.selectFrom("complaints.template")
		.select(["id", "title", "words", "version"])
		.where("unit_id", "=", unitId)
		.orderBy("title")
		.orderBy("id")
		.execute();
}

/** Keeps a new one (`id` null), or a change of one as it was seen. Answers its id. */
export const keepTemplate = (
	cx: Context,
	unitId: string,
	{
		id,
		version,
		title,
		words,
	}: Omit<Template, "id"> & { readonly id: string | null },
): Promise<Result<string, TemplateRefusal>> =>
	inTransaction<Result<string, TemplateRefusal>>(cx, async (tx) => {
		if (!desksOf(tx).includes(unitId)) return refused("not-your-desk");
		const wrong = problemOfName(title, longestTemplateTitle);
		if (wrong) return refused(wrong, { n: longestTemplateTitle });
		if (words.trim() === "") return refused("words-needed");
		if (words.length > longestWords)
			return refused("words-too-long", { n: longestWords });
		const kept = { title: title.trim(), words: words.trim() };
		if (id === null) {
			const there = await templatesOf(tx, unitId);
			if (there.length >= mostTemplates)
				return refused("too-many-templates", { n: mostTemplates });
			const fresh = tx.newId();
			await complaintsIn(tx.db)
				.insertInto("complaints.template")
				.values({ ...kept, unit_id: unitId, id: fresh, version: 1 })
				.execute();
			await trailOf(tx, "complaint.template-kept", unitId);
			return ok(fresh);
		}
		const { numUpdatedRows } = await complaintsIn(tx.db)
			.updateTable("complaints.template")
			.set({ ...kept, version: version + 1 })
			.where("unit_id", "=", unitId)
			.where("id", "=", id)
			.where("version", "=", version)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) return refused("changed-meanwhile");
		await trailOf(tx, "complaint.template-kept", unitId);
		return ok(id);
	});

/** Throws one away. Twice is once. */
export const dropTemplate = (
	cx: Context,
	unitId: string,
	id: string,
): Promise<Result<null, Refusal<"not-your-desk">>> =>
	inTransaction<Result<null, Refusal<"not-your-desk">>>(cx, async (tx) => {
		if (!desksOf(tx).includes(unitId)) return refused("not-your-desk");
		const { numDeletedRows } = await complaintsIn(tx.db)
			.deleteFrom("complaints.template")
			.where("unit_id", "=", unitId)
			.where("id", "=", id)
			.executeTakeFirst();
		if (numDeletedRows > 0n)
			await trailOf(tx, "complaint.template-dropped", unitId);
		return ok(null);
	});

const trailOf = (tx: Context, deed: string, unitId: string) =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: "unit", id: unitId },
	});
