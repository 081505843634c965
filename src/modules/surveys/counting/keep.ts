import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { leastNow } from "#disclosure";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { asDay, dayOf } from "#territory";
import type { Flag } from "../answering/sheet.ts";
import { countNeeds } from "../needs/count-needs.ts";
import { handOnRemarks } from "../remarks/hand-on-remarks.ts";
import {
	type Channel,
	countsIn,
	type Period,
	type Slice,
	uncounted,
} from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { countIn } from "./count-in.ts";
import { countWords } from "./count-words.ts";
import { lockMixing } from "./lock-mixing.ts";
import type { Mixed } from "./mix.ts";
import { type Poolable, ripePools } from "./pools.ts";
import { shuffled } from "./shuffled.ts";

/** An answer without the words that are kept apart from it, and with the quarter in which it counts. */
export interface Counted
	extends Omit<Mixed, "remark" | "ownTexts" | "language"> {
	readonly period: Period;
}

/**
 * Keeps answers and counts those that are ripe (`pools.ts`); the others are kept, and counted when enough have come, or
 * in the next quarter when theirs closes before.
 */
export async function keep(
	tx: Context,
	answers: readonly Mixed[],
): Promise<void> {
	const units = [...new Set(answers.map(({ unitId }) => unitId))];
	const left = await leftOf(tx, units);
	const periodIn = await periodsOf(tx, [...answers, ...left]);
	await write(tx, answers, periodIn);
	await keepRemarks(tx, answers);
	await markCounted(tx, left, periodIn);
	await count(tx, [...answers, ...left], periodIn);
}

/** Looks among all that is kept and not counted: once a day, for a quarter that closed hands its rest to the next, and the words with it. */
export async function countLeft(cx: Context): Promise<void> {
	const units = await surveysIn(cx.db)
		.selectFrom("surveys.response")
		.select("unit_id")
		.distinct()
		.where("period", "=", uncounted)
		.execute();
	for (const { unit_id } of units)
		await inTransaction(cx, async (tx) => {
			await lockMixing(tx);
			const left = await leftOf(tx, [unit_id]);
			const periodIn = await periodsOf(tx, left);
			await markCounted(tx, left, periodIn);
			await count(tx, left, periodIn);
		});
	await handOnRemarks(cx);
}

type PeriodIn = (answer: Poolable) => Period;

/** The quarter in which each answer counts from now on; `uncounted` where it waits. */
async function periodsOf(
	tx: Context,
	answers: readonly Poolable[],
): Promise<PeriodIn> {
	const today = dayOf(tx.now);
	const ripe = ripePools(answers, today, await leastNow(tx));
	return (answer) =>
		ripe.has(answer) ? countsIn(answer.day, today) : uncounted;
}

async function count(
	tx: Context,
	answers: readonly Omit<Counted, "period">[],
	periodIn: PeriodIn,
): Promise<void> {
	const counted = answers
		.map((each) => ({ ...each, period: periodIn(each) }))
		.filter(({ period }) => period !== uncounted);
	await countIn(tx, counted);
	await countNeeds(tx, counted);
	await countWords(tx, counted);
}

async function write(
	tx: Context,
	answers: readonly Mixed[],
	periodIn: PeriodIn,
): Promise<void> {
	for (const some of inParts(answers, 500))
		await surveysIn(tx.db)
			.insertInto("surveys.response")
			.values(
				some.map((each) => ({
					unit_id: each.unitId,
					id: randomUUID(),
					instrument: each.instrument,
					questionnaire: each.questionnaire,
					period: periodIn(each),
					day: each.day,
					service_id: each.serviceId,
					channel: each.channel,
					slice: each.slice,
					flags: [...each.flags],
					language: each.language,
					answers: JSON.stringify(each.answers),
					own: JSON.stringify(each.own),
					groups: JSON.stringify(each.groups),
					needs: [...each.needs],
					outcome: each.outcome,
					why_not: each.whyNot,
				})),
			)
			.execute();
}

/** Apart from the other answers, in another order, under another id. */
async function keepRemarks(
	tx: Context,
	answers: readonly Mixed[],
): Promise<void> {
	const remarks = shuffled(
		answers.flatMap((each) =>
			wordsOf(each).map(({ question, words }) => ({
				unit_id: each.unitId,
				id: randomUUID(),
				instrument: each.instrument,
				// As its answer counts: a quarter that is closed gets no new remark.
				period: countsIn(each.day, dayOf(tx.now)),
				question,
				words,
				language: each.language,
				themes: [],
				read_by: null,
				read_at: null,
			})),
		),
	);
	for (const some of inParts(remarks, 500))
		await surveysIn(tx.db)
			.insertInto("surveys.remark")
			.values([...some])
			.execute();
}

/** The remark, and what was written to questions of the unit. */
const wordsOf = ({ remark, ownTexts = {} }: Mixed) => [
	...(remark === null ? [] : [{ question: null, words: remark }]),
	...Object.entries(ownTexts).map(([question, words]) => ({ question, words })),
];

type LeftOver = Omit<Counted, "period"> & { readonly id: string };

/** What is kept of units and not counted: few of each. */
async function leftOf(
	tx: Context,
	units: readonly string[],
): Promise<LeftOver[]> {
	if (units.length === 0) return [];
	const rows = await surveysIn(tx.db)
		.selectFrom("surveys.response")
		.select([
			"unit_id as unitId",
			"id",
			"instrument",
			"questionnaire",
			asDay("day").as("day"),
			"service_id as serviceId",
			"slice",
			"channel",
			"flags",
			"answers",
			"own",
			"groups",
			"needs",
			"outcome",
			"why_not as whyNot",
		])
		.where("period", "=", uncounted)
		.where("unit_id", "in", units)
		.execute();
	return rows.map((row) => ({
		...row,
		slice: row.slice as Slice,
		channel: row.channel as Channel,
		flags: row.flags as Flag[],
		outcome: row.outcome as LeftOver["outcome"],
		whyNot: row.whyNot as LeftOver["whyNot"],
	}));
}

async function markCounted(
	tx: Context,
	left: readonly LeftOver[],
	periodIn: PeriodIn,
): Promise<void> {
	const ripe = Map.groupBy(left, periodIn);
	ripe.delete(uncounted);
	for (const [period, rows] of ripe)
		for (const some of inParts(rows, 1_000))
			await surveysIn(tx.db)
				.updateTable("surveys.response")
				.set({ period })
				.where("unit_id", "in", [...new Set(some.map((row) => row.unitId))])
				.where(sql<boolean>`id = any(${some.map(({ id }) => id)}::uuid[])`)
				.execute();
}

function* inParts<One>(
	all: readonly One[],
	size: number,
): Generator<readonly One[]> {
	for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}
