import type { Instrument } from "#instruments";
import type { PlaceRow } from "#standings";
import { DataTable, type Column as Drawn } from "#ui/table.tsx";
import { tiles } from "#ui/tiles.ts";
import type { View } from "#ui/view.ts";
import { atTheBeginning, tableHref } from "./address.ts";
import { figureColumns } from "./columns.ts";
import { placeOrder } from "./orders.ts";
import { rowsIn } from "./place.ts";
import type { Asked } from "./read-query.ts";
import type { Shown } from "./shown.ts";
import { sortBy } from "./sorting.ts";

interface PlaceTableProps {
	readonly view: View;
	readonly instrument: Instrument;
	readonly asked: Asked;
	readonly shown: Shown;
	readonly rows: readonly PlaceRow[];
	readonly place: string;
}

/** Provinces, with the letters of their squares, or the regencies of one; each name leads one level down. */
export const PlaceTable = (props: PlaceTableProps) => {
	const { view, instrument, asked, shown, rows, place } = props;
	const { total } = shown.table;
	const now = placeOrder(asked.order);
	const none = view.t("standings.none");
	const columns: readonly Drawn<PlaceRow>[] = [
		{
			key: "name",
			label: rowsIn(view, shown.table),
			sort: sortBy(view, asked, "name", now),
			cell: ({ code, name }) => (
				<a href={downHref(props, code)}>
					{name}
					{tiles[code] && <small>{`\u00a0${tiles[code].short}`}</small>}
				</a>
			),
			total: place,
		},
		...figureColumns(view, instrument)
			.filter(({ inFileOnly }) => !inFileOnly)
			.map(({ label, value, shown: print = value, sort, numeric = false }) => ({
				key: sort ?? label,
				label,
				numeric,
				sort: sort && sortBy(view, asked, sort, now),
				cell: ({ figures }: PlaceRow) => print(figures) ?? none,
				total: print(total) ?? none,
			})),
	];
	return (
		<DataTable
			id="isi-tabel"
			caption={view.t("standings.caption", {
				rows: rows.length,
				level: shown.table.level,
				place,
			})}
			columns={columns}
			rows={rows}
			empty={<p>{view.t("standings.no-units-says")}</p>}
		/>
	);
};

const downHref = (
	{ view, asked, shown }: PlaceTableProps,
	code: string,
): string =>
	shown.table.level === "provinces"
		? tableHref(view, asked, { provinsi: code, halaman: null })
		: tableHref(view, asked, { ...atTheBeginning, kabupaten: code });
