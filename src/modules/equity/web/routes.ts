import { leastNow } from "#disclosure";
import {
	availabilityOf,
	type BreakAt,
	groupsOf,
	lensOf,
	populationOf,
	toldAtPlace,
	toldOfProvinces,
	toldPeriods,
	voicesTold,
	wordingsTold,
} from "#equity";
import { instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import { type Answer, notFound, page, wrong } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { breaksIn, yearOf } from "#surveys";
import {
	dayOf,
	type Province,
	provinceByAddress,
	provincesAt,
} from "#territory";
import type { View } from "#ui/view.ts";
import { type Asked, readAsked } from "./asked.ts";
import { csvOfCells } from "./csv.ts";
import { EmptyPage } from "./empty-page.tsx";
import { lensExamples, provinceExamples } from "./examples.ts";
import { LensPage } from "./lens-page.tsx";
import { MethodPage } from "./method-page.tsx";
import { populationRoutes } from "./population/population-routes.ts";
import type { ProvinceRow } from "./provinces-table.tsx";
import { csvOfVoices } from "./voices-csv.ts";

/** Who is left behind, for everybody. Words before parameters. */
export const equityRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/kesetaraan",
		may: "anyone",
		trail: "none",
		weight: 30,
		handle: (ask) => show(ask, null),
		examples: lensExamples,
	},
	{
		method: "GET",
		path: "/kesetaraan/cara",
		may: "anyone",
		trail: "none",
		handle: async ({ cx, view }) =>
			page(MethodPage({ view, least: await leastNow(cx) })),
		examples: [{ state: "filled", status: 200 }],
	},
	{
		method: "GET",
		path: "/kesetaraan/data.csv",
		may: "anyone",
		trail: "none",
		handle: ({ cx }) => ({
			kind: "stream",
			chunks: csvOfCells(cx),
			type: "text/csv; charset=utf-8",
			name: "kesetaraan.csv",
		}),
		examples: [{ state: "filled", status: 200 }],
	},
	{
		method: "GET",
		path: "/kesetaraan/pengaduan.csv",
		may: "anyone",
		trail: "none",
		handle: async ({ cx }) => ({
			kind: "file",
			bytes: new TextEncoder().encode(await csvOfVoices(cx)),
			type: "text/csv; charset=utf-8",
			name: "kesetaraan-pengaduan.csv",
		}),
		examples: [{ state: "filled", status: 200 }],
	},
	{
		method: "GET",
		path: "/kesetaraan/:provinsi",
		may: "anyone",
		trail: "none",
		weight: 30,
		handle: async (ask) => {
			const province = await provinceByAddress(ask.cx, param(ask, "provinsi"));
			return province ? show(ask, province) : notFound;
		},
		examples: provinceExamples,
	},
	...populationRoutes,
];

async function show(
	{ cx, view, query }: Ask<View>,
	province: Province | null,
): Promise<Answer> {
	const place = { province: province?.code ?? null, unitId: null };
	const told = await toldPeriods(cx);
	const asked = readAsked(query, told);
	const instrument = asked && instrumentNamed(asked.instrument);
	if (!asked || !instrument)
		return page(EmptyPage({ view, place: province?.name ?? null }));
	const everywhere = await toldAtPlace(cx, asked.instrument, "all", place);
	if (everywhere.length === 0)
		return page(EmptyPage({ view, place: province?.name ?? null }));
	const html = LensPage({
		view,
		province,
		asked,
		told,
		instrument,
		lens: await lensOf(cx, { ...asked, place }),
		provinces: province ? [] : await provincesOf(cx, asked),
		population: await populationOf(
			cx,
			place.province,
			asked.dimension,
			yearOf(asked.period),
		),
		breaks: await breaksOf(cx, asked.instrument),
		voices: await voicesTold(cx, asked.dimension, asked.period, place.province),
		availability: await availabilityOf(cx, place.province),
	});
	return asked.state.problems.length > 0 ? wrong(html) : page(html);
}

/** Provinces in which anybody answered. */
async function provincesOf(cx: Context, asked: Asked): Promise<ProvinceRow[]> {
	const { instrument, dimension, period } = asked;
	const everybody = await toldOfProvinces(cx, instrument, "all", period);
	const groups = await toldOfProvinces(cx, instrument, dimension, period);
	const names = await provincesAt(cx, dayOf(cx.now));
	return everybody.flatMap((cell) => {
		const province = names.find(({ code }) => code === cell.province);
		const here = groups.filter((each) => each.province === cell.province);
		return province
			? [
					{
						province,
						everybody: cell,
						told: here.filter(({ n }) => n !== null).length,
						groups: groupsOf(dimension).length,
					},
				]
			: [];
	});
}

/** Where the words of the questions changed anywhere, a quarter cannot be held against the one before. */
async function breaksOf(cx: Context, instrument: string): Promise<BreakAt[]> {
	const quarters = (await wordingsTold(cx, instrument))
		.filter(({ wordings }) => wordings.length > 0)
		.map((each) => ({ ...each, instrument }));
	const breaks = breaksIn(quarters);
	return quarters.flatMap(({ period }, i) => {
		const what = breaks[i];
		return what ? [{ period, what }] : [];
	});
}
