import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { evidenceIn } from "../tables.ts";
import { inspectorVersion } from "./limits.ts";

/** What is to be looked at, of one unit. */
export interface Waiting {
	readonly unitId: string;
	readonly sha256: string;
	readonly wants: "look" | "pages";
}

/** Lets a document be looked at in its turn. In the transaction that keeps it, so that none is forgotten. */
export const waitForInspection = (
	cx: Context,
	unitId: string,
	sha256: string,
): Promise<void> => wait(cx, unitId, sha256, "look");

/** Lets the pages of an office file be printed, after all that waits to be looked at. */
export const waitForPages = (
	cx: Context,
	unitId: string,
	sha256: string,
): Promise<void> => wait(cx, unitId, sha256, "pages");

async function wait(
	cx: Context,
	unitId: string,
	sha256: string,
	wants: Waiting["wants"],
): Promise<void> {
	await evidenceIn(cx.db)
		.insertInto("evidence.waiting")
		.values({
			unit_id: unitId,
			sha256,
			since: cx.now,
			wants,
			not_before: cx.now,
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/**
 * Lets everything be looked at that no inspection of today's version has seen: documents from before there was
 * one, and all of them after it learnt something. Once at the start of a server.
 */
export async function waitForNewInspector(cx: Context): Promise<void> {
	await sql`
		insert into evidence.waiting (unit_id, sha256, since, wants, not_before)
		select version.unit_id, version.sha256, min(version.kept_at), 'look', ${cx.now}
		from evidence.document_version as version
		left join evidence.inspection
			on inspection.unit_id = version.unit_id
			and inspection.sha256 = version.sha256
		where inspection.inspector is null or inspection.inspector < ${inspectorVersion}
		group by version.unit_id, version.sha256
		on conflict (unit_id, sha256) do nothing`.execute(cx.db);
}

/** The first of those whose turn it is; null when nothing waits. */
export async function firstWaiting(cx: Context): Promise<Waiting | null> {
	const first = await evidenceIn(cx.db)
		.selectFrom("evidence.waiting")
		.select(["unit_id as unitId", "sha256", "wants"])
		.where("not_before", "<=", cx.now)
		// Facts are waited for by more people than full pages.
		.orderBy("wants")
		.orderBy("since")
		.limit(1)
		.executeTakeFirst();
	return first ?? null;
}

/** It is tried again later, so that one file without bytes does not hold up all others. */
export async function waitLonger(
	cx: Context,
	{ unitId, sha256 }: Waiting,
	until: Date,
): Promise<void> {
	await evidenceIn(cx.db)
		.updateTable("evidence.waiting")
		.set({ not_before: until })
		.where("unit_id", "=", unitId)
		.where("sha256", "=", sha256)
		.execute();
}

export async function waitNoMore(
	cx: Context,
	{ unitId, sha256 }: Omit<Waiting, "wants">,
): Promise<void> {
	await evidenceIn(cx.db)
		.deleteFrom("evidence.waiting")
		.where("unit_id", "=", unitId)
		.where("sha256", "=", sha256)
		.execute();
}
