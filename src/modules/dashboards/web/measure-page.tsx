import { say } from "#kernel/text.ts";
import { EmptyState } from "#ui/empty.tsx";
import { Facts } from "#ui/facts.tsx";
import { Figure, type Step } from "#ui/figure.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { decimal } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import { TileMap } from "#ui/tile-map.tsx";
import { inLanguage, type View } from "#ui/view.ts";
import { type MeasureCode, type Reading, scales } from "../index.ts";
import { Above } from "./above.tsx";
import { csvHref, measureHref, overviewHref, timeHref } from "./address.ts";
import { PlaceFilter } from "./filter.tsx";
import { PlaceTable, rowsOnAPage } from "./place-table.tsx";
import type { Query } from "./read-query.ts";
import { findingOf, valueIn, whenIn } from "./words.ts";

export interface MeasurePageProps {
	readonly view: View;
	readonly code: MeasureCode;
	readonly asked: Query;
	readonly reading: Reading;
	/** The same a year before. */
	readonly before: Reading;
}

/** One measure of a place: finding, map, table, file, and how it is counted. */
export const MeasurePage = (props: MeasurePageProps) => {
	const { view, code, asked, reading, before } = props;
	const { t } = view;
	const part = reading.part && say(reading.part.name, view.lang);
	const title = findingOf(view, code, asked.place, {
		total: reading.total,
		part,
	});
	const earlier = valueIn(view, code, before.total);
	const last = Math.max(1, Math.ceil(reading.rowCount / rowsOnAPage));
	return (
		<CitizenLayout
			view={view}
			title={`${title} – ${t(`dashboards.${code}.label`)}`}
			form={asked.state}
			results="tabel"
		>
			<PageHead
				above={
					<Above
						view={view}
						asked={asked}
						hrefOf={(_, query, changes) =>
							measureHref(view, code, query, changes)
						}
						first={{
							name: t("dashboards.all"),
							href: overviewHref(view, asked),
						}}
					/>
				}
				title={title}
				lead={
					<>
						{t(`dashboards.${code}.label`)}, {whenIn(view, reading.when)}.{" "}
						{earlier !== null &&
							`${t("dashboards.year-before", { value: earlier })} `}
						{reading.when && (
							<a href={timeHref(view, code, asked)}>
								{t("dashboards.time.title")}
							</a>
						)}
					</>
				}
			/>
			<PlaceFilter
				view={view}
				action={link(view, "/dasbor/:ukuran", { ukuran: code })}
				asked={asked}
				parts={reading.parts}
				part={reading.part}
			/>
			{reading.rowsAre === "province" && reading.rows.length > 0 && (
				<ByProvince {...props} />
			)}
			<Section
				id="tabel"
				title={t("dashboards.table")}
				beside={
					reading.rows.length > 0 && (
						<LinkButton
							kind="outlined"
							small
							icon="download"
							href={csvHref(view, code, asked)}
							download
						>
							CSV
						</LinkButton>
					)
				}
			>
				{reading.rowsAre === null || reading.rows.length === 0 ? (
					<EmptyState title={t("dashboards.no-rows")}>
						{reading.rowsAre === null && reading.when
							? t("dashboards.no-rows.narrow")
							: t("dashboards.no-rows.says")}
					</EmptyState>
				) : (
					<PlaceTable {...props} />
				)}
				<Pager
					view={view}
					now={Math.min(asked.page, last)}
					last={last}
					hrefOf={(page) =>
						measureHref(view, code, asked, {
							halaman: page > 1 ? String(page) : null,
						})
					}
				/>
			</Section>
			<Section id="arti" title={t("dashboards.meaning")}>
				<Facts
					facts={[
						{
							term: t("dashboards.counted"),
							is: t(`dashboards.${code}.counting`),
						},
						{
							term: t("dashboards.caveat"),
							is: t(`dashboards.${code}.caveat`),
						},
						{
							term: t("dashboards.source"),
							is: t(`dashboards.${code}.source`),
						},
						{ term: t("dashboards.when"), is: whenIn(view, reading.when) },
					]}
				/>
				{reading.behind && (
					<p>
						<a href={inLanguage(view.lang, reading.behind)}>
							{t(`dashboards.${code}.behind`)}
						</a>
					</p>
				)}
				<Meta>{t("dashboards.small")}</Meta>
			</Section>
		</CitizenLayout>
	);
};

const ByProvince = ({ view, code, reading }: MeasurePageProps) => {
	const { steps } = scales[code];
	const bounds = steps.map((step) => decimal(view.lang, String(step)));
	const told = reading.rows.filter(({ value }) => value !== null);
	return (
		<Figure
			id="peta"
			title={view.t("dashboards.map")}
			finding={view.t("dashboards.map.finding", {
				n: told.length,
				high: told.filter(({ value }) => Number(value) >= steps[2]).length,
				from: bounds[2] ?? "",
			})}
			picture={
				<TileMap
					values={told.map(({ code: at, value }) => ({
						code: at,
						value: decimal(view.lang, Number(value).toFixed(0)),
						step: stepOf(Number(value), steps),
					}))}
				/>
			}
			steps={[
				{
					step: 1,
					words: view.t("dashboards.map.below", { to: bounds[0] ?? "" }),
				},
				{
					step: 2,
					words: view.t("dashboards.map.range", {
						from: bounds[0] ?? "",
						to: bounds[1] ?? "",
					}),
				},
				{
					step: 3,
					words: view.t("dashboards.map.range", {
						from: bounds[1] ?? "",
						to: bounds[2] ?? "",
					}),
				},
				{
					step: 4,
					words: view.t("dashboards.map.up", { from: bounds[2] ?? "" }),
				},
				{ step: 0, words: view.t("dashboards.map.none") },
			]}
			source={`${view.t(`dashboards.${code}.source`)} ${whenIn(view, reading.when)}.`}
		/>
	);
};

const stepOf = (
	value: number,
	[second, third, fourth]: readonly [number, number, number],
): Exclude<Step, 0> => {
	if (value < second) return 1;
	if (value < third) return 2;
	return value < fourth ? 3 : 4;
};
