import {
	type BreakAt,
	breakBetween,
	type GapQuarter,
	type Lens,
} from "#equity";
import { type Dimension, quarterOf, yearOf } from "#surveys";
import { Figure } from "#ui/figure.tsx";
import { decimal, number } from "#ui/format.ts";
import { DataTable } from "#ui/table.tsx";
import { scaleAround, TrendChart } from "#ui/trend-chart.tsx";
import type { View } from "#ui/view.ts";
import { signed } from "./groups-table.tsx";
import { groupName, periodName } from "./words.ts";

export interface GapFigureProps {
	readonly view: View;
	readonly dimension: Dimension;
	readonly lens: Lens;
	readonly group: string;
	/** Where the series of the survey does not go on, oldest first. */
	readonly breaks: readonly BreakAt[];
}

/** The gap of one group from quarter to quarter. Where it cannot be compared a line is drawn, and said. */
export const GapFigure = (props: GapFigureProps) => {
	const { view, dimension, lens, group } = props;
	const { t, lang } = view;
	const trend = lens.trend.get(group) ?? [];
	const told = trend.filter(({ gap }) => gap !== null);
	if (told.length < 2 || lens.reference === null) return null;
	const about = {
		group: groupName(view, dimension, group),
		reference: groupName(view, dimension, lens.reference),
	};
	const hidden = t("equity.hidden");
	const breaks = trend.flatMap(
		(_, at) => brokenAt(props.breaks, trend, at) ?? [],
	);
	return (
		<Figure
			id="selisih"
			title={t("equity.trend", about)}
			finding={findingOf(view, told, breaks.at(-1)?.period)}
			picture={<Picture {...props} trend={trend} />}
			source={
				<>
					{t("equity.trend.source")}
					{breaks.map(({ period, what }) => (
						<>
							{" "}
							{t("equity.trend.break", {
								what,
								period: periodName(view, period),
							})}
						</>
					))}
				</>
			}
			tableLabel={t("equity.as-table")}
			table={
				<DataTable
					id="tabel-selisih"
					caption={t("equity.trend", about)}
					hideCaption
					columns={[
						{
							key: "quarter",
							label: t("equity.period"),
							cell: ({ period }) => periodName(view, period),
						},
						{
							key: "gap",
							label: t("equity.gap.short"),
							numeric: true,
							cell: ({ gap }) => (gap ? signed(view, gap.difference) : hidden),
						},
						{
							key: "range",
							label: t("equity.range"),
							numeric: true,
							cell: ({ gap }) =>
								gap
									? t("equity.from-to", {
											from: signed(view, gap.from),
											to: signed(view, gap.to),
										})
									: "–",
						},
						{
							key: "index",
							label: t("equity.index"),
							numeric: true,
							cell: ({ cell }) =>
								cell?.index ? decimal(lang, cell.index.index) : hidden,
						},
						{
							key: "n",
							label: t("equity.people"),
							numeric: true,
							cell: ({ cell }) =>
								cell?.n == null ? hidden : number(lang, cell.n),
						},
					]}
					rows={trend}
				/>
			}
		/>
	);
};

/** What lies between a quarter and the one that is drawn before it. */
const brokenAt = (
	breaks: readonly BreakAt[],
	trend: readonly GapQuarter[],
	at: number,
): BreakAt | null => {
	const [before, now] = [trend[at - 1], trend[at]];
	return before && now ? breakBetween(breaks, before.period, now.period) : null;
};

const roman = ["I", "II", "III", "IV"] as const;

const Picture = ({
	view,
	trend,
	breaks,
}: GapFigureProps & { readonly trend: readonly GapQuarter[] }) => {
	const values = trend.flatMap(({ gap }) =>
		gap ? [gap.difference, gap.from, gap.to].map(Number) : [],
	);
	const scale = scaleAround([...values, 0], 5);
	return (
		<TrendChart
			scale={scale}
			labels={[signed(view, String(scale[0])), signed(view, String(scale[1]))]}
			points={trend.map(({ period, gap }, at) => ({
				label: [roman[quarterOf(period) - 1], yearOf(period)],
				value: gap ? signed(view, gap.difference) : "…",
				at: gap && Number(gap.difference),
				interval: gap && [Number(gap.from), Number(gap.to)],
				broken: brokenAt(breaks, trend, at) !== null,
			}))}
		/>
	);
};

/** Whether the gap grew or shrank since the last break: only where the ranges lie apart is it said. */
function findingOf(
	view: View,
	told: readonly GapQuarter[],
	since: number | undefined,
): string {
	const comparable = told.filter(
		({ period }) => since === undefined || period >= since,
	);
	const [first, last] = [comparable[0], comparable.at(-1)];
	if (!first?.gap || !last?.gap || first === last)
		return view.t("equity.trend.alone");
	const apart =
		Number(last.gap.from) > Number(first.gap.to) ||
		Number(last.gap.to) < Number(first.gap.from);
	const turned = Number(last.gap.difference) * Number(first.gap.difference) < 0;
	const shrank =
		Math.abs(Number(last.gap.difference)) <
		Math.abs(Number(first.gap.difference));
	return view.t("equity.trend.finding", {
		first: periodName(view, first.period),
		last: periodName(view, last.period),
		from: signed(view, first.gap.difference),
		to: signed(view, last.gap.difference),
		what: !apart ? "same" : turned ? "turned" : shrank ? "shrank" : "grew",
	});
}
