import { type Import, kindNamed, type ShownRow } from "#imports";
import { say } from "#kernel/text.ts";
import { Meta } from "#ui/layout/parts.tsx";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { valueInWords } from "./words.ts";

interface ReadyRowsProps {
	readonly view: View;
	readonly import: Import;
	/** The first of them. */
	readonly rows: readonly ShownRow[];
	readonly total?: number;
}

/** Rows as they were understood, so that a wrong column is seen before anything is written. */
export const ReadyRows = ({
	view,
	import: one,
	rows,
	total = one.counts.ready,
}: ReadyRowsProps) => {
	const fields = kindNamed(one.kind).fields.filter(({ key }) =>
		rows.some(({ understood }) => understood[key]),
	);
	const [first, ...others] = fields;
	if (!first) return null;
	return (
		<>
			{total > rows.length && (
				<Meta>{view.t("imports.ready-first", { n: rows.length })}</Meta>
			)}
			<DataTable
				id="tabel-siap"
				wide
				caption={view.t("imports.ready-caption")}
				hideCaption
				rows={rows}
				columns={[
					{
						key: first.key,
						label: say(first.label, view.lang),
						cell: ({ understood }) =>
							valueInWords(view, first, understood[first.key] ?? ""),
					},
					{
						key: "row",
						label: view.t("imports.ready-row"),
						numeric: true,
						cell: ({ number }: ShownRow) => String(number),
					},
					...others.map((field) => ({
						key: field.key,
						label: say(field.label, view.lang),
						cell: ({ understood }: ShownRow) =>
							valueInWords(view, field, understood[field.key] ?? "") ||
							view.t("imports.ready-nothing"),
					})),
				]}
			/>
		</>
	);
};
