import type { Instrument } from "#instruments";
import type { UnitRow } from "#standings";
import { EmptyState } from "#ui/empty.tsx";
import { decimal, number } from "#ui/format.ts";
import { link } from "#ui/paths.ts";
import { DataTable, type Column as Drawn } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { unitColumns } from "./columns.ts";
import { unitOrder } from "./orders.ts";
import type { Asked } from "./read-query.ts";
import { perPage, type Shown } from "./shown.ts";
import { sortBy } from "./sorting.ts";

interface UnitTableProps {
	readonly view: View;
	readonly instrument: Instrument;
	readonly asked: Asked;
	readonly shown: Shown;
	readonly rows: readonly UnitRow[];
	readonly place: string;
}

/** The units of one regency; the name of one that was decided on leads to how its score came about. */
export const UnitTable = (props: UnitTableProps) => {
	const { view, instrument, asked, shown, rows, place } = props;
	const { total } = shown.table;
	const now = unitOrder(asked.order);
	const none = view.t("standings.not-yet");
	const columns: readonly Drawn<UnitRow>[] = [
		{
			key: "name",
			label: view.t("standings.unit"),
			sort: sortBy(view, asked, "name", now),
			cell: (row) => nameOf(props, row),
			total: place,
		},
		...unitColumns(view, instrument)
			.filter(({ inFileOnly }) => !inFileOnly)
			.map((column) => ({
				key: column.sort ?? column.label,
				label: column.label,
				numeric: column.numeric ?? false,
				sort: column.sort && sortBy(view, asked, column.sort, now),
				cell: (row: UnitRow) => (column.shown ?? column.value)(row) ?? none,
				total: footOf(view, column.total?.(total) ?? null) ?? none,
			})),
	];
	const first = (shown.page - 1) * perPage;
	return (
		<DataTable
			id="isi-tabel"
			caption={view.t("standings.caption", {
				rows: rows.length,
				level: "units",
				place,
			})}
			columns={columns}
			rows={rows.slice(first, first + perPage)}
			empty={
				<EmptyState
					level={3}
					title={view.t("standings.no-units-in", { place })}
				>
					{view.t("standings.no-units-says")}
				</EmptyState>
			}
		/>
	);
};

const nameOf = (
	{ view, asked }: UnitTableProps,
	{ name, slug, decidedOn }: UnitRow,
) =>
	decidedOn === null ? (
		name
	) : (
		<a
			href={link(view, "/hasil/:instrument/:year/unit/:unit", {
				instrument: asked.filter.instrument,
				year: String(asked.filter.year),
				unit: slug,
			})}
		>
			{name}
		</a>
	);

const footOf = (view: View, total: string | null): string | null => {
	if (total === null) return null;
	return total.includes(".")
		? decimal(view.lang, total)
		: number(view.lang, Number(total));
};
