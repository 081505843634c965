import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { asDay } from "#territory";
import type { Flag } from "../answering/sheet.ts";
import { countNeeds, type WithNeeds } from "../needs/count-needs.ts";
import { type Channel, type Slice, uncounted } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { addToRegions, addToUnits } from "./count-in.ts";
import { countWords, type Worded } from "./count-words.ts";
import { lockMixing } from "./lock-mixing.ts";
import { provincesOf } from "./provinces.ts";
import { Counting } from "./tallies.ts";

/** Responses read at once. */
const page = 10_000;

/**
 * Makes all counters anew from the responses, in one transaction that no mixing disturbs: nobody sees them half.
 * Memory holds one page and the counters of the provinces. Answers how many responses were counted.
 */
export const rebuildCounters = (cx: Context): Promise<number> =>
	inTransaction(cx, async (tx) => {
		await lockMixing(tx);
		await sql`delete from surveys.unit_counter`.execute(tx.db);
		await sql`delete from surveys.region_counter`.execute(tx.db);
		await sql`delete from surveys.word_counter`.execute(tx.db);
		await sql`delete from surveys.need_counter`.execute(tx.db);
		const provinceOf = await provincesOf(tx, await unitsIn(tx));
		const counting = new Counting(provinceOf);
		let counted = 0;
		for (let last: Place | null = null; ; ) {
			const rows: Awaited<ReturnType<typeof pageAfter>> = await pageAfter(
				tx,
				last,
			);
			for (const row of rows)
				counting.add({ ...row, slice: row.slice as Slice });
			// A unit may go on in the next page: adding to its counter is what folding does too.
			await addToUnits(tx, counting.takeUnits(tx.now));
			await countWords(tx, rows.map(asWorded));
			await countNeeds(tx, rows.map(asWithNeeds));
			counted += rows.length;
			last = rows.at(-1) ?? null;
			if (rows.length < page || last === null) break;
		}
		await addToRegions(tx, counting.regions(tx.now));
		return counted;
	});

const asWorded = (
	row: Awaited<ReturnType<typeof pageAfter>>[number],
): Worded => ({
	...row,
	slice: row.slice as Slice,
	channel: row.channel as Channel,
	flags: row.flags as Flag[],
});

const asWithNeeds = (
	row: Awaited<ReturnType<typeof pageAfter>>[number],
): WithNeeds => ({
	...row,
	slice: row.slice as Slice,
	outcome: row.outcome as WithNeeds["outcome"],
	whyNot: row.whyNot as WithNeeds["whyNot"],
});

interface Place {
	readonly unitId: string;
	readonly id: string;
}

const unitsIn = async (tx: Context): Promise<string[]> =>
	(
		await surveysIn(tx.db)
			.selectFrom("surveys.survey")
			.select("unit_id")
			.distinct()
			.execute()
	).map((row) => row.unit_id);

/** By the key of the table, so that every page costs the same. */
const pageAfter = (tx: Context, last: Place | null) =>
	surveysIn(tx.db)
		.selectFrom("surveys.response")
		.select([
			"unit_id as unitId",
			"id",
			"instrument",
			"period",
			asDay("day").as("day"),
			"service_id as serviceId",
			"slice",
			"channel",
			"flags",
			"questionnaire",
			"answers",
			"own",
			"groups",
			"needs",
			"outcome",
			"why_not as whyNot",
		])
		.where("period", "<>", uncounted)
		.$if(last !== null, (query) =>
			query.where(
				sql<boolean>`(unit_id, id) > (${last?.unitId}::uuid, ${last?.id}::uuid)`,
			),
		)
		.orderBy("unit_id")
		.orderBy("id")
		.limit(page)
		.execute();
