import { type Period, quarterOf, yearOf } from "#surveys";
import type { View } from "#ui/view.ts";

const roman = ["I", "II", "III", "IV"] as const;

/** 20260 is a year, 20263 a quarter. */
export const isYear = (period: Period): boolean => quarterOf(period) === 0;

/** "Tahun 2026", "Triwulan III 2026". */
export const periodName = ({ t }: Pick<View, "t">, period: Period): string =>
	isYear(period)
		? t("complaints.figures.year", { year: String(yearOf(period)) })
		: t("complaints.figures.quarter", {
				quarter: romanOf(period),
				year: String(yearOf(period)),
			});

export const romanOf = (period: Period): string =>
	roman[quarterOf(period) - 1] ?? "";

/** `2026`, `2026-3`: as it stands in an address. */
export const periodAddress = (period: Period): string =>
	isYear(period)
		? String(yearOf(period))
		: `${yearOf(period)}-${quarterOf(period)}`;

/** `null` where it is none. */
export function periodIn(address: string): Period | null {
	const [, year, quarter = "0"] =
		/^(\d{4})(?:-([1-4]))?$/.exec(address.trim()) ?? [];
	return year === undefined ? null : Number(year) * 10 + Number(quarter);
}
