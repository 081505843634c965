import { number } from "#ui/format.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { type Figure, kinds } from "../../index.ts";
import { belowTable, hiddenWords } from "./figure-words.ts";
import { isYear, periodName } from "./period-name.ts";

/** What people told, by kind, in the last year that was told, or else in the last quarter; kinds in the order of the form. */
export const KindsTable = ({
	view,
	figures,
}: {
	readonly view: View;
	readonly figures: readonly Figure[];
}) => {
	const { t, lang } = view;
	const period = (figures.find((one) => isYear(one.period)) ?? figures[0])
		?.period;
	if (period === undefined) return null;
	const of = (kind: (typeof kinds)[number]) =>
		figures.find((one) => one.period === period && one.kind === kind);
	return (
		<Section
			id="jenis"
			title={t("complaints.figures.kinds", {
				period: periodName(view, period),
			})}
		>
			<DataTable
				id="tabel-jenis"
				caption={t("complaints.figures.kinds.table")}
				hideCaption
				columns={[
					{
						key: "kind",
						label: t("complaints.figures.kind"),
						cell: (kind) => t(`complaints.kind.${kind}`),
					},
					{
						key: "received",
						label: t("complaints.figures.received"),
						numeric: true,
						cell: (kind) => {
							const received = of(kind)?.received ?? null;
							return received === null
								? hiddenWords(view)
								: number(lang, received);
						},
					},
				]}
				rows={[...kinds]}
			/>
			<Meta>
				{t("complaints.figures.kinds.says")}{" "}
				{belowTable(
					view,
					figures.filter((one) => one.period === period && one.kind !== null),
				)}
			</Meta>
		</Section>
	);
};
