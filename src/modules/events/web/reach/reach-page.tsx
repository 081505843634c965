import { filled } from "#kernel/form.ts";
import type { Province } from "#territory";
import { EmptyState } from "#ui/empty.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Select } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import {
	reachAll,
	reachDimensions,
	reachGroups,
	reachNation,
	type ToldReach,
} from "../../index.ts";

export interface ReachPageProps {
	readonly view: View;
	readonly periods: readonly number[];
	/** The one that is shown; `null` where none was told yet. */
	readonly period: number | null;
	readonly told: readonly ToldReach[];
	readonly provinces: readonly Province[];
	/** Fewer are never told. */
	readonly least: number;
}

export const quarterInWords = (
	{ t }: Pick<View, "t">,
	period: number,
): string =>
	t("events.reach.quarter", {
		quarter: ["I", "II", "III", "IV"][(period % 10) - 1] ?? "",
		year: String(Math.floor(period / 10)),
	});

/** Whom the events of a quarter reached, as those who were there said of themselves. */
export const ReachPage = (props: ReachPageProps) => {
	const { view, periods, period, least } = props;
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={
				period === null
					? t("events.reach.title")
					: `${t("events.reach.title")}: ${quarterInWords(view, period)}`
			}
			description={t("events.reach.lead")}
		>
			<PageHead title={t("events.reach.title")} lead={t("events.reach.lead")} />
			{period === null ? (
				<EmptyState title={t("events.reach.none")}>
					{t("events.reach.none.says")}
				</EmptyState>
			) : (
				<>
					<FilterBar
						view={view}
						action={link(view, "/acara/jangkauan", {})}
						label={t("events.reach.period")}
					>
						<Select
							view={view}
							state={filled({ periode: String(period) })}
							name="periode"
							label={t("events.reach.period")}
							options={periods.map((one) => ({
								value: String(one),
								label: quarterInWords(view, one),
							}))}
						/>
					</FilterBar>
					<Tables {...props} />
				</>
			)}
			<Meta>{t("events.reach.how", { n: least })}</Meta>
		</CitizenLayout>
	);
};

/** Regions are rows, groups are columns; what is hidden is a dash, as what would give it away is. */
const Tables = ({ view, told, provinces }: ReachPageProps) => {
	const { t } = view;
	const at = (province: string, dimension: string, group: string): string => {
		const n = told.find(
			(one) =>
				one.province === province &&
				one.dimension === dimension &&
				one.group === group,
		)?.n;
		return n == null ? "–" : t("events.reach.n", { n });
	};
	const places = [...new Set(told.map(({ province }) => province))];
	const nameOf = (place: string): string =>
		place === reachNation
			? t("events.reach.nation")
			: (provinces.find(({ code }) => code === place)?.name ?? place);
	return (
		<>
			{[reachAll, ...reachDimensions].map((dimension) => (
				<DataTable
					id={`jangkauan-${dimension}`}
					caption={view.says(`events.reach.by.${dimension}`)}
					columns={[
						{
							key: "place",
							label: t("events.field.province"),
							cell: (place: string) => nameOf(place),
						},
						...(dimension === reachAll ? [""] : reachGroups(dimension)).map(
							(group) => ({
								key: `g-${group}`,
								label: groupInWords(view, dimension, group),
								numeric: true,
								cell: (place: string) => at(place, dimension, group),
							}),
						),
					]}
					rows={places}
				/>
			))}
		</>
	);
};

const groupInWords = (view: View, dimension: string, group: string): string =>
	dimension === reachAll
		? view.t("events.reach.people")
		: dimension === "disability"
			? view.says(`events.reach.disability.${group}`)
			: view.says(`surveys.self.${dimension}.${group}`);
