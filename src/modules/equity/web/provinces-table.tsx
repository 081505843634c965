import type { Cell } from "#equity";
import { type Province, provinceAddress } from "#territory";
import { decimal, number } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { type Asked, fields } from "./asked.ts";

export interface ProvinceRow {
	readonly province: Province;
	readonly everybody: Cell;
	/** Groups of the dimension that are told there, and of how many. */
	readonly told: number;
	readonly groups: number;
}

interface ProvincesTableProps {
	readonly view: View;
	readonly asked: Asked;
	readonly rows: readonly ProvinceRow[];
}

/** The provinces in which anybody answered; each leads to its own groups. */
export const ProvincesTable = ({ view, asked, rows }: ProvincesTableProps) => {
	const { t, lang } = view;
	if (rows.length === 0) return null;
	const hidden = t("equity.hidden");
	return (
		<Section id="provinsi" title={t("equity.provinces")}>
			<DataTable
				id="tabel-provinsi"
				caption={t("equity.provinces.table")}
				columns={[
					{
						key: "name",
						label: t("equity.province"),
						cell: ({ province }) => (
							<a
								href={link(
									view,
									"/kesetaraan/:provinsi",
									{ provinsi: provinceAddress(province) },
									{
										[fields.instrument]: asked.instrument,
										[fields.dimension]: asked.dimension,
										[fields.period]: String(asked.period),
									},
								)}
							>
								{province.name}
							</a>
						),
					},
					{
						key: "index",
						label: t("equity.index"),
						numeric: true,
						cell: ({ everybody: { index } }) =>
							index ? decimal(lang, index.index) : hidden,
					},
					{
						key: "n",
						label: t("equity.people"),
						numeric: true,
						cell: ({ everybody: { n } }) =>
							n === null ? hidden : number(lang, n),
					},
					{
						key: "told",
						label: t("equity.groups-told"),
						cell: ({ told, groups }) =>
							t("equity.groups-told.says", { told, groups }),
					},
				]}
				rows={rows}
			/>
		</Section>
	);
};
