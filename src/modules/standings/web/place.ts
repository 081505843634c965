import type { Table } from "#standings";
import type { View } from "#ui/view.ts";
import type { Asked } from "./read-query.ts";

/** What the table is a table of: the nation, a province, a regency. */
export const placeIn = (
	view: View,
	{ filter }: Asked,
	{ provinces, regencies }: Table,
): string => {
	const regency = regencies.find(({ code }) => code === filter.regency);
	const province = provinces.find(({ code }) => code === filter.province);
	return regency?.name ?? province?.name ?? view.t("standings.nation");
};

/** What one row of it is. */
export const rowsIn = (view: View, { level }: Table): string =>
	({
		provinces: view.t("standings.province"),
		regencies: view.t("standings.regency"),
		units: view.t("standings.unit"),
	})[level];
