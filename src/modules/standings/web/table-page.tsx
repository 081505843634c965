import type { ObjectionCounts } from "#assessments";
import type { Instrument } from "#instruments";
import { say } from "#kernel/text.ts";
import { type Figures, printedCoverage } from "#standings";
import { dayOf, provinceAddress } from "#territory";
import { Chips } from "#ui/chips.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { Figures as Pictures } from "#ui/figure.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section, Stack } from "#ui/layout/parts.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import { csvHref, tableHref } from "./address.ts";
import { TableFilter } from "./filter-form.tsx";
import { findingOf, shareOf } from "./findings.ts";
import { placeIn, placesShown } from "./place.ts";
import { PlaceTable } from "./place-table.tsx";
import { ProvinceMap } from "./province-map.tsx";
import type { Asked } from "./read-query.ts";
import type { Shown } from "./shown.ts";
import { SpreadChart } from "./spread-chart.tsx";
import { UnitTable } from "./unit-table.tsx";
import { WayChart } from "./way-chart.tsx";

interface TablePageProps {
	readonly view: View;
	readonly instrument: Instrument;
	readonly asked: Asked;
	readonly shown: Shown;
	/** Years that have a table by this instrument, the youngest first. */
	readonly years: readonly number[];
	/** Objections to verified values in this round, of all units together. */
	readonly objections: ObjectionCounts;
}

/** The table of one instrument and year, at any of its levels. */
export const TablePage = (props: TablePageProps) => {
	const { view, instrument, asked, shown, years } = props;
	const { table } = shown;
	const { year, day } = asked.filter;
	const place = placeIn(view, asked, table);
	const name = say(instrument.title, view.lang);
	const title = findingOf(view, table.total, asked.filter.province && place);
	const leftOut =
		table.level === "units" ? 0 : table.rows.length - placesShown(table).length;
	const today = dayOf(view.now);
	const asOf = view.t("standings.as-of-day", { day: date(view.lang, day) });
	return (
		<CitizenLayout
			view={view}
			title={view.t("standings.titled", {
				finding: title,
				name,
				year: String(year),
			})}
			form={shown.state}
			results="tabel"
		>
			<PageHead
				above={<Path {...props} />}
				title={title}
				lead={view.t("standings.lead", {
					name,
					year: String(year),
					asOf,
					share: shareOf(table.total),
					n: table.total.withPredicate,
					units: table.total.units,
					coverage: printedCoverage(table.total) ?? "0",
				})}
			/>
			{!instrument.verified && (
				<Unverified view={view}>
					{instrument.note && say(instrument.note, view.lang)}
				</Unverified>
			)}
			{years.length > 1 && (
				<Chips
					label={view.t("standings.years")}
					chips={years.map((other) => ({
						name: String(other),
						href: link(view, "/hasil/:instrument/:year", {
							instrument: instrument.id,
							year: String(other),
						}),
						current: other === year,
					}))}
				/>
			)}
			<TableFilter {...props} />
			<Picture {...props} source={asOf} />
			<Section
				id="tabel"
				title={view.t("standings.table")}
				beside={
					<LinkButton
						kind="outlined"
						small
						icon="download"
						href={csvHref(view, asked)}
						download
					>
						CSV
					</LinkButton>
				}
			>
				{table.level === "units" ? (
					<UnitTable {...props} rows={table.rows} place={place} />
				) : (
					<PlaceTable {...props} rows={placesShown(table)} place={place} />
				)}
				<Pager
					view={view}
					now={shown.page}
					last={shown.lastPage}
					hrefOf={(page) =>
						tableHref(view, asked, { halaman: page > 1 ? String(page) : null })
					}
				/>
				{leftOut > 0 && (
					<Meta>{view.t("standings.left-out", { n: leftOut })}</Meta>
				)}
				<Meta>
					{view.t("standings.source", { asOf })}{" "}
					{day < today && (
						<a href={tableHref(view, asked, { keadaan: today })}>
							{view.t("standings.today")}
						</a>
					)}
				</Meta>
				<Meta>
					{view.t("standings.open-data.says")}{" "}
					<a
						href={link(view, "/data/:dataset", {
							dataset: "hasil-kabupaten-kota",
						})}
					>
						{view.t("standings.open-data")}
					</a>
				</Meta>
			</Section>
			<p>
				<a
					href={link(view, "/hasil/:instrument/:year/paket", {
						instrument: instrument.id,
						year: String(year),
					})}
				>
					{view.t("standings.to-package")}
				</a>
			</p>
			<ToTarget {...props} />
			{props.objections.raised > 0 && (
				<Section id="keberatan" title={view.t("standings.objections")}>
					<p>{view.t("standings.objections-say", { ...props.objections })}</p>
				</Section>
			)}
		</CitizenLayout>
	);
};

/** For those who look after units: what the chosen province wants to reach, or how all of them get on. */
const ToTarget = ({ view, instrument, asked, shown }: TablePageProps) => {
	if (!view.may("assessment.read")) return null;
	const { province: code, year } = asked.filter;
	const province = shown.table.provinces.find((one) => one.code === code);
	const at = { instrument: instrument.id, year: String(year) };
	// Operators read the target of their own province alone, and the board leads there.
	const staff = ["targets.set", "assessment.verify", "assessment.decide"].some(
		view.may,
	);
	return (
		<p>
			{province && staff ? (
				<a
					href={link(view, "/target/:provinsi/:instrument/:year", {
						provinsi: provinceAddress(province),
						...at,
					})}
				>
					{view.t("standings.to-target", { place: province.name })}
				</a>
			) : (
				<a href={link(view, "/kemajuan/:instrument/:year", at)}>
					{view.t("standings.to-board")}
				</a>
			)}
		</p>
	);
};

const Picture = ({
	view,
	instrument,
	shown,
	source,
}: TablePageProps & { readonly source: string }) => {
	const { table } = shown;
	if (table.total.takingPart === 0)
		return <NobodyYet view={view} total={table.total} />;
	const way = (
		<WayChart view={view} instrument={instrument} total={table.total} />
	);
	const spread = table.total.scored > 0 && (
		<SpreadChart view={view} instrument={instrument} total={table.total} />
	);
	return (
		<Pictures>
			{table.level === "provinces" ? (
				<>
					<ProvinceMap view={view} rows={table.rows} source={source} />
					<Stack loose>
						{way}
						{spread}
					</Stack>
				</>
			) : (
				<>
					{way}
					{spread}
				</>
			)}
		</Pictures>
	);
};

const NobodyYet = ({
	view,
	total,
}: {
	readonly view: View;
	readonly total: Figures;
}) => (
	<EmptyState
		title={
			total.units === 0
				? view.t("standings.no-units")
				: view.t("standings.nobody")
		}
	>
		{total.units === 0
			? view.t("standings.no-units-says")
			: view.t("standings.nobody-says", { units: total.units })}
	</EmptyState>
);

const Path = ({ view, instrument, asked, shown }: TablePageProps) => {
	const { filter } = asked;
	const { provinces, regencies } = shown.table;
	const province = provinces.find(({ code }) => code === filter.province);
	const regency = regencies.find(({ code }) => code === filter.regency);
	const up = { urut: null, arah: null, halaman: null };
	return (
		<Crumbs
			view={view}
			path={[
				{ name: view.t("standings.results"), href: link(view, "/hasil", {}) },
				{
					name: view.t("standings.named", {
						name: say(instrument.title, view.lang),
						year: String(filter.year),
					}),
					href: province
						? tableHref(view, asked, {
								...up,
								provinsi: null,
								kabupaten: null,
							})
						: undefined,
				},
				...(province
					? [
							{
								name: province.name,
								href: regency
									? tableHref(view, asked, { ...up, kabupaten: null })
									: undefined,
							},
						]
					: []),
				...(regency ? [{ name: regency.name }] : []),
			]}
		/>
	);
};
