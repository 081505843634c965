import { type Content, classes } from "./content.ts";

export interface Column<Row> {
	readonly key: string;
	readonly label: Content;
	/** Figures stand at the end of their cell. */
	readonly numeric?: boolean;
	/** The label is only heard (a column of small bars, of buttons). */
	readonly hideLabel?: boolean;
	/** A link that sorts by this column; `now` says how the rows stand at present. */
	readonly sort?:
		| {
				readonly href: string;
				readonly now?: "ascending" | "descending" | undefined;
		  }
		| undefined;
	/** Never empty: write `0` and "belum ada" apart. */
	readonly cell: (row: Row) => Content;
	/** The foot of the column. */
	readonly total?: Content;
}

interface DataTableProps<Row> {
	/** Unique on the page; the caption gets it. */
	readonly id: string;
	readonly caption: Content;
	/** The first column names the row. */
	readonly columns: readonly Column<Row>[];
	readonly rows: readonly Row[];
	/** Shown instead of the table. */
	readonly empty?: Content;
	/** More than four columns: scrolls inside its own region. Set it yourself for long words. */
	readonly wide?: boolean | undefined;
	/** The caption is only heard, because a heading above says the same. */
	readonly hideCaption?: boolean | undefined;
}

/** Rows and columns that stay a table on every screen. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
	const { id, columns, rows, empty, wide = columns.length > 4 } = props;
	if (rows.length === 0 && empty) return <>{empty}</>;
	return wide ? (
		<section class="scroll" aria-labelledby={id} tabindex={0}>
			<Table {...props} />
		</section>
	) : columns.length > 2 ? (
		// Wraps; only with very large letters on a small screen does it scroll, and then the keyboard must reach it.
		<section class="framed" aria-labelledby={id} tabindex={0}>
			<Table {...props} />
		</section>
	) : (
		<div class="framed">
			<Table {...props} />
		</div>
	);
};

const Table = <Row,>({
	id,
	caption,
	columns,
	rows,
	hideCaption,
}: DataTableProps<Row>) => (
	<table>
		<caption>
			<span id={id} class={hideCaption ? "hide" : undefined}>
				{caption}
			</span>
		</caption>
		<thead>
			<tr>
				{columns.map((column) => (
					<th
						scope="col"
						class={column.numeric ? "num" : undefined}
						aria-sort={column.sort?.now}
					>
						<Label {...column} />
					</th>
				))}
			</tr>
		</thead>
		<tbody>
			{rows.map((row) => (
				<tr>
					{columns.map((column, i) => cellOf(column, i, column.cell(row)))}
				</tr>
			))}
		</tbody>
		{columns.some(({ total }) => total !== undefined) && (
			<tfoot>
				<tr>
					{columns.map((column, i) => cellOf(column, i, column.total ?? ""))}
				</tr>
			</tfoot>
		)}
	</table>
);

const Label = <Row,>({ label, hideLabel, sort }: Column<Row>) => {
	if (hideLabel) return <span class="hide">{label}</span>;
	return sort ? <a href={sort.href}>{label}</a> : label;
};

const cellOf = <Row,>(
	{ numeric }: Column<Row>,
	place: number,
	content: Content,
) =>
	place === 0 ? (
		<th scope="row">{content}</th>
	) : (
		<td class={classes(numeric && "num")}>{content}</td>
	);

/** A small bar inside a cell, 0 to 100. Decoration: the number stands in the cell beside it. */
export const CellBar = ({ share }: { readonly share: number }) => (
	<svg
		class="bar"
		aria-hidden="true"
		viewBox="0 0 100 10"
		preserveAspectRatio="none"
	>
		<rect class="track" width="100" height="10" />
		<rect class="fill" width={share} height="10" />
	</svg>
);
