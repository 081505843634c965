import { say } from "#kernel/text.ts";
import { EmptyState } from "#ui/empty.tsx";
import { Figure } from "#ui/figure.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date, decimal, shortMonth } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import { scaleAround, TrendChart, type TrendPoint } from "#ui/trend-chart.tsx";
import type { View } from "#ui/view.ts";
import { type MeasureCode, type Moment, type Part, scales } from "../index.ts";
import { Above } from "./above.tsx";
import { measureHref, timeCsvHref, timeHref } from "./address.ts";
import { PlaceFilter } from "./filter.tsx";
import type { Query } from "./read-query.ts";
import { ofIn, placeName, valueIn, whenIn } from "./words.ts";

interface TimePageProps {
	readonly view: View;
	readonly code: MeasureCode;
	readonly asked: Query;
	readonly moments: readonly Moment[];
	readonly parts: readonly Part[];
	readonly part: Part | null;
}

/** One measure of a place over time: finding, picture, table, file. */
export const TimePage = (props: TimePageProps) => {
	const { view, code, asked, moments, parts, part } = props;
	const { t } = view;
	const label = t(`dashboards.${code}.label`);
	return (
		<CitizenLayout
			view={view}
			title={`${t("dashboards.time.title")} – ${label}`}
			form={asked.state}
			results="tabel"
		>
			<PageHead
				above={
					<Above
						view={view}
						asked={asked}
						hrefOf={(_, query, changes) => timeHref(view, code, query, changes)}
						first={{ name: label, href: measureHref(view, code, asked) }}
					/>
				}
				title={t("dashboards.time.of", {
					label,
					where: placeName(view, asked.place),
				})}
				lead={
					<>
						{part && `${say(part.name, view.lang)}. `}
						{t("dashboards.time.lead")}
					</>
				}
			/>
			<PlaceFilter
				view={view}
				action={link(view, "/dasbor/:ukuran/waktu", { ukuran: code })}
				asked={asked}
				parts={parts}
				part={part}
			/>
			<TimeFigure {...props} />
			<Section
				id="tabel"
				title={t("dashboards.table")}
				beside={
					moments.length > 0 && (
						<LinkButton
							kind="outlined"
							small
							icon="download"
							href={timeCsvHref(view, code, asked)}
							download
						>
							CSV
						</LinkButton>
					)
				}
			>
				{moments.length === 0 ? (
					<EmptyState title={t("dashboards.time.none")}>
						{t("dashboards.time.none.says")}
					</EmptyState>
				) : (
					<DataTable
						id="isi-tabel"
						caption={t("dashboards.time.caption", {
							n: moments.length,
							where: placeName(view, asked.place),
						})}
						columns={[
							{
								key: "when",
								label: t("dashboards.when"),
								cell: ({ when, broken }: Moment) => (
									<>
										{when.kind === "day"
											? date(view.lang, when.day)
											: whenIn(view, when)}
										{broken && <small> {t("dashboards.time.broken")}</small>}
									</>
								),
							},
							{
								key: "of",
								label: t(`dashboards.${code}.of`),
								numeric: true,
								cell: ({ total }: Moment) => ofIn(view, total),
							},
							{
								key: "value",
								label: t(`dashboards.${code}.value`),
								numeric: true,
								cell: ({ total }: Moment) =>
									valueIn(view, code, total) ?? t("dashboards.hidden"),
							},
						]}
						rows={moments.toReversed()}
					/>
				)}
			</Section>
		</CitizenLayout>
	);
};

const TimeFigure = ({ view, code, moments }: TimePageProps) => {
	const { t } = view;
	const all = toldOf(moments);
	// What can be compared: since the last break.
	const told = toldOf(
		moments.slice(
			Math.max(
				0,
				moments.findLastIndex(({ broken }) => broken),
			),
		),
	);
	const [first, last] = [told[0], told.at(-1)];
	if (all.length === 0) return null;
	if (!first || !last || all.length < 2)
		return <p>{t("dashboards.time.one")}</p>;
	const percent = scales[code].unit === "percent";
	const values = all.map(({ total }) => Number(total.value));
	const [low, high] = percent ? ([0, 100] as const) : scaleAround(values, 5);
	const end = (value: number) => (percent ? `${value} %` : String(value));
	return (
		<Figure
			id="waktu"
			title={t("dashboards.time.title")}
			finding={
				told.length < 2
					? t("dashboards.time.alone", {
							to: longWhen(view, last.when),
							last: valueIn(view, code, last.total) ?? "",
						})
					: t("dashboards.time.finding", {
							from: longWhen(view, first.when),
							first: valueIn(view, code, first.total) ?? "",
							to: longWhen(view, last.when),
							last: valueIn(view, code, last.total) ?? "",
							broken: moments.some(({ broken }) => broken) ? "yes" : "no",
						})
			}
			picture={
				<TrendChart
					scale={[low, high]}
					labels={[end(low), end(high)]}
					points={moments.map((moment) => pointOf(view, moment))}
				/>
			}
			source={`${t(`dashboards.${code}.source`)} ${t(`dashboards.${code}.caveat`)}`}
		/>
	);
};

const toldOf = (moments: readonly Moment[]) =>
	moments.filter(({ total }) => total.value !== null);

const pointOf = (view: View, { when, total, broken }: Moment): TrendPoint => ({
	label: labelOf(view, when),
	value:
		total.value === null
			? "…"
			: decimal(view.lang, Number(total.value).toFixed(0)),
	at: total.value === null ? null : Number(total.value),
	interval: null,
	broken,
});

const roman = ["", "I", "II", "III", "IV"];

/** "III", "2026" or "Sep", "2026". */
const labelOf = (
	view: View,
	when: Moment["when"],
): readonly [string, string] =>
	when.kind === "quarter"
		? [roman[when.period % 10] ?? "", String(Math.floor(when.period / 10))]
		: [shortMonth(view.lang, when.day), when.day.slice(0, 4)];

const longWhen = (view: View, when: Moment["when"]): string =>
	when.kind === "quarter"
		? labelOf(view, when).join(" ")
		: date(view.lang, when.day);
