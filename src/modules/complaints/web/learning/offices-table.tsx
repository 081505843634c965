import { filled } from "#kernel/form.ts";
import type { Period } from "#surveys";
import { Button, Select } from "#ui/form/index.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import type { OfficesTold } from "../../index.ts";
import { belowTable } from "./figure-words.ts";
import { periodAddress, periodName } from "./period-name.ts";
import { figureColumns, rateInWords } from "./periods-table.tsx";

export interface OfficesShown extends OfficesTold {
	readonly period: Period;
	readonly periods: readonly Period[];
	/** People served in the year of the period, by office. */
	readonly served: ReadonlyMap<string, number>;
}

interface OfficesTableProps {
	readonly view: View;
	readonly shown: OfficesShown;
}

/** Offices by their names: no column can be sorted by, for an order by number would be a ranking. */
export const OfficesTable = ({ view, shown }: OfficesTableProps) => {
	const { t } = view;
	const { period, served } = shown;
	const rows = shown.offices.map(({ unit, figure }) => ({ unit, ...figure }));
	return (
		<Section
			id="kantor"
			title={t("complaints.figures.offices", {
				period: periodName(view, period),
			})}
		>
			<p>{t("complaints.figures.offices.says")}</p>
			<Choose view={view} shown={shown} />
			<DataTable
				id="tabel-kantor"
				caption={t("complaints.figures.offices.table")}
				hideCaption
				columns={[
					{
						key: "name",
						label: t("complaints.figures.office"),
						cell: ({ unit }) => (
							<a
								href={link(view, "/pengaduan/angka/:unit", { unit: unit.slug })}
							>
								{unit.name}
							</a>
						),
					},
					...figureColumns<(typeof rows)[number]>(view),
					{
						key: "rate",
						label: t("complaints.figures.rate"),
						numeric: true,
						cell: (row) => {
							const people = served.get(row.unit.id);
							return rateInWords(
								view,
								row,
								people === undefined
									? new Map()
									: new Map([[Math.floor(period / 10), people]]),
							);
						},
					},
				]}
				rows={rows}
			/>
			<Meta>{belowTable(view, rows)}</Meta>
			<Pager view={view} now={shown.page} last={shown.pages} />
		</Section>
	);
};

const Choose = ({ view, shown }: OfficesTableProps) => {
	const { t } = view;
	const state = filled({ periode: periodAddress(shown.period) });
	return shown.periods.length < 2 ? null : (
		<form
			class="filter"
			method="get"
			action={`${link(view, "/pengaduan/angka", {})}#kantor`}
			aria-label={t("complaints.figures.period")}
		>
			<Select
				view={view}
				state={state}
				name="periode"
				label={t("complaints.figures.period")}
				options={shown.periods.map((period) => ({
					value: periodAddress(period),
					label: periodName(view, period),
				}))}
			/>
			<div class="row">
				<Button kind="outlined">{t("ui.filter.show")}</Button>
			</div>
		</form>
	);
};
