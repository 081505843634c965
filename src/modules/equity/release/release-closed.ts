import { sql } from "kysely";
import { leastNow } from "#disclosure";
import { instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import {
	dimensions,
	isClosed,
	lockMixing,
	type Period,
	pulse,
	unprotectedSpans,
	wordingsOf,
	yearOf,
} from "#surveys";
import { dayOf } from "#territory";
import { type CellDimension, yearPeriod } from "../cell.ts";
import { writeCells } from "../store.ts";
import { equityIn } from "../tables.ts";
import { addUpOffices } from "./add-up-offices.ts";
import { cellsOfQuarter, totalsOfQuarter } from "./release-quarter.ts";

interface Due {
	readonly instrument: string;
	readonly dimension: CellDimension;
	readonly period: Period;
}

/**
 * Tells what has closed and was not told yet, quarter after quarter, however late: what is told of a quarter does not
 * depend on when it is told. Answers how many releases were made; a second run makes none. Where one instrument fails, the
 * others are released all the same; then all errors are thrown together.
 */
export async function releaseClosed(cx: Context): Promise<number> {
	await addUpOffices(cx);
	let made = 0;
	const failed = new Map<string, unknown>();
	for (const due of await dueReleases(cx)) {
		// What comes later leans on what failed: it waits too.
		if (failed.has(due.instrument)) continue;
		try {
			if (await inTransaction(cx, (tx) => release(tx, due))) made += 1;
		} catch (error) {
			failed.set(due.instrument, error);
		}
	}
	if (failed.size > 0)
		throw new AggregateError(
			failed.values(),
			`nothing released of ${[...failed.keys()].join(", ")}`,
		);
	return made;
}

async function release(tx: Context, due: Due): Promise<boolean> {
	await lockReleases(tx);
	if (await wasReleased(tx, due)) return false;
	// An answer that is being counted right now belongs to the quarter still.
	await lockMixing(tx);
	const instrument = instrumentNamed(due.instrument);
	if (!instrument) return false;
	const { dimension, period } = due;
	const least = await leastNow(tx);
	await writeCells(
		tx,
		dimension === "all"
			? await totalsOfQuarter(tx, instrument, period, least)
			: await cellsOfQuarter(tx, instrument, dimension, period, least),
	);
	await equityIn(tx.db)
		.insertInto("equity.release")
		.values({
			...due,
			released_on: dayOf(tx.now),
			least,
			wordings: await wordingsOf(tx, due.instrument, period),
		})
		.execute();
	await addUpOffices(tx);
	return true;
}

/** One at a time, over all processes. */
const lockReleases = (tx: Context) =>
	sql`select pg_advisory_xact_lock(hashtext('equity.release'))`.execute(tx.db);

const wasReleased = async (
	tx: Context,
	{ instrument, dimension, period }: Due,
): Promise<boolean> =>
	(await equityIn(tx.db)
		.selectFrom("equity.release")
		.select("period")
		.where("instrument", "=", instrument)
		.where("dimension", "=", dimension)
		.where("period", "=", period)
		.executeTakeFirst()) !== undefined;

/** In the order of time: a quarter leans on what was told of those before it. */
async function dueReleases(cx: Context): Promise<Due[]> {
	// What is being counted over midnight may still count into a quarter that closes with it.
	const yesterday = dayOf(new Date(cx.now.getTime() - 86_400_000));
	const done = new Set(
		(
			await equityIn(cx.db)
				.selectFrom("equity.release")
				.select(["instrument", "dimension", "period"])
				.execute()
		).map(nameOf),
	);
	const years = Map.groupBy(
		(await unprotectedSpans(cx)).filter(
			// After a case nobody says who they are: there are no groups to tell of.
			({ period, instrument }) => period !== 0 && instrument !== pulse,
		),
		({ instrument, period }) => `${instrument} ${yearOf(period)}`,
	);
	return [...years.values()].flatMap(([first]) =>
		first === undefined
			? []
			: [1, 2, 3, 4]
					.map((quarter) => yearPeriod(yearOf(first.period)) + quarter)
					.filter((period) => isClosed(period, yesterday))
					.flatMap((period) =>
						[...dimensions, "all" as const].map((dimension) => ({
							instrument: first.instrument,
							dimension,
							period,
						})),
					)
					.filter((due) => !done.has(nameOf(due))),
	);
}

const nameOf = ({
	instrument,
	dimension,
	period,
}: {
	readonly instrument: string;
	readonly dimension: string;
	readonly period: Period;
}): string => `${instrument} ${dimension} ${period}`;
