import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { waitForComparison } from "../copies/keepers.ts";
import { type NewLook, newLookOf, writeLook } from "../copies/look-store.ts";
import { evidenceIn } from "../tables.ts";
import type { FileFacts } from "./file-facts.ts";
import type { Inspected } from "./inspected.ts";
import { inspectorVersion } from "./limits.ts";
import { findOffice } from "./office-pages.ts";
import { waitForPages, waitNoMore } from "./waiting.ts";

/** Writes what was found. The small pictures are safe in the file store before a row names them. */
export async function keepInspection(
	cx: Context,
	unitId: string,
	sha256: string,
	found: Inspected,
): Promise<void> {
	await write(cx, unitId, sha256, {
		facts: found.facts,
		pages: await keepPictures(cx, found.pages),
		look: await newLookOf(found),
	});
}

/** Shows the pages of a print in place of what was shown before; without a print, what was shown stays. */
export async function keepPrint(
	cx: Context,
	unitId: string,
	sha256: string,
	print: Inspected | null,
): Promise<void> {
	const rows = print ? await keepPictures(cx, print.pages) : [];
	await inTransaction(cx, async (tx) => {
		if (print && rows.length > 0) {
			await writePages(tx, unitId, sha256, rows);
			const { pageCount } = print.facts;
			await sql`
				update evidence.inspection
				set facts = jsonb_set(facts, '{pageCount}', to_jsonb(${pageCount}::integer))
				where unit_id = ${unitId} and sha256 = ${sha256} and state = 'done'`.execute(
				tx.db,
			);
		}
		await waitNoMore(tx, { unitId, sha256 });
	});
}

async function keepPictures(
	cx: Context,
	pages: Inspected["pages"],
): Promise<PageRow[]> {
	const rows: PageRow[] = [];
	for (const page of pages) {
		const kept = page.picture && (await cx.files.keep(page.picture));
		rows.push({
			number: page.number,
			kind: page.kind,
			picture: kept?.sha256 ?? null,
			width: page.width,
			height: page.height,
			bytes: kept?.size ?? 0,
			words: page.text,
		});
	}
	return rows;
}

interface PageRow {
	readonly number: number;
	readonly kind: Inspected["pages"][number]["kind"];
	readonly picture: string | null;
	readonly width: number;
	readonly height: number;
	readonly bytes: number;
	readonly words: string;
}

interface Found {
	readonly facts: FileFacts;
	readonly pages: readonly PageRow[];
	readonly look: NewLook | null;
}

async function write(
	cx: Context,
	unitId: string,
	sha256: string,
	{ facts, pages, look }: Found,
): Promise<void> {
	await inTransaction(cx, async (tx) => {
		await writeInspection(tx, unitId, sha256, facts);
		await writePages(tx, unitId, sha256, pages);
		if (look) await writeLook(tx, { unitId, sha256 }, look);
		await waitForComparison(tx, [{ unitId, sha256 }]);
		await waitNoMore(tx, { unitId, sha256 });
		if (isToBePrinted(facts, pages)) await waitForPages(tx, unitId, sha256);
	});
}

/** An office file of which only the text is known, where a program is at hand that prints its pages. */
const isToBePrinted = (
	{ outcome, shape }: FileFacts,
	pages: readonly PageRow[],
): boolean =>
	outcome === "opened" &&
	(shape === "text" || shape === "sheet") &&
	!pages.some(({ kind }) => kind === "page") &&
	findOffice() !== null;

async function writePages(
	tx: Context,
	unitId: string,
	sha256: string,
	pages: readonly PageRow[],
): Promise<void> {
	await evidenceIn(tx.db)
		.deleteFrom("evidence.page")
		.where("unit_id", "=", unitId)
		.where("sha256", "=", sha256)
		.execute();
	if (pages.length > 0)
		await evidenceIn(tx.db)
			.insertInto("evidence.page")
			.values(pages.map((page) => ({ unit_id: unitId, sha256, ...page })))
			.execute();
}

const writeInspection = (
	cx: Context,
	unitId: string,
	sha256: string,
	facts: FileFacts | null,
) => {
	const found = {
		inspector: inspectorVersion,
		state: facts ? ("done" as const) : ("failed" as const),
		facts: facts && JSON.stringify(facts),
		inspected_at: cx.now,
	};
	return evidenceIn(cx.db)
		.insertInto("evidence.inspection")
		.values({ unit_id: unitId, sha256, ...found })
		.onConflict((conflict) =>
			conflict.columns(["unit_id", "sha256"]).doUpdateSet(found),
		)
		.execute();
};

/** The bytes could not be had; that is shown until they can. */
export async function keepFailure(
	cx: Context,
	unitId: string,
	sha256: string,
): Promise<void> {
	await writeInspection(cx, unitId, sha256, null);
}

/** Takes over what was found of the same bytes at another unit; answers whether there was anything. */
export async function copyInspection(
	cx: Context,
	unitId: string,
	sha256: string,
): Promise<boolean> {
	const db = evidenceIn(cx.db);
	const [other] = await db
		.selectFrom("evidence.inspection")
		.select(["unit_id", "facts"])
		.where("sha256", "=", sha256)
		.where("inspector", "=", inspectorVersion)
		.where("state", "=", "done")
		.limit(1)
		.execute();
	if (!other?.facts) return false;
	const pages = await db
		.selectFrom("evidence.page")
		.select(["number", "kind", "picture", "width", "height", "bytes", "words"])
		.where("unit_id", "=", other.unit_id)
		.where("sha256", "=", sha256)
		.execute();
	// The unit that was looked at first has the look.
	await write(cx, unitId, sha256, {
		facts: other.facts,
		pages,
		look: null,
	});
	return true;
}

/** Facts by hash, of those documents of a unit that were looked at by the inspector of today. */
export async function factsOf(
	cx: Context,
	unitId: string,
	sha256s: readonly string[],
): Promise<ReadonlyMap<string, FileFacts>> {
	if (sha256s.length === 0) return new Map();
	const rows = await evidenceIn(cx.db)
		.selectFrom("evidence.inspection")
		.select(["sha256", "facts"])
		.where("unit_id", "=", unitId)
		.where("sha256", "in", sha256s)
		.where("inspector", "=", inspectorVersion)
		.where("state", "=", "done")
		.execute();
	return new Map(
		rows.flatMap(({ sha256, facts }) =>
			facts ? [[sha256, facts] as const] : [],
		),
	);
}
