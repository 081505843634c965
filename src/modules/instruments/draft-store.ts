import type { Selectable } from "kysely";
import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import { type DraftState, type DraftWithText, listedAs } from "./draft.ts";
import { headOf } from "./draft-text.ts";
import { type InstrumentTables, instrumentsIn } from "./tables.ts";

type Row = Selectable<InstrumentTables["instruments.draft"]>;

export const fromRow = ({ by_id: byId, ...row }: Row) => ({ ...row, byId });

/** A draft with its newest text; null where there is none. `lock` keeps others from changing it until the transaction ends. */
export async function loadDraft(
	cx: Context,
	id: string,
	lock = false,
): Promise<DraftWithText | null> {
	if (!isUuid(id)) return null;
	const db = instrumentsIn(cx.db);
	const found = db
		.selectFrom("instruments.draft")
		.selectAll()
		.where("id", "=", id);
	const row = await (lock ? found.forUpdate() : found).executeTakeFirst();
	if (!row) return null;
	const { text } = await db
		.selectFrom("instruments.draft_version")
		.select("text")
		.where("draft_id", "=", id)
		.where("version", "=", row.version)
		.executeTakeFirstOrThrow();
	return { ...fromRow(row), english: headOf(text).english, text };
}

/** Adds a version, the first one with its draft. Answers the draft as it stands now. */
export async function writeVersion(
	tx: Context,
	{ id, version, text }: { id: string; version: number; text: string },
): Promise<DraftWithText> {
	const db = instrumentsIn(tx.db);
	const stands = {
		...listedAs(text),
		version,
		by_id: tx.actor.id,
		at: tx.now,
	};
	const row = await db
		.insertInto("instruments.draft")
		.values({ id, state: "open", ...stands })
		.onConflict((conflict) => conflict.column("id").doUpdateSet(stands))
		.returningAll()
		.executeTakeFirstOrThrow();
	await db
		.insertInto("instruments.draft_version")
		.values({ draft_id: id, version, text, by_id: tx.actor.id, at: tx.now })
		.execute();
	return { ...fromRow(row), text };
}

export const endDraft = (
	tx: Context,
	id: string,
	state: Exclude<DraftState, "open">,
) =>
	instrumentsIn(tx.db)
		.updateTable("instruments.draft")
		.set({ state, by_id: tx.actor.id, at: tx.now })
		.where("id", "=", id)
		.execute();
