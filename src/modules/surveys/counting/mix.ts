import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { asDay, type Day, dayOf } from "#territory";
import { mostOfOnePlace } from "../answering/find-flags.ts";
import type { Arrived } from "../answering/sheet.ts";
import { tellInterviews } from "../interviews/count-interviews.ts";
import type { Slice } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { countTraces } from "./count-traces.ts";
import { keep } from "./keep.ts";
import { lockMixing } from "./lock-mixing.ts";
import { mixDaysAgain, noteMixed } from "./mix-again.ts";
import { shuffled } from "./shuffled.ts";

/** So many answers of a unit hide one another; fewer wait until their day is over. */
export const mixedAtLeast = 10;
/** At most so many in one transaction. */
const batch = 5_000;
const unitsAtOnce = 500;

/** One answer as it goes into the table. */
export interface Mixed extends Omit<Arrived, "slice"> {
	readonly unitId: string;
	readonly slice: Slice;
}

interface Waiting {
	readonly key: Uint8Array;
	readonly unitId: string;
	/** The day on which it reached us. */
	readonly cameOn: Day;
	readonly body: Arrived;
	/** Hexadecimal; `null` where many come from one place rightly. */
	readonly trace: string | null;
}

/**
 * Mixes what waits into the responses, in one transaction: each answer once, under an id of chance, in an order of
 * chance. A unit with few answers of a day waits until the day is over; then all answers of the day are mixed once
 * more, as one. What can be counted is counted (`keep.ts`). Answers how many were mixed.
 */
export async function mixResponses(cx: Context): Promise<number> {
	let all = 0;
	for (;;) {
		const mixed = await inTransaction(cx, mixBatch);
		all += mixed;
		if (mixed === 0) break;
	}
	while ((await inTransaction(cx, mixOverAgain)) > 0);
	await tellInterviews(cx);
	return all;
}

async function mixBatch(tx: Context): Promise<number> {
	await lockMixing(tx);
	const ripened = await ripe(tx);
	if (ripened.length === 0) return 0;
	const waiting = await waitingOf(tx, ripened);
	await keep(tx, shuffled(await judged(tx, waiting)));
	await noteMixed(
		tx,
		waiting.map(({ unitId, cameOn, body }) => ({ ...body, unitId, cameOn })),
	);
	await surveysIn(tx.db)
		.updateTable("surveys.arrival")
		.set({ body: null, trace: null })
		.where(sql<boolean>`key = any(${waiting.map(({ key }) => key)}::bytea[])`)
		.execute();
	return waiting.length;
}

async function mixOverAgain(tx: Context): Promise<number> {
	await lockMixing(tx);
	return mixDaysAgain(tx);
}

interface Ripe {
	readonly unitId: string;
	readonly cameOn: Day;
}

/**
 * Days of units of which enough waits, or that are over. Each day for itself: the first one of a new morning, mixed
 * with those of yesterday, would be told from them by its day.
 */
const ripe = (tx: Context): Promise<Ripe[]> =>
	surveysIn(tx.db)
		.selectFrom("surveys.arrival")
		.select(["unit_id as unitId", asDay("arrived_on").as("cameOn")])
		.where("body", "is not", null)
		.groupBy(["unit_id", "arrived_on"])
		.having((having) =>
			having.or([
				having(having.fn.countAll(), ">=", mixedAtLeast),
				having("arrived_on", "<", dayOf(tx.now)),
			]),
		)
		.limit(unitsAtOnce)
		.execute();

async function waitingOf(
	tx: Context,
	ripened: readonly Ripe[],
): Promise<Waiting[]> {
	const units = ripened.map(({ unitId }) => unitId);
	const days = ripened.map(({ cameOn }) => cameOn);
	const rows = await surveysIn(tx.db)
		.selectFrom("surveys.arrival")
		.select([
			"key",
			"unit_id",
			"body",
			"trace",
			asDay("arrived_on").as("cameOn"),
		])
		.where("body", "is not", null)
		.where(
			sql<boolean>`(unit_id, arrived_on) in (select * from unnest(${units}::uuid[], ${days}::date[]))`,
		)
		// By key, which is chance: whoever came first does not go first.
		.orderBy("unit_id")
		.orderBy("key")
		.limit(batch)
		.execute();
	return rows.flatMap(({ key, unit_id, body, trace, cameOn }) =>
		body
			? [
					{
						key,
						unitId: unit_id,
						cameOn,
						body,
						trace: trace && Buffer.from(trace).toString("hex"),
					},
				]
			: [],
	);
}

/** What one answer alone does not show: many of one place on one day. */
async function judged(
	tx: Context,
	waiting: readonly Waiting[],
): Promise<Mixed[]> {
	const answersOf = await countTraces(
		tx,
		waiting.flatMap(({ unitId, cameOn, trace }) =>
			trace === null ? [] : [{ unitId, day: cameOn, trace }],
		),
	);
	return waiting.map(({ unitId, cameOn, body, trace }) => {
		const many =
			trace !== null &&
			answersOf({ unitId, day: cameOn, trace }) > mostOfOnePlace;
		const flags = many ? [...body.flags, "cluster" as const] : body.flags;
		return {
			...body,
			unitId,
			flags,
			slice: sliceOf(body.slice, flags.length > 0),
		};
	});
}

export const sliceOf = (slice: Arrived["slice"], odd: boolean): Slice =>
	slice === "citizen" && odd ? "flagged" : slice;

/** Forgets the keys of answers that no device sends again. Answers how many. */
export async function forgetArrivals(cx: Context): Promise<number> {
	const day: Day = dayOf(new Date(cx.now.getTime() - keptFor));
	const { numDeletedRows } = await surveysIn(cx.db)
		.deleteFrom("surveys.arrival")
		.where("body", "is", null)
		.where("arrived_on", "<", day)
		.executeTakeFirstOrThrow();
	return Number(numDeletedRows);
}

/** A tablet without network sends for so long, in milliseconds. */
const keptFor = 60 * 86_400_000;
