import { isUuid } from "#kernel/id.ts";
import type { Language } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import type { Draft, DraftWithText } from "./draft.ts";
import { fromRow, loadDraft } from "./draft-store.ts";
import { headOf } from "./draft-text.ts";
import { instrumentsIn } from "./tables.ts";

/** Every draft, also those that were published or discarded; the one saved last comes first. */
export async function drafts(
	cx: Context,
	lang: Language = "id",
): Promise<Draft[]> {
	const rows = await instrumentsIn(cx.db)
		.selectFrom("instruments.draft")
		.selectAll()
		.orderBy("at", "desc")
		.orderBy("id")
		.execute();
	const found = rows.map(fromRow);
	if (lang === "id" || found.length === 0) return found;
	const english = await englishTitles(cx);
	return found.map((draft) => ({ ...draft, english: english.get(draft.id) }));
}

/** A list keeps Indonesian titles; the English ones stand in the texts. */
async function englishTitles(
	cx: Context,
): Promise<ReadonlyMap<string, string>> {
	const rows = await instrumentsIn(cx.db)
		.selectFrom("instruments.draft as draft")
		.innerJoin("instruments.draft_version as newest", (join) =>
			join
				.onRef("newest.draft_id", "=", "draft.id")
				.onRef("newest.version", "=", "draft.version"),
		)
		.select(["draft.id", "newest.text"])
		.execute();
	return new Map(rows.map(({ id, text }) => [id, headOf(text).english]));
}

/** A draft with its newest text; null where there is none. */
export const draftOf = (
	cx: Context,
	id: string,
): Promise<DraftWithText | null> => loadDraft(cx, id);

export interface DraftVersion {
	readonly version: number;
	readonly byId: string | null;
	readonly at: Date;
}

/** Every version of a draft, the newest first. */
export async function versionsOf(
	cx: Context,
	draftId: string,
): Promise<DraftVersion[]> {
	if (!isUuid(draftId)) return [];
	const rows = await instrumentsIn(cx.db)
		.selectFrom("instruments.draft_version")
		.select(["version", "by_id", "at"])
		.where("draft_id", "=", draftId)
		.orderBy("version", "desc")
		.execute();
	return rows.map(({ by_id: byId, ...row }) => ({ ...row, byId }));
}

/** Versions count from one; what no column holds is not asked of the database. */
const isVersion = (version: number): boolean =>
	Number.isInteger(version) && version >= 1 && version <= 2_147_483_647;

/** The text of one version; null where there is none. */
export async function textOfVersion(
	cx: Context,
	draftId: string,
	version: number,
): Promise<string | null> {
	if (!isUuid(draftId) || !isVersion(version)) return null;
	const row = await instrumentsIn(cx.db)
		.selectFrom("instruments.draft_version")
		.select("text")
		.where("draft_id", "=", draftId)
		.where("version", "=", version)
		.executeTakeFirst();
	return row?.text ?? null;
}
