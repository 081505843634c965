import type { Context } from "#platform/context.ts";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { type Period, yearOf } from "#surveys";
import type { View } from "#ui/view.ts";
import { type Unit, unitBySlug } from "#units";
import {
	type Figure,
	figuresFor,
	officesTold,
	periodsTold,
	servedBy,
} from "../../index.ts";
import { csvOfFigures } from "./figures-csv.ts";
import { figuresExamples as shown } from "./figures-examples.ts";
import { FiguresPage } from "./figures-page.tsx";
import type { OfficesShown } from "./offices-table.tsx";
import { isYear, periodIn } from "./period-name.ts";

/** How many told something and how fast they were answered, for everybody; nothing of a single complaint. */
export const figuresRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/pengaduan/angka",
		may: "anyone",
		trail: "none",
		handle: ofNation,
		examples: shown.nation,
	},
	{
		method: "GET",
		path: "/pengaduan/angka/data.csv",
		may: "anyone",
		trail: "none",
		handle: ({ cx, view }) => csv(cx, view, null),
		examples: shown.csv,
	},
	{
		method: "GET",
		path: "/pengaduan/angka/:unit",
		may: "anyone",
		trail: "none",
		handle: (ask) => withUnit(ask, (unit) => ofUnit(ask, unit)),
		examples: shown.unit,
	},
	{
		method: "GET",
		path: "/pengaduan/angka/:unit/data.csv",
		may: "anyone",
		trail: "none",
		handle: (ask) => withUnit(ask, (unit) => csv(ask.cx, ask.view, unit)),
		examples: shown.unitCsv,
	},
];

async function withUnit(
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	return unit ? then(unit) : notFound;
}

async function ofNation({ cx, view, query }: Ask<View>): Promise<Answer> {
	const periods = await periodsTold(cx);
	// A period that was never told is answered with the last one: an old link leads somewhere.
	const asked = periodIn(query.get("periode") ?? "");
	const period =
		periods.find((one) => one === asked) ?? periods.find(isYear) ?? periods[0];
	return page(
		FiguresPage({
			view,
			unit: null,
			figures: await figuresFor(cx, null),
			served: new Map(),
			offices:
				period === undefined
					? null
					: await officesIn(cx, period, periods, query.get("halaman") ?? "1"),
		}),
	);
}

async function officesIn(
	cx: Context,
	period: Period,
	periods: readonly Period[],
	asked: string,
): Promise<OfficesShown> {
	const told = await officesTold(cx, period, Number.parseInt(asked, 10) || 1);
	const served = new Map<string, number>();
	if (isYear(period)) {
		const ids = told.offices.map(({ unit }) => unit.id);
		const people = await servedBy(cx, ids);
		for (const id of ids) {
			const there = people(id, yearOf(period));
			if (there !== null) served.set(id, there);
		}
	}
	return { ...told, period, periods, served };
}

async function ofUnit({ cx, view }: Ask<View>, unit: Unit): Promise<Answer> {
	const figures = await figuresFor(cx, unit.id);
	return page(
		FiguresPage({
			view,
			unit,
			figures,
			served: await servedInYears(cx, unit, figures),
			offices: null,
		}),
	);
}

async function servedInYears(
	cx: Context,
	unit: Unit,
	figures: readonly Figure[],
): Promise<ReadonlyMap<number, number>> {
	const served = new Map<number, number>();
	const people = await servedBy(cx, [unit.id]);
	for (const { period, kind } of figures) {
		if (kind !== null || !isYear(period)) continue;
		const there = people(unit.id, yearOf(period));
		if (there !== null) served.set(yearOf(period), there);
	}
	return served;
}

const csv = (cx: Context, view: View, unit: Unit | null): Answer => ({
	kind: "stream",
	chunks: csvOfFigures(cx, view, unit?.id ?? null),
	type: "text/csv; charset=utf-8",
	name: unit ? `angka-pengaduan-${unit.slug}.csv` : "angka-pengaduan.csv",
});
