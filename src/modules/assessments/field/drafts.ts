import type { Typed } from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import { assessmentsIn } from "../tables.ts";

/** In milliseconds: after that, what a form lost is forgotten. */
const keptFor = 86_400_000;
/** Characters of one draft as JSON; a form of ours is never longer. */
const longest = 400_000;

/** A form of somebody whose session had ended: who they are is known by a keyed digest alone. */
export interface DraftOf {
	readonly owner: string;
	/** Where the form is sent, without language. */
	readonly path: string;
}

/** Keeps what was typed; the newest takes the place of the one before. Answers whether it was kept. */
export async function keepDraft(
	cx: Context,
	{ owner, path }: DraftOf,
	typed: Typed,
): Promise<boolean> {
	const text = JSON.stringify(typed);
	if (text.length > longest) return false;
	await assessmentsIn(cx.db)
		.insertInto("assessments.draft")
		.values({ owner, path, typed: text, at: cx.now })
		.onConflict((conflict) =>
			conflict
				.columns(["owner", "path"])
				.doUpdateSet({ typed: text, at: cx.now }),
		)
		.execute();
	return true;
}

/** What waits for this person at this form, if it is not older than a day. */
export async function draftOf(
	cx: Context,
	{ owner, path }: DraftOf,
): Promise<Typed | null> {
	const draft = await assessmentsIn(cx.db)
		.selectFrom("assessments.draft")
		.select("typed")
		.where("owner", "=", owner)
		.where("path", "=", path)
		.where("at", ">", new Date(cx.now.getTime() - keptFor))
		.executeTakeFirst();
	return draft?.typed ?? null;
}

/** Done with: it was saved, or its owner let it go. */
export const dropDraft = async (
	cx: Context,
	{ owner, path }: DraftOf,
): Promise<void> =>
	void (await assessmentsIn(cx.db)
		.deleteFrom("assessments.draft")
		.where("owner", "=", owner)
		.where("path", "=", path)
		.execute());

/** Forgets drafts older than a day. Answers how many. */
export async function forgetDrafts(cx: Context): Promise<number> {
	const { numDeletedRows } = await assessmentsIn(cx.db)
		.deleteFrom("assessments.draft")
		.where("at", "<", new Date(cx.now.getTime() - keptFor))
		.executeTakeFirstOrThrow();
	return Number(numDeletedRows);
}
