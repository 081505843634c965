import { date, decimal, number } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import {
	type Counted,
	type MeasureCode,
	type Place,
	scales,
	type When,
} from "../index.ts";

/** The narrowest place that is asked for. */
export const placeName = (
	view: View,
	{ province, regency, unit }: Place,
): string =>
	unit?.name ?? regency?.name ?? province?.name ?? view.t("dashboards.nation");

/** "30,0 %", "84,12"; `null` where nothing is known or told. */
export const valueIn = (
	view: View,
	code: MeasureCode,
	{ value }: Counted,
): string | null => {
	if (value === null) return null;
	const printed = decimal(view.lang, value);
	return scales[code].unit === "percent"
		? view.t("dashboards.percent", { value: printed })
		: printed;
};

/** The sentence of a figure: what was found, of how many. */
export function findingOf(
	view: View,
	code: MeasureCode,
	place: Place,
	{ total, part }: { total: Counted; part: string | null },
): string {
	const where = placeName(view, place);
	if (total.value === null || total.of === null)
		return view.t(`dashboards.${code}.none`, { where });
	if (place.unit && total.of === 1)
		return view.t(
			total.n === 1 ? "dashboards.one.yes" : "dashboards.one.not-yet",
			{ where, label: view.t(`dashboards.${code}.label`) },
		);
	const about = { where, of: total.of, n: total.n ?? 0 };
	if (code === "survei")
		return view.t("dashboards.survei.finding", {
			where,
			of: total.of,
			value: decimal(view.lang, total.value),
		});
	return code === "fasilitas"
		? view.t("dashboards.fasilitas.finding", { ...about, need: part ?? "" })
		: view.t(`dashboards.${code}.finding`, about);
}

/** "pada 21 November 2026", "triwulan III 2026, disiarkan 1 November 2026". */
export function whenIn(view: View, when: When | null): string {
	if (!when) return view.t("dashboards.when.never");
	return when.kind === "day"
		? view.t("dashboards.when.day", { day: date(view.lang, when.day) })
		: view.t("dashboards.when.quarter", {
				quarter: String(when.period % 10),
				year: String(Math.floor(when.period / 10)),
				day: date(view.lang, when.toldOn),
			});
}

/** Of how many, in figures. */
export const ofIn = (view: View, { n, of }: Counted): string => {
	if (of === null) return view.t("dashboards.hidden");
	return n === null
		? number(view.lang, of)
		: view.t("dashboards.n-of", {
				n: number(view.lang, n),
				of: number(view.lang, of),
			});
};
