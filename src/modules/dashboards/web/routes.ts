import type { Context } from "#platform/context.ts";
import { notFound, page, wrong } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { xlsxType } from "#platform/spreadsheet/write-spreadsheet.ts";
import type { View } from "#ui/view.ts";
import {
	briefOf,
	codes,
	isCode,
	noRows,
	readers,
	yearBefore,
} from "../index.ts";
import { BriefPage } from "./brief-page.tsx";
import { briefPdf, briefXlsx, paperOf } from "./brief-paper.ts";
import { correctionsRoutes } from "./corrections-routes.ts";
import { csvOf } from "./csv.ts";
import * as shown from "./examples.ts";
import { fileName } from "./file-name.ts";
import { MeasurePage } from "./measure-page.tsx";
import { OverviewPage } from "./overview-page.tsx";
import { rowsOnAPage } from "./place-table.tsx";
import { type Query, readQuery } from "./read-query.ts";
import { timeRoutes } from "./time-routes.ts";

/** The figures of the programme, for everyone. */
export const dashboardsRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/dasbor",
		may: "anyone",
		trail: "none",
		handle: overview,
		examples: shown.overview,
	},
	{
		method: "GET",
		path: "/dasbor/:ukuran",
		may: "anyone",
		trail: "none",
		handle: measure,
		examples: shown.measure,
	},
	{
		method: "GET",
		path: "/dasbor/:ukuran/csv",
		may: "anyone",
		trail: "none",
		handle: file,
		examples: shown.file,
	},
	{
		method: "GET",
		path: "/ringkasan",
		may: "anyone",
		trail: "none",
		handle: brief,
		examples: shown.brief,
	},
	{
		method: "GET",
		path: "/ringkasan/pdf",
		may: "anyone",
		trail: "none",
		handle: (ask) => briefFile(ask, "pdf"),
		examples: shown.briefFile,
	},
	{
		method: "GET",
		path: "/ringkasan/xlsx",
		may: "anyone",
		trail: "none",
		handle: (ask) => briefFile(ask, "xlsx"),
		examples: shown.briefFile,
	},
	...timeRoutes,
	...correctionsRoutes,
];

async function overview({ cx, view, query }: Ask<View>) {
	const asked = await readQuery(cx, query);
	const readings = [];
	for (const code of codes) {
		const reading = await readers[code](cx, {
			...asked,
			part: null,
			some: noRows,
		});
		// An office that a programme does not assess has no line for it.
		if (asked.place.unit && code === "kkpham" && !reading.when) continue;
		readings.push({ code, reading });
	}
	const html = OverviewPage({ view, asked, readings });
	return asked.state.problems.length > 0 ? wrong(html) : page(html);
}

async function measure(ask: Ask<View>) {
	const { cx, view, query } = ask;
	const code = param(ask, "ukuran");
	if (!isCode(code)) return notFound;
	const asked = await readQuery(cx, query);
	const reading = await readers[code](cx, {
		...asked,
		some: { from: (asked.page - 1) * rowsOnAPage, count: rowsOnAPage },
	});
	const before = await readers[code](cx, {
		...asked,
		day: yearBefore(asked.day),
		some: noRows,
	});
	const html = MeasurePage({ view, code, asked, reading, before });
	return asked.state.problems.length > 0 ? wrong(html) : page(html);
}

async function file(ask: Ask<View>) {
	const { cx, view, query } = ask;
	const code = param(ask, "ukuran");
	if (!isCode(code)) return notFound;
	const asked = await readQuery(cx, query);
	if (asked.state.problems.length > 0) return measure(ask);
	return {
		kind: "file" as const,
		bytes: csvOf(view, code, asked, await readers[code](cx, asked)),
		type: "text/csv; charset=utf-8",
		name: `${fileName(code, asked)}.csv`,
	};
}

async function brief({ cx, view, query }: Ask<View>) {
	const asked = await readQuery(cx, query);
	const html = BriefPage({
		view,
		asked,
		paper: paperOf(view, await briefOn(cx, asked)),
	});
	return asked.state.problems.length > 0 ? wrong(html) : page(html);
}

async function briefFile(ask: Ask<View>, as: "pdf" | "xlsx") {
	const { cx, view, query } = ask;
	const asked = await readQuery(cx, query);
	if (asked.state.problems.length > 0) return brief(ask);
	const made = await briefOn(cx, asked);
	return {
		kind: "file" as const,
		bytes:
			as === "pdf"
				? briefPdf(paperOf(view, made), cx.now)
				: await briefXlsx(view, made),
		type: as === "pdf" ? "application/pdf" : xlsxType,
		name: `${fileName("ringkasan", asked)}.${as}`,
	};
}

const briefOn = (cx: Context, { place, day }: Query) => briefOf(cx, place, day);
