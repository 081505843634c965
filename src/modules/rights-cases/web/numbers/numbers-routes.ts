import type { Answer } from "#platform/http/answer.ts";
import { page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf, provincesAt } from "#territory";
import type { View } from "#ui/view.ts";
import { toldYears } from "../../index.ts";
import { csvOfNumbers, jsonOfNumbers } from "./numbers-files.ts";
import { NumbersPage } from "./numbers-page.tsx";

const path = "/angka/ruang";

async function told({ cx, view }: Ask<View>) {
	const provinces = await provincesAt(cx, dayOf(cx.now));
	return {
		view,
		years: await toldYears(cx),
		provinces: new Map(provinces.map(({ code, name }) => [code, name])),
	};
}

async function show(ask: Ask<View>): Promise<Answer> {
	const given = await told(ask);
	const asked = ask.query.get("tahun");
	// A year that was never told is answered with the last one: an old link leads somewhere.
	const shown =
		given.years.find(({ year }) => String(year) === asked) ??
		given.years[0] ??
		null;
	return page(NumbersPage({ ...given, shown }));
}

/** Numbers of the room for everybody: only what the layer lets through, told once a year. */
export const numbersRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: "anyone",
		trail: "none",
		handle: show,
		examples: [
			{ state: "filled", status: 200 },
			{ state: "an earlier year", query: "tahun=2024", status: 200 },
			{ state: "empty: too few", query: "tahun=2023", status: 200 },
			{ state: "a year that was never told", query: "tahun=1999", status: 200 },
		],
	},
	{
		method: "GET",
		path: `${path}/data.csv`,
		may: "anyone",
		trail: "none",
		handle: async (ask) => ({
			kind: "file",
			bytes: csvOfNumbers(await told(ask)),
			type: "text/csv; charset=utf-8",
			name: "angka-ruang.csv",
		}),
		examples: [{ state: "filled", status: 200 }],
	},
	{
		method: "GET",
		path: `${path}/data.json`,
		may: "anyone",
		trail: "none",
		handle: async (ask) => ({
			kind: "file",
			bytes: jsonOfNumbers(await told(ask)),
			type: "application/json; charset=utf-8",
			name: "angka-ruang.json",
			inline: true,
		}),
		examples: [{ state: "filled", status: 200 }],
	},
];
