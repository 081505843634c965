import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { waitForComparison } from "../copies/keepers.ts";
import { type NewLook, newLookOf, writeLook } from "../copies/look-store.ts";
import { evidenceIn } from "../tables.ts";
import type { FileFacts } from "./file-facts.ts";
import type { Inspected } from "./inspected.ts";
import { inspectorVersion } from "./limits.ts";
import { waitNoMore } from "./waiting.ts";

/** Writes what was found. The small pictures are safe in the file store before a row names them. */
export async function keepInspection(
	cx: Context,
	unitId: string,
	sha256: string,
	found: Inspected,
): Promise<void> {
	const { facts, pages } = found;
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
	await write(cx, unitId, sha256, facts, rows, await newLookOf(found));
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

async function write(
	cx: Context,
	unitId: string,
	sha256: string,
	facts: FileFacts,
	pages: readonly PageRow[],
	look: NewLook | null,
): Promise<void> {
	await inTransaction(cx, async (tx) => {
		await writeInspection(tx, unitId, sha256, facts);
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
		if (look) await writeLook(tx, { unitId, sha256 }, look);
		await waitForComparison(tx, [{ unitId, sha256 }]);
		await waitNoMore(tx, { unitId, sha256 });
	});
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
	await write(cx, unitId, sha256, other.facts, pages, null);
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
