import { type CellDimension, isYear } from "#equity";
import { type Dimension, type Period, quarterOf, yearOf } from "#surveys";
import type { View } from "#ui/view.ts";

const roman = ["I", "II", "III", "IV"] as const;

/** "tahun 2026", "triwulan III 2026". */
export const periodName = (view: Pick<View, "t">, period: Period): string =>
	isYear(period)
		? view.t("equity.year-name", { year: String(yearOf(period)) })
		: view.t("equity.quarter-name", {
				quarter: roman[quarterOf(period) - 1] ?? "",
				year: String(yearOf(period)),
			});

export const dimensionName = (
	view: Pick<View, "says">,
	dimension: Dimension,
): string => view.says(`equity.dimension.${dimension}`);

export const groupName = (
	view: Pick<View, "says" | "t">,
	dimension: CellDimension,
	group: string,
): string => {
	if (group === "rather-not") return view.says("surveys.self.rather-not");
	return dimension === "disability"
		? view.says(`equity.disability.${group}`)
		: view.says(`surveys.self.${dimension}.${group}`);
};
