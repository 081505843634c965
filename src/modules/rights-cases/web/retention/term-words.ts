import type { View } from "#ui/view.ts";

/** "5 tahun", "18 bulan". */
export const termInWords = (view: Pick<View, "t">, months: number): string =>
	months % 12 === 0
		? view.t("rights-cases.keep.years", { n: months / 12 })
		: view.t("rights-cases.keep.months", { n: months });
