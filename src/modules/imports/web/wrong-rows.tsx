import {
	type Import,
	kindNamed,
	type RowProblem,
	type ShownRow,
} from "#imports";
import { say } from "#kernel/text.ts";
import { columnLetters } from "#platform/spreadsheet/sheet.ts";
import { LinkButton } from "#ui/form/index.ts";
import { Meta, Row } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { fieldNamed, problemInWords } from "./words.ts";

interface WrongRowsProps {
	readonly view: View;
	readonly import: Import;
	/** The first of them. */
	readonly rows: readonly ShownRow[];
}

/** Rows in error: where, what was typed, and what to do; and the whole of them to take away and mend. */
export const WrongRows = (props: WrongRowsProps) => {
	const { view, import: one, rows } = props;
	return (
		<>
			<p>{view.t("imports.wrong-says")}</p>
			<Row>
				<LinkButton
					kind="outlined"
					icon="download"
					href={mendingLink(view, one, "xlsx")}
					download
				>
					{view.t("imports.wrong-xlsx")}
				</LinkButton>
				<a href={mendingLink(view, one, "csv")} download>
					{view.t("imports.wrong-csv")}
				</a>
			</Row>
			{one.counts.wrong > rows.length && (
				<Meta>{view.t("imports.wrong-more", { n: rows.length })}</Meta>
			)}
			<DataTable
				id="salah"
				caption={view.t("imports.wrong-caption")}
				hideCaption
				rows={rows.flatMap((row) =>
					row.problems.map((problem) => ({ row, problem })),
				)}
				columns={[
					{
						key: "at",
						label: view.t("imports.wrong-col-at"),
						cell: ({ row, problem }) => placeOf(props, row, problem),
					},
					{
						key: "typed",
						label: view.t("imports.wrong-col-typed"),
						cell: ({ row, problem }) => typedAt(props, row, problem),
					},
					{
						key: "mend",
						label: view.t("imports.wrong-col-mend"),
						cell: ({ problem }) => problemInWords(view, one.kind, problem),
					},
				]}
			/>
		</>
	);
};

const mendingLink = (view: View, { id }: Import, form: string): string =>
	link(view, "/kelola/impor/:id/perbaikan/:file", {
		id,
		file: `${view.t("imports.wrong-file")}.${form}`,
	});

/** "Baris 20, kolom C: Kab/Kota" */
const placeOf = (
	{ view, import: one }: WrongRowsProps,
	{ number }: ShownRow,
	{ field }: RowProblem,
): string => {
	const row = String(number);
	if (field === null) return view.t("imports.wrong-at-row", { row });
	const place = one.mapping[field];
	const known = fieldNamed(one.kind, field);
	const column =
		place === undefined
			? say(known?.label ?? { id: field }, view.lang)
			: view.t("imports.column-inside", {
					letter: columnLetters(place),
					head: one.headers[place] || view.t("imports.column-without-head"),
				});
	return view.t("imports.wrong-at", { row, column });
};

const typedAt = (
	{ view, import: one }: WrongRowsProps,
	{ cells }: ShownRow,
	{ field }: RowProblem,
): string => {
	const first = kindNamed(one.kind).fields[0]?.key ?? "";
	const place = one.mapping[field ?? first];
	const typed = place === undefined ? one.fixed[field ?? ""] : cells[place];
	return typed || view.t("imports.wrong-empty-cell");
};
