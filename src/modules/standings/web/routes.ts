import { objectionCounts } from "#assessments";
import { instrumentNamed } from "#instruments";
import { notFound, page, wrong } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { type Filter, isYear, roundsOf, yearsOf } from "#standings";
import type { View } from "#ui/view.ts";
import { csvOf } from "./csv.ts";
import { readQuery } from "./read-query.ts";
import { RoundsPage } from "./rounds-page.tsx";
import { show } from "./shown.ts";
import { TablePage } from "./table-page.tsx";

const p2ham = { instrument: "p2ham-2023", year: "2026" };

/** The results of the nation, for everyone. */
export const standingsRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/hasil",
		may: "anyone",
		trail: "none",
		handle: async ({ cx, view }) =>
			page(RoundsPage({ view, rounds: await roundsOf(cx) })),
		examples: [{ state: "filled", status: 200 }],
	},
	{
		method: "GET",
		path: "/hasil/:instrument/:year",
		may: "anyone",
		trail: "none",
		handle: async (ask) => {
			const found = await tableAsked(ask);
			if (!found) return notFound;
			const html = TablePage(found);
			return found.shown.state.problems.length > 0 ? wrong(html) : page(html);
		},
		examples: [
			{ state: "filled", params: p2ham, status: 200 },
			{
				state: "filtered: a province, sorted",
				params: p2ham,
				query: "provinsi=36&urut=nama&arah=naik",
				status: 200,
			},
			{
				state: "filtered: units of a regency",
				params: p2ham,
				query: "provinsi=36&kabupaten=36.73",
				status: 200,
			},
			{
				state: "filtered: one kind, on a past day",
				params: p2ham,
				query: "jenis=rutan&keadaan=2025-06-30",
				status: 200,
			},
			{
				state: "empty: before anyone took part",
				params: p2ham,
				query: "keadaan=2013-01-01",
				status: 200,
			},
			{
				state: "wrong",
				params: p2ham,
				query: "provinsi=99&jenis=kapal&keadaan=31-12-2023",
				status: 422,
			},
			{
				state: "wrong: a day to come",
				params: p2ham,
				query: "keadaan=2999-01-01",
				status: 422,
			},
			{
				state: "not-found: an instrument that nobody knows",
				params: { instrument: "p2ham-1066", year: "2023" },
				status: 404,
			},
		],
	},
	{
		method: "GET",
		path: "/hasil/:instrument/:year/csv",
		may: "anyone",
		trail: "none",
		handle: async (ask) => {
			const found = await tableAsked(ask);
			if (!found) return notFound;
			const { view, instrument, asked, shown } = found;
			if (shown.state.problems.length > 0) return wrong(TablePage(found));
			const { id } = instrument;
			const { year, day } = asked.filter;
			return {
				kind: "file",
				bytes: csvOf(view, instrument, asked, shown.table),
				type: "text/csv; charset=utf-8",
				name: `${["hasil", id, year, ...placed(asked.filter), day].join("-")}.csv`,
			};
		},
		examples: [
			{ state: "filled", params: p2ham, status: 200 },
			{ state: "wrong", params: p2ham, query: "provinsi=99", status: 422 },
			{
				state: "not-found",
				params: { instrument: "p2ham-1066", year: "2023" },
				status: 404,
			},
		],
	},
];

/** Reads the address and the table; `null` where no such table can be. */
async function tableAsked({ cx, view, params, query }: Ask<View>) {
	const instrument = instrumentNamed(param({ params }, "instrument"));
	const text = param({ params }, "year");
	if (instrument?.use !== "assessment" || !isYear(text, cx.now)) return null;
	const asked = await readQuery(cx, instrument, Number(text), query);
	const shown = await show(cx, asked);
	const years = await yearsOf(cx, instrument.id);
	const objections = await objectionCounts(cx, {
		instrument: instrument.id,
		year: Number(text),
	});
	return { view, instrument, asked, shown, years, objections };
}

const placed = ({ province, regency, kind }: Filter): readonly string[] =>
	[regency ?? province, kind].filter((part) => part !== undefined);
