import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { type Counter, countersOf } from "../counting/counters-of.ts";
import { fewestIn } from "../counting/fewest-in.ts";
import { isClosed, type Period, periodOf, type Slice } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { keyOf, type TupleTold, tellTuples } from "./tell-tuples.ts";
import { partsIn, wholeQuarters } from "./whole-quarters.ts";

/**
 * One answer as it may leave the house: levels, and of what stands beside them only what at least ten rows of the file
 * share. Without what people say of themselves, without remarks, and without answers to the unit's own questions.
 */
export interface AnswerTold extends TupleTold {
	readonly answers: Readonly<Record<string, number>>;
}

export interface AnswersTold {
	/** Quarters of which there are rows, the first first. */
	readonly quarters: readonly Period[];
	readonly rows: number;
	/** Answers of quarters with fewer than ten of their kind, which no row shows. */
	readonly leftOut: number;
	/** Fewer are not told now. */
	readonly fewest: number;
	/** In the order of their random ids, page by page: memory holds two pages. */
	readonly pages: (page?: number) => AsyncGenerator<AnswerTold[]>;
}

/** All quarters: they are small integers. */
const ever = [0, 32_767] as const;
const rowsAtOnce = 5_000;

/** All answers of a survey of a unit from quarters that are closed. */
export async function answersOf(
	cx: Context,
	unitId: string,
	instrument: string,
): Promise<AnswersTold> {
	const today = dayOf(cx.now);
	const counters = (await countersOf(cx, unitId, instrument, ...ever)).filter(
		({ period }) => isClosed(period, today),
	);
	const counts = await tupleCounts(cx, unitId, instrument, [
		...new Set(counters.map(({ period }) => period)),
	]);
	const users = counters.filter(
		({ slice }) => slice === "citizen" || slice === "flagged",
	);
	const fewest = await fewestIn(cx);
	const wholeIn = (partOf: (counter: Counter) => string) =>
		wholeQuarters(partsIn(users, partOf), fewest);
	const told = tellTuples(
		counts,
		{
			services: wholeIn((each) => each.serviceId ?? ""),
			oddness: wholeIn((each) => each.slice),
		},
		fewest,
	);
	const sumOf = (isTold: boolean) =>
		counts
			.filter((each) => told.has(keyOf(each)) === isTold)
			.reduce((sum, { n }) => sum + n, 0);
	const quarters = [...new Set([...told.values()].map((each) => each.period))];
	quarters.sort((a, b) => a - b);
	return {
		quarters,
		rows: sumOf(true),
		leftOut: sumOf(false),
		fewest: fewest(periodOf(today)),
		pages: (page = rowsAtOnce) =>
			pagesOf(page, told, (last) =>
				pageAfter(cx, unitId, instrument, quarters, last, page),
			),
	};
}

type Row = Awaited<ReturnType<typeof pageAfter>>[number];

/** Read by the key of the table, so that the last page costs what the first does. */
async function* pagesOf(
	page: number,
	told: ReadonlyMap<string, TupleTold>,
	read: (last: string | null) => Promise<Row[]>,
): AsyncGenerator<AnswerTold[]> {
	if (told.size === 0) return;
	const pageFrom = (last: string | null): Promise<Row[]> => {
		const rows = read(last);
		// Nobody waits for it where the reader goes away meanwhile.
		rows.catch(() => undefined);
		return rows;
	};
	for (let next = pageFrom(null); ; ) {
		const rows = await next;
		const last = rows.length < page ? undefined : rows.at(-1)?.id;
		// The database reads the next page while this one is written.
		if (last !== undefined) next = pageFrom(last);
		yield rows.flatMap((row) => {
			const tuple = told.get(keyOf({ ...row, slice: row.slice as Slice }));
			return tuple ? [{ ...tuple, answers: row.answers }] : [];
		});
		if (last === undefined) return;
	}
}

const pageAfter = (
	cx: Context,
	unitId: string,
	instrument: string,
	quarters: readonly Period[],
	last: string | null,
	page: number,
) =>
	rowsIn(cx, unitId, instrument, quarters)
		.select(["id", "answers"])
		.$if(last !== null, (query) => query.where("id", ">", last ?? ""))
		.orderBy("id")
		.limit(page)
		.execute();

async function tupleCounts(
	cx: Context,
	unitId: string,
	instrument: string,
	quarters: readonly Period[],
) {
	const rows = await rowsIn(cx, unitId, instrument, quarters)
		.select((select) => select.fn.countAll<string>().as("n"))
		.groupBy([
			"period",
			"service_id",
			"channel",
			"slice",
			"questionnaire",
			"flags",
		])
		.execute();
	return rows.map((row) => ({
		...row,
		slice: row.slice as Slice,
		n: Number(row.n),
	}));
}

const rowsIn = (
	cx: Context,
	unitId: string,
	instrument: string,
	quarters: readonly Period[],
) =>
	surveysIn(cx.db)
		.selectFrom("surveys.response")
		.select([
			"period",
			"service_id as serviceId",
			"channel",
			"slice",
			"questionnaire as wording",
			"flags",
		])
		.where("unit_id", "=", unitId)
		.where("instrument", "=", instrument)
		.where(sql<boolean>`period = any(${[...quarters]}::smallint[])`);
