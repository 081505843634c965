import type { PlaceRow, Table } from "#standings";
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

/** The rows that a table of places shows: a province where no unit is assessed has nothing to say but zeros. */
export const placesShown = ({
	level,
	rows,
}: Extract<
	Table,
	{ readonly level: "provinces" | "regencies" }
>): readonly PlaceRow[] =>
	level === "provinces"
		? rows.filter(({ figures }) => figures.units > 0)
		: rows;
