import { isUuid } from "#kernel/id.ts";
import type { Said } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { asDayOrNull, type Day } from "#territory";
import { mayReadAll } from "../policy.ts";
import { libraryIn } from "../tables.ts";

/** Books that an office keeps together, under one rule. */
export interface Collection {
	readonly id: string;
	readonly unitId: string;
	/** Its word in addresses; the set of OAI-PMH. */
	readonly slug: string;
	readonly name: Said;
	readonly openTo: "everyone" | "signed-in";
	/** `null` where nothing leaves the reading room. */
	readonly loanDays: number | null;
	/** Copies that one member may have at home at once. */
	readonly atOnce: number;
	readonly renewals: number;
	readonly closedOn: Day | null;
	readonly version: number;
}

const collections = (cx: Context) =>
	libraryIn(cx.db)
		.selectFrom("library.collection")
		.select([
			"id",
			"unit_id",
			"slug",
			"name",
			"open_to",
			"loan_days",
			"at_once",
			"renewals",
			"version",
			asDayOrNull("closed_on").as("closed_on"),
		]);

/** Those that whoever asks may read, of one office or of all, the closed ones last. */
export async function collectionsOf(
	cx: Context,
	{ unitId }: { readonly unitId?: string } = {},
): Promise<readonly Collection[]> {
	let asked = collections(cx);
	if (unitId !== undefined) asked = asked.where("unit_id", "=", unitId);
	if (!mayReadAll(cx.actor)) asked = asked.where("open_to", "=", "everyone");
	const rows = await asked.orderBy("slug").execute();
	return rows
		.map(collectionOf)
		.toSorted(
			(a, b) => Number(a.closedOn !== null) - Number(b.closedOn !== null),
		);
}

/** Whoever asks: for use cases, which ask themselves who may. */
export async function collectionById(
	cx: Context,
	id: string,
	{ lock }: { readonly lock?: "to-write-in" | "to-change" } = {},
): Promise<Collection | null> {
	if (!isUuid(id)) return null;
	let asked = collections(cx).where("id", "=", id);
	// Whoever writes into it waits for whoever changes who may read it, and the other way round.
	if (lock) asked = lock === "to-change" ? asked.forUpdate() : asked.forShare();
	const row = await asked.executeTakeFirst();
	return row ? collectionOf(row) : null;
}

type Row = Awaited<
	ReturnType<ReturnType<typeof collections>["execute"]>
>[number];

const collectionOf = (row: Row): Collection => ({
	id: row.id,
	unitId: row.unit_id,
	slug: row.slug,
	name: row.name,
	openTo: row.open_to,
	loanDays: row.loan_days,
	atOnce: row.at_once,
	renewals: row.renewals,
	closedOn: row.closed_on,
	version: row.version,
});
