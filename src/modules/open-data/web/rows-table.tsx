import { say } from "#kernel/text.ts";
import { EmptyState } from "#ui/empty.tsx";
import { date, decimal, number } from "#ui/format.ts";
import { Pager } from "#ui/pager.tsx";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import type { Cell, Column, Row, Version } from "../index.ts";

interface RowsTableProps {
	readonly view: View;
	readonly version: Version;
	readonly columns: readonly Column[];
	readonly rows: readonly Row[];
	readonly now: number;
	readonly last: number;
}

/** Rows as the file has them, some at a time, with the sums of the whole below. */
export const RowsTable = (props: RowsTableProps) => {
	const { view, version, columns, rows, now, last } = props;
	const { t, lang } = view;
	const sums = Object.keys(version.totals).length > 0;
	return (
		<>
			<DataTable
				id="baris"
				caption={t("open-data.rows-shown", {
					from: number(lang, (now - 1) * 50 + 1),
					until: number(lang, (now - 1) * 50 + rows.length),
					all: number(lang, version.rows),
				})}
				wide
				columns={columns.map((column, at) => ({
					key: column.name,
					label: say(column.title, lang),
					numeric: isFigure(column),
					cell: (row: Row) => shown(view, column, row[at] ?? null),
					...(sums
						? { total: at === 0 ? t("open-data.sum") : sumOf(props, column) }
						: {}),
				}))}
				rows={rows}
				empty={
					<EmptyState title={t("open-data.no-rows")}>
						{t("open-data.no-rows.says")}
					</EmptyState>
				}
			/>
			<Pager view={view} now={now} last={last} />
		</>
	);
};

const isFigure = ({ type }: Column): boolean =>
	type === "integer" || type === "decimal";

const sumOf = (
	{ view: { lang }, version }: RowsTableProps,
	{ name }: Column,
): string => {
	const sum = version.totals[name];
	return sum === undefined ? "" : decimal(lang, sum);
};

/** An empty cell is a dash: nothing is known, or nothing is told. A code is said in words; the list of columns has both. */
function shown({ lang, t }: View, { type, codes }: Column, cell: Cell): string {
	if (cell === null || cell === "") return "–";
	const says = codes?.[String(cell)];
	if (says) return say(says, lang);
	if (typeof cell === "boolean") return t(`open-data.${cell}`);
	if (type === "decimal") return decimal(lang, String(cell));
	if (type === "integer") return decimal(lang, String(cell));
	return type === "date" ? date(lang, String(cell)) : String(cell);
}
