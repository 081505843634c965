import { CellBar, type Column, DataTable } from "#ui/table.tsx";
import { tiles } from "#ui/tiles.ts";
import type { CountedPlace } from "../index.ts";
import { scales } from "../index.ts";
import { measureHref, overviewHref } from "./address.ts";
import type { MeasurePageProps } from "./measure-page.tsx";
import { ofIn, placeName, valueIn } from "./words.ts";

export const rowsOnAPage = 50;

/** Places or offices by name and in no other order: a rank would say more than the figures do. */
export const PlaceTable = (props: MeasurePageProps) => {
	const { view, code, asked, reading } = props;
	const { t } = view;
	const { rows, rowCount, rowsAre } = reading;
	const columns: readonly Column<CountedPlace>[] = [
		{
			key: "name",
			label: rowsAre ? t(`dashboards.${rowsAre}`) : "",
			cell: (row) => (
				<a href={downHref(props, row)}>
					{row.name}
					{tiles[row.code] && (
						<small>{`\u00a0${tiles[row.code]?.short}`}</small>
					)}
				</a>
			),
			total: placeName(view, asked.place),
		},
		{
			key: "of",
			label: t(`dashboards.${code}.of`),
			numeric: true,
			cell: (row) => ofIn(view, row),
			total: ofIn(view, reading.total),
		},
		{
			key: "value",
			label: t(`dashboards.${code}.value`),
			numeric: true,
			cell: (row) => valueIn(view, code, row) ?? t("dashboards.hidden"),
			total: valueIn(view, code, reading.total) ?? t("dashboards.hidden"),
		},
		...(scales[code].unit === "percent"
			? [
					{
						key: "bar",
						label: t(`dashboards.${code}.value`),
						hideLabel: true,
						cell: ({ value }: CountedPlace) =>
							value === null ? "–" : <CellBar share={Number(value)} />,
					},
				]
			: []),
	];
	return (
		<DataTable
			id="isi-tabel"
			caption={t("dashboards.caption", {
				rows: rowCount,
				where: placeName(view, asked.place),
			})}
			columns={columns}
			rows={rows}
		/>
	);
};

const downHref = (
	{ view, code, asked, reading }: MeasurePageProps,
	row: CountedPlace,
): string => {
	const down = { provinsi: null, kabupaten: null, unit: null };
	if (reading.rowsAre === "unit")
		return overviewHref(view, asked, { ...down, unit: row.code });
	return measureHref(view, code, asked, {
		...down,
		[reading.rowsAre === "province" ? "provinsi" : "kabupaten"]: row.code,
	});
};
