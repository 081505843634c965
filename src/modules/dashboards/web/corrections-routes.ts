import { stringify } from "csv-stringify/sync";
import { type Answer, page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import {
	type CorrectionPlace,
	type Corrections,
	correctionsOf,
	countCorrections,
	placeIn,
} from "../index.ts";
import { titleOf, whatOf } from "./correction-words.ts";
import { CorrectionsPage } from "./corrections-page.tsx";

/** The year of the first regulation by which units are assessed: Regulation 27/2018 of the Minister of Law and Human Rights. */
const firstYear = 2018;

/** Rows of a page, and of a part of the file. */
const onAPage = 50;
const inAPart = 500;

/** What was public and is corrected, for everyone. */
export const correctionsRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/perbaikan",
		may: "anyone",
		trail: "none",
		handle: list,
		examples: [
			{ state: "filled", status: 200 },
			{ state: "empty", query: "tahun=2019", status: 200 },
			{
				state: "filled: nothing comes after the last",
				query:
					"tahun=2026&sesudah=2026-01-01T00%3A00%3A00.000Z_data%2Fx%2F2026-01-01",
				status: 200,
			},
			{
				state: "wrong: the beginning of the newest year is shown",
				query: "tahun=besok&sesudah=kemarin",
				status: 200,
			},
		],
	},
	{
		method: "GET",
		path: "/perbaikan/csv",
		may: "anyone",
		trail: "none",
		handle: file,
		examples: [{ state: "filled", status: 200 }],
	},
];

const thisYear = ({ cx }: Ask<View>): number =>
	Number(dayOf(cx.now).slice(0, 4));

/** A year that cannot be is the newest: nothing is sent by this address that could be lost. */
function yearIn(ask: Ask<View>): number {
	const typed = Number(ask.query.get("tahun") ?? "");
	const isOne =
		Number.isInteger(typed) && typed >= firstYear && typed <= thisYear(ask);
	return isOne ? typed : thisYear(ask);
}

async function list(ask: Ask<View>) {
	const { cx, view, query } = ask;
	const year = yearIn(ask);
	const after = placeIn(query.get("sesudah") ?? "");
	return page(
		CorrectionsPage({
			view,
			year,
			years: Array.from(
				{ length: thisYear(ask) - firstYear + 1 },
				(_, back) => thisYear(ask) - back,
			),
			count: await countCorrections(cx, year),
			corrections: await correctionsOf(cx, year, { after, atMost: onAPage }),
			later: after !== null,
		}),
	);
}

function file(ask: Ask<View>): Answer {
	const year = yearIn(ask);
	return {
		kind: "stream",
		chunks: csvOf(ask, year),
		type: "text/csv; charset=utf-8",
		name: `perbaikan-${year}.csv`,
	};
}

/** The whole year, part by part: memory holds one. */
async function* csvOf(
	{ cx, view }: Ask<View>,
	year: number,
): AsyncGenerator<string> {
	const line = { escape_formulas: true, record_delimiter: "windows" } as const;
	const head = [
		"day",
		"unit-code",
		"unit",
		"what",
		"change",
		"before",
		"after",
	] as const;
	yield stringify(
		[head.map((one) => view.t(`dashboards.corrections.col.${one}`))],
		{ bom: true, ...line },
	);
	let after: CorrectionPlace | null = null;
	do {
		const part: Corrections = await correctionsOf(cx, year, {
			after,
			atMost: inAPart,
		});
		yield stringify(
			part.rows.map((one) => [
				dayOf(one.at),
				one.unit?.slug ?? "",
				one.unit?.name ?? "",
				titleOf(view, one),
				whatOf(view, one),
				one.kind === "result" ? (one.before.score ?? "") : "",
				one.kind === "result" ? (one.after.score ?? "") : "",
			]),
			line,
		);
		after = part.next;
	} while (after);
}
