import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { fewestTold, toldParts } from "../counting/hide-parts.ts";
import { wordsSaid } from "../counting/words-said.ts";
import { ownQuestionsKept } from "../own/own-questions.ts";
import { countersOf } from "../queries.ts";
import { mask } from "../remarks/mask.ts";
import type { Period } from "../survey.ts";
import { surveysIn } from "../tables.ts";

/** One answer as it may leave the house: without what people say of themselves, and without remarks. */
export interface AnswerTold {
	readonly period: Period;
	/** `null` where none was said; `hidden` where too few named it in the quarter. */
	readonly serviceId: string | null;
	readonly channel: string;
	readonly slice: string;
	readonly wording: string;
	readonly flags: readonly string[];
	readonly answers: Readonly<Record<string, number>>;
	readonly own: Readonly<Record<string, string>>;
}

/** In place of a word that fewer than ten share in the quarter, and of the one beside it. */
export const hidden = "hidden";

/** All quarters: they are small integers. */
const ever = [0, 32_767] as const;
const rowsAtOnce = 5_000;

/**
 * All answers of a survey of a unit from quarters with at least ten, in the order of their random ids, page by page:
 * memory holds two pages. Read by the key of the table, so that the last page costs what the first does.
 */
export async function* answersOf(
	cx: Context,
	unitId: string,
	instrument: string,
	page = rowsAtOnce,
): AsyncGenerator<AnswerTold[]> {
	const shared = await sharedWords(cx, unitId, instrument);
	const quarters = [...shared.keys()];
	if (quarters.length === 0) return;
	const texts = new Set(
		(await ownQuestionsKept(cx, unitId, instrument)).flatMap(
			({ code, kind }) => (kind === "text" ? [code] : []),
		),
	);
	const pageFrom = (last: string | null): Promise<Row[]> => {
		const rows = pageAfter(cx, unitId, instrument, quarters, last, page);
		// Nobody waits for it where the reader goes away meanwhile.
		rows.catch(() => undefined);
		return rows;
	};
	for (let next = pageFrom(null); ; ) {
		const rows = await next;
		const last = rows.length < page ? undefined : rows.at(-1)?.id;
		// The database reads the next page while this one is written.
		if (last !== undefined) next = pageFrom(last);
		yield rows.map((row) => toldOf(row, shared.get(row.period), texts));
		if (last === undefined) return;
	}
}

type Row = Awaited<ReturnType<typeof pageAfter>>[number];

const pageAfter = (
	cx: Context,
	unitId: string,
	instrument: string,
	quarters: readonly Period[],
	last: string | null,
	page: number,
) =>
	surveysIn(cx.db)
		.selectFrom("surveys.response")
		.select([
			"id",
			"period",
			"service_id as serviceId",
			"channel",
			"slice",
			"questionnaire as wording",
			"flags",
			"answers",
			"own",
		])
		.where("unit_id", "=", unitId)
		.where("instrument", "=", instrument)
		.where(sql<boolean>`period = any(${[...quarters]}::smallint[])`)
		.$if(last !== null, (query) => query.where("id", ">", last ?? ""))
		.orderBy("id")
		.limit(page)
		.execute();

interface Shared {
	readonly services: ReadonlySet<string | null>;
	readonly slices: ReadonlySet<string | null>;
	readonly channels: ReadonlySet<string | null>;
	readonly wordings: ReadonlySet<string | null>;
}

function toldOf(
	{ id: _, ...row }: Row,
	shared: Shared | undefined,
	texts: ReadonlySet<string>,
): AnswerTold {
	const one = <Word extends string | null>(
		words: ReadonlySet<string | null> | undefined,
		word: Word,
	) => (words?.has(word) ? word : hidden);
	return {
		period: row.period,
		serviceId: one(shared?.services, row.serviceId),
		channel: one(shared?.channels, row.channel),
		slice: one(shared?.slices, row.slice),
		wording: one(shared?.wordings, row.wording),
		// Why it looks odd says that it does.
		flags: shared?.slices.has(row.slice) ? row.flags : [],
		answers: row.answers,
		own:
			texts.size === 0
				? row.own
				: Object.fromEntries(
						Object.entries(row.own).map(([code, said]) => [
							code,
							texts.has(code) ? mask(said) : said,
						]),
					),
	};
}

/** By quarter with at least ten answers: the words that are shared by enough of them to be told. */
async function sharedWords(
	cx: Context,
	unitId: string,
	instrument: string,
): Promise<ReadonlyMap<Period, Shared>> {
	const counters = await countersOf(cx, unitId, instrument, ...ever);
	const words = await wordsSaid(cx, unitId, instrument, ...ever);
	const quarters = Map.groupBy(counters, ({ period }) => period);
	return new Map(
		[...quarters].flatMap(([period, all]) => {
			const n = all.reduce((sum, { figures }) => sum + figures.n, 0);
			if (n < fewestTold) return [];
			const said = (about: string) =>
				told(
					words
						.filter((each) => each.period === period && each.about === about)
						.map(({ word, n: times }) => [word, times]),
				);
			return [
				[
					period,
					{
						services: told(all.map((c) => [c.serviceId, c.figures.n])),
						slices: told(all.map((c) => [c.slice, c.figures.n])),
						channels: said("channel"),
						wordings: said("wording"),
					},
				] as const,
			];
		}),
	);
}

function told(
	counts: readonly (readonly [string | null, number])[],
): ReadonlySet<string | null> {
	const sums = new Map<string | null, number>();
	for (const [word, n] of counts) sums.set(word, (sums.get(word) ?? 0) + n);
	const all = [...sums];
	const may = toldParts(all.map(([, n]) => [n]));
	return new Set(all.flatMap(([word], at) => (may[at] ? [word] : [])));
}
