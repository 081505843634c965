import { arrivalOf, type GroupRow, type Lens, type Population } from "#equity";
import type { Dimension } from "#surveys";
import { decimal } from "#ui/format.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { groupName } from "./words.ts";

interface ArrivalsTableProps {
	readonly view: View;
	readonly dimension: Dimension;
	readonly lens: Lens;
	/** `null` where nobody put down how many live there. */
	readonly population: Population | null;
}

/** The share of each group among those who answered, beside its share of those who live there. */
export const ArrivalsTable = (props: ArrivalsTableProps) => {
	const { view, dimension, lens, population } = props;
	const { t } = view;
	const rows = lens.rows.filter(({ share }) => share !== null);
	if (rows.length === 0) return null;
	return (
		<Section id="datang" title={t("equity.arrivals")}>
			<p>{t("equity.arrivals.says")}</p>
			<DataTable
				id="tabel-datang"
				caption={t("equity.arrivals.table")}
				hideCaption
				columns={[
					{
						key: "group",
						label: t("equity.group"),
						cell: ({ group }) => groupName(view, dimension, group),
					},
					{
						key: "share",
						label: t("equity.share"),
						numeric: true,
						cell: (row) => shareInWords(view, row),
					},
					{
						key: "population",
						label: t("equity.share.population"),
						numeric: true,
						cell: ({ group }) => {
							const share = population?.shares.get(group);
							return share === undefined
								? t("equity.share.unknown")
								: percent(view, share);
						},
					},
					{
						key: "arrival",
						label: t("equity.arrival"),
						cell: (row) => {
							const share = population?.shares.get(row.group);
							return share === undefined || !row.share
								? "–"
								: t("equity.arrival.says", {
										what: arrivalOf(row.share, share),
									});
						},
					},
				]}
				rows={rows}
			/>
			{population && (
				<Meta>
					{t("equity.share.source", {
						year: String(population.year),
						source: population.source,
					})}
				</Meta>
			)}
		</Section>
	);
};

/** "12,3–30,0%", or "sedikitnya 12,3%". */
function shareInWords(view: View, { share }: GroupRow): string {
	if (!share) return "–";
	return share.most === null
		? view.t("equity.share.least", { least: percent(view, share.least) })
		: `${percent(view, share.least)}–${percent(view, share.most)}`;
}

const percent = ({ lang }: View, tenths: number): string =>
	`${decimal(lang, (tenths / 10).toFixed(1))}%`;
