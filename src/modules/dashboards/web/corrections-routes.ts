import { stringify } from "csv-stringify/sync";
import { page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { correctionsOf } from "../index.ts";
import { titleOf, whatOf } from "./correction-words.ts";
import { CorrectionsPage } from "./corrections-page.tsx";

/** The year of the first regulation by which units are assessed: Regulation 27/2018 of the Minister of Law and Human Rights. */
const firstYear = 2018;

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
				state: "wrong: the newest year and its last page are shown",
				query: "tahun=besok&halaman=999",
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
	const at = Number(query.get("halaman") ?? 1);
	return page(
		CorrectionsPage({
			view,
			year,
			years: Array.from(
				{ length: thisYear(ask) - firstYear + 1 },
				(_, back) => thisYear(ask) - back,
			),
			corrections: await correctionsOf(cx, year),
			page: Number.isInteger(at) && at >= 1 ? at : 1,
		}),
	);
}

async function file(ask: Ask<View>) {
	const { cx, view } = ask;
	const year = yearIn(ask);
	const rows = (await correctionsOf(cx, year)).map((one) => [
		dayOf(one.at),
		one.unit.slug,
		one.unit.name,
		titleOf(view, one),
		whatOf(view, one),
		one.kind === "result" ? (one.before.score ?? "") : "",
		one.kind === "result" ? (one.after.score ?? "") : "",
	]);
	const head = [
		"day",
		"unit-code",
		"unit",
		"what",
		"change",
		"before",
		"after",
	] as const;
	return {
		kind: "file" as const,
		bytes: stringify(
			[head.map((one) => view.t(`dashboards.corrections.col.${one}`)), ...rows],
			{ bom: true, escape_formulas: true, record_delimiter: "windows" },
		),
		type: "text/csv; charset=utf-8",
		name: `perbaikan-${year}.csv`,
	};
}
