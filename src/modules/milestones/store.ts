import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDay, asOf, dayOf } from "#territory";
import type { Entry, Said } from "./entry.ts";
import { type MilestonesTables, milestonesIn } from "./tables.ts";

const rows = (cx: Context) =>
	milestonesIn(cx.db)
		.selectFrom("milestones.entry as entry")
		.selectAll("entry")
		.select([
			asDay("entry.on_day").as("on"),
			asDay("entry.ground_on").as("groundOn"),
		]);

type Row = Awaited<ReturnType<ReturnType<typeof rows>["execute"]>>[number];

const entryOf = (row: Row): Entry => ({
	id: row.id,
	key: row.key,
	province: row.province_code,
	title: row.title,
	does: row.does,
	on: row.on,
	ground: row.ground,
	groundOn: row.groundOn,
	source: row.source,
	enteredBy: row.entered_by,
	enteredAt: row.entered_at,
	takenBack: takenBackOf(row),
});

const takenBackOf = ({
	taken_back_at: at,
	taken_back_by: by,
	why_taken_back: why,
}: Pick<
	MilestonesTables["milestones.entry"],
	"taken_back_at" | "taken_back_by" | "why_taken_back"
>): Entry["takenBack"] => (at === null ? null : { at, by, why: why ?? "" });

/** More letters than this were never entered; the youngest are read. */
const mostEntries = 2_000;

/** Every letter that stands. */
export const standingEntries = async (cx: Context): Promise<readonly Entry[]> =>
	(
		await rows(cx)
			.where("entry.taken_back_at", "is", null)
			.orderBy("entry.entered_at", "desc")
			.orderBy("entry.id", "desc")
			.limit(mostEntries)
			.execute()
	).map(entryOf);

/** Letters, those that were taken back too, the youngest first. */
export async function entriesPage(
	cx: Context,
	provinces: readonly string[] | null,
	{ limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly entries: readonly Entry[]; readonly total: number }> {
	const asked = () => {
		const all = rows(cx);
		return provinces === null
			? all
			: all.where((row) =>
					row.or([
						row("entry.province_code", "is", null),
						row("entry.province_code", "in", [...provinces, "-"]),
					]),
				);
	};
	const found = await asked()
		.orderBy("entry.entered_at", "desc")
		.orderBy("entry.id", "desc")
		.limit(limit)
		.offset(offset)
		.execute();
	const { total } = await asked()
		.clearSelect()
		.select(({ fn }) => fn.countAll<number>().as("total"))
		.executeTakeFirstOrThrow();
	return { entries: found.map(entryOf), total: Number(total) };
}

/** Every letter on one date, those that were taken back too, the youngest first. */
export const entriesOn = async (
	cx: Context,
	key: string,
): Promise<readonly Entry[]> =>
	(
		await rows(cx)
			.where("entry.key", "=", key)
			.orderBy("entry.entered_at", "desc")
			.orderBy("entry.id", "desc")
			.execute()
	).map(entryOf);

export const entryById = async (
	cx: Context,
	id: string,
): Promise<Entry | null> => {
	const row = await rows(cx).where("entry.id", "=", id).executeTakeFirst();
	return row ? entryOf(row) : null;
};

/** The same, held until the end of the transaction. */
export const lockEntry = async (
	tx: Context,
	id: string,
): Promise<Entry | null> => {
	const row = await rows(tx)
		.where("entry.id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	return row ? entryOf(row) : null;
};

export const insertEntry = async (
	tx: Context,
	id: string,
	said: Said,
): Promise<void> =>
	void (await milestonesIn(tx.db)
		.insertInto("milestones.entry")
		.values({
			id,
			key: said.key,
			province_code: said.province,
			title: said.title,
			does: said.does,
			on_day: said.on,
			ground: said.ground,
			ground_on: said.groundOn,
			source: said.source,
			entered_by: tx.actor.id,
			entered_at: tx.now,
			taken_back_at: null,
			taken_back_by: null,
			why_taken_back: null,
		})
		.execute());

export const saveTakenBack = async (
	tx: Context,
	id: string,
	why: string,
): Promise<void> =>
	void (await milestonesIn(tx.db)
		.updateTable("milestones.entry")
		.set({
			taken_back_at: tx.now,
			taken_back_by: tx.actor.id,
			why_taken_back: why,
		})
		.where("id", "=", id)
		.execute());

/** Which of these units lie in the province today. */
export async function unitsIn(
	cx: Context,
	province: string,
	ids: readonly string[],
): Promise<readonly string[]> {
	if (ids.length === 0) return [];
	const found = await milestonesIn(cx.db)
		.selectFrom("units.directory as directory")
		.select("directory.unit_id as id")
		.where("directory.province_code", "=", province)
		.where(sql<boolean>`directory.unit_id = any(${[...ids]}::uuid[])`)
		.where(asOf("directory", dayOf(cx.now)))
		.execute();
	return found.map(({ id }) => id);
}
