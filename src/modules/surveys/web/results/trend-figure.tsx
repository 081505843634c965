import { instrumentNamed } from "#instruments";
import { say } from "#kernel/text.ts";
import { Figure } from "#ui/figure.tsx";
import { decimal, number } from "#ui/format.ts";
import { DataTable } from "#ui/table.tsx";
import { scaleAround, TrendChart } from "#ui/trend-chart.tsx";
import type { View } from "#ui/view.ts";
import { quarterOf, type TrendQuarter, yearOf } from "../../index.ts";
import { rangeOf } from "./how-sure.tsx";

interface TrendFigureProps {
	readonly view: View;
	readonly trend: readonly TrendQuarter[];
}

/** Quarter by quarter. Where the questions or the instrument changed the series is broken, and drawn so. */
export const TrendFigure = ({ view, trend }: TrendFigureProps) => {
	const { t, lang } = view;
	const told = trend.filter(({ index }) => index !== null);
	if (told.length < 2) return null;
	return (
		<Figure
			id="triwulan"
			title={t("surveys.results.trend")}
			finding={findingOf(view, told)}
			picture={<Picture view={view} trend={trend} />}
			source={
				<>
					{t("surveys.results.trend.source")}
					{trend.map((quarter, at) => (
						<BreakSaid view={view} quarter={quarter} before={trend[at - 1]} />
					))}
				</>
			}
			table={
				<DataTable
					id="tabel-triwulan"
					caption={t("surveys.results.trend")}
					hideCaption
					columns={[
						{
							key: "quarter",
							label: t("surveys.results.quarter"),
							cell: (row) => quarterName(view, row.period),
						},
						{
							key: "index",
							label: t("surveys.results.index"),
							numeric: true,
							cell: ({ index }) =>
								index
									? decimal(lang, index.index)
									: t("surveys.results.hidden"),
						},
						{
							key: "range",
							label: t("surveys.results.range.short"),
							numeric: true,
							cell: ({ index }) =>
								index?.interval
									? rangeOf(view, index.interval)
									: t("surveys.results.hidden"),
						},
						{
							key: "n",
							label: t("surveys.results.people.short"),
							numeric: true,
							cell: ({ n }) =>
								n === null ? t("surveys.results.hidden") : number(lang, n),
						},
						{
							key: "goes-on",
							label: t("surveys.results.goes-on"),
							cell: (row) =>
								t("surveys.results.goes-on.says", {
									break: row === trend[0] ? "first" : (row.break ?? "none"),
								}),
						},
					]}
					rows={trend}
				/>
			}
			tableLabel={t("surveys.results.as-table")}
		/>
	);
};

const Picture = ({ view, trend }: TrendFigureProps) => {
	const { lang } = view;
	const values = trend.flatMap(({ index }) =>
		index
			? [index.index, index.interval?.from, index.interval?.to].flatMap(
					(value) => (value === undefined ? [] : [Number(value)]),
				)
			: [],
	);
	const spread = Math.max(...values) - Math.min(...values);
	const scale = scaleAround(values, spread > 4 ? 5 : 0.5);
	const shown = (value: number) => decimal(lang, String(value));
	return (
		<TrendChart
			scale={scale}
			labels={[shown(scale[0]), shown(scale[1])]}
			points={trend.map((quarter) => ({
				label: [roman[quarterOf(quarter.period) - 1], yearOf(quarter.period)],
				value: quarter.index ? decimal(lang, quarter.index.index) : "…",
				at: quarter.index && Number(quarter.index.index),
				interval: quarter.index?.interval
					? [
							Number(quarter.index.interval.from),
							Number(quarter.index.interval.to),
						]
					: null,
				broken: quarter.break !== null,
			}))}
		/>
	);
};

const BreakSaid = ({
	view,
	quarter,
	before,
}: {
	readonly view: View;
	readonly quarter: TrendQuarter;
	readonly before: TrendQuarter | undefined;
}) =>
	quarter.break && before ? (
		<>
			{" "}
			{view.t("surveys.results.break", {
				what: quarter.break,
				before: quarterName(view, before.period),
				after: quarterName(view, quarter.period),
				title: say(
					instrumentNamed(quarter.instrument)?.title ?? {
						id: quarter.instrument,
					},
					view.lang,
				),
			})}
		</>
	) : null;

/** Whether the last quarter differs from the first since the last break: only where their ranges lie apart is it said. */
function findingOf(view: View, told: readonly TrendQuarter[]): string {
	const since = told.slice(
		Math.max(
			0,
			told.findLastIndex((each) => each.break !== null),
		),
	);
	const [first, last] = [since[0], since.at(-1)];
	const about = {
		first: first ? quarterName(view, first.period) : "",
		last: last ? quarterName(view, last.period) : "",
		from: first?.index ? decimal(view.lang, first.index.index) : "",
		to: last?.index ? decimal(view.lang, last.index.index) : "",
	};
	return view.t("surveys.results.trend.finding", {
		...about,
		what: first === last ? "alone" : movedFrom(first, last),
	});
}

function movedFrom(
	first: TrendQuarter | undefined,
	last: TrendQuarter | undefined,
): "up" | "down" | "same" {
	const before = first?.index?.interval;
	const after = last?.index?.interval;
	if (!before || !after) return "same";
	if (Number(after.from) > Number(before.to)) return "up";
	return Number(after.to) < Number(before.from) ? "down" : "same";
}

const roman = ["I", "II", "III", "IV"] as const;

export const quarterName = (view: Pick<View, "t">, period: number): string =>
	view.t("surveys.results.quarter-name", {
		quarter: roman[quarterOf(period) - 1] ?? "",
		year: String(yearOf(period)),
	});
