import { notFound, page, wrong } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { isCode, noRows, overTime, readers } from "../index.ts";
import { timeCsvOf } from "./csv.ts";
import * as shown from "./examples.ts";
import { fileName } from "./file-name.ts";
import { readQuery } from "./read-query.ts";
import { TimePage } from "./time-page.tsx";

/** How a measure went, for everyone. */
export const timeRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/dasbor/:ukuran/waktu",
		may: "anyone",
		trail: "none",
		handle: time,
		examples: shown.time,
	},
	{
		method: "GET",
		path: "/dasbor/:ukuran/waktu/csv",
		may: "anyone",
		trail: "none",
		handle: file,
		examples: shown.file,
	},
];

async function time(ask: Ask<View>) {
	const { cx, view, query } = ask;
	const code = param(ask, "ukuran");
	if (!isCode(code)) return notFound;
	const asked = await readQuery(cx, query);
	const { parts, part } = await readers[code](cx, { ...asked, some: noRows });
	const moments = await overTime(cx, code, asked);
	const html = TimePage({ view, code, asked, moments, parts, part });
	return asked.state.problems.length > 0 ? wrong(html) : page(html);
}

async function file(ask: Ask<View>) {
	const { cx, view, query } = ask;
	const code = param(ask, "ukuran");
	if (!isCode(code)) return notFound;
	const asked = await readQuery(cx, query);
	if (asked.state.problems.length > 0) return time(ask);
	const { part } = await readers[code](cx, { ...asked, some: noRows });
	return {
		kind: "file" as const,
		bytes: timeCsvOf(view, code, part, await overTime(cx, code, asked)),
		type: "text/csv; charset=utf-8",
		name: `${fileName(`${code}-${view.t("dashboards.time.file")}`, asked)}.csv`,
	};
}
