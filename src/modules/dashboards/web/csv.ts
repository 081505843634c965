import { stringify } from "csv-stringify/sync";
import { say } from "#kernel/text.ts";
import type { View } from "#ui/view.ts";
import type { MeasureCode, Moment, Part, Reading } from "../index.ts";
import type { Query } from "./read-query.ts";
import { placeName, whenIn } from "./words.ts";

/**
 * The table as a file that spreadsheets open: all pages of it, figures as machines write them, and in each row what it is
 * a figure of, when it stood so, and how it was counted. A cell is empty where nothing is known or told.
 */
export function csvOf(
	view: View,
	code: MeasureCode,
	{ place }: Query,
	reading: Reading,
): string {
	const { t } = view;
	const about = [
		[t("dashboards.measure"), t(`dashboards.${code}.label`)],
		[
			t("dashboards.part"),
			reading.part ? say(reading.part.name, view.lang) : "",
		],
		[t("dashboards.when"), whenIn(view, reading.when)],
		[t("dashboards.counted"), t(`dashboards.${code}.counting`)],
		[t("dashboards.source"), t(`dashboards.${code}.source`)],
	];
	const head = [
		t("dashboards.code"),
		t("dashboards.name"),
		t("dashboards.n"),
		t("dashboards.of"),
		t(`dashboards.${code}.value`),
		...about.map(([label]) => label),
	];
	const line = (
		where: string,
		name: string,
		{ n, of, value }: Reading["total"],
	) => [where, name, n, of, value, ...about.map(([, text]) => text)];
	return stringify(
		[
			head,
			...reading.rows.map((row) => line(row.code, row.name, row)),
			line("", placeName(view, place), reading.total),
		],
		{ bom: true, escape_formulas: true, record_delimiter: "windows" },
	);
}

/** How a measure went, a row each moment, the earliest first. A cell is empty where nothing is known or told. */
export function timeCsvOf(
	view: View,
	code: MeasureCode,
	part: Part | null,
	moments: readonly Moment[],
): string {
	const { t } = view;
	const about = [
		[t("dashboards.measure"), t(`dashboards.${code}.label`)],
		[t("dashboards.part"), part ? say(part.name, view.lang) : ""],
		[t("dashboards.counted"), t(`dashboards.${code}.counting`)],
		[t("dashboards.source"), t(`dashboards.${code}.source`)],
	];
	return stringify(
		[
			[
				t("dashboards.when"),
				t("dashboards.n"),
				t("dashboards.of"),
				t(`dashboards.${code}.value`),
				t("dashboards.time.series"),
				...about.map(([label]) => label),
			],
			...moments.map(({ when, total: { n, of, value }, broken }) => [
				whenIn(view, when),
				n,
				of,
				value,
				broken ? t("dashboards.time.broken") : "",
				...about.map(([, text]) => text),
			]),
		],
		{ bom: true, escape_formulas: true, record_delimiter: "windows" },
	);
}
