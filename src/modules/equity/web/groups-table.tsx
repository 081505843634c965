import type { Gap, GroupRow, Lens } from "#equity";
import type { Dimension } from "#surveys";
import { decimal, number } from "#ui/format.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { type Column, DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { groupName } from "./words.ts";

interface GroupsTableProps {
	readonly view: View;
	readonly dimension: Dimension;
	readonly lens: Lens;
	/** Unless it is the heading of its page. */
	readonly title?: string;
}

/** Every group: its index, how sure it is, how many, and whether it is served worse than the one it is held against. */
export const GroupsTable = (props: GroupsTableProps) => {
	const { view, dimension, lens, title } = props;
	const { t, lang } = view;
	const hidden = t("equity.hidden");
	const columns: Column<GroupRow>[] = [
		{
			key: "group",
			label: t("equity.group"),
			cell: ({ group }) => groupName(view, dimension, group),
		},
		{
			key: "index",
			label: t("equity.index"),
			numeric: true,
			cell: ({ index }) => (index ? decimal(lang, index.index) : hidden),
		},
		{
			key: "range",
			label: t("equity.range"),
			numeric: true,
			cell: ({ index }) =>
				index ? `${decimal(lang, index.from)}–${decimal(lang, index.to)}` : "–",
		},
		{
			key: "n",
			label: t("equity.people"),
			numeric: true,
			cell: ({ n }) => (n === null ? hidden : number(lang, n)),
		},
		{
			key: "gap",
			label: t("equity.gap"),
			cell: (row) => gapInWords(view, lens, row),
		},
	];
	return (
		<Section id="kelompok" title={title ?? t("equity.groups")}>
			<DataTable
				id="tabel-kelompok"
				caption={t("equity.groups.table")}
				hideCaption
				columns={columns}
				rows={lens.rows}
			/>
			{lens.rows.some(({ n }) => n === null) && (
				<Meta>{t("equity.hidden.says", { least: lens.least })}</Meta>
			)}
			{lens.rows.some(({ n, index }) => n !== null && index === null) && (
				<Meta>{t("equity.no-index.says")}</Meta>
			)}
		</Section>
	);
};

/** "−6,20: lebih dari yang dapat disebabkan kebetulan." */
const gapInWords = (view: View, { reference }: Lens, row: GroupRow): string => {
	const { t } = view;
	if (row.group === reference) return t("equity.gap.reference");
	return row.gap
		? t("equity.gap.says", {
				gap: signed(view, row.gap.difference),
				what: whatOf(row.gap),
			})
		: "–";
};

export const whatOf = ({ beyondChance, difference }: Gap) =>
	!beyondChance ? "chance" : difference.startsWith("-") ? "worse" : "better";

export const signed = ({ lang }: Pick<View, "lang">, exact: string): string => {
	if (Number(exact) === 0) return decimal(lang, exact);
	return exact.startsWith("-")
		? `−${decimal(lang, exact.slice(1))}`
		: `+${decimal(lang, exact)}`;
};
