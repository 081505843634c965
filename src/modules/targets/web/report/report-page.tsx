import type { FormState } from "#kernel/form.ts";
import { filled } from "#kernel/form.ts";
import type { Regency } from "#territory";
import { Facts } from "#ui/facts.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import {
	Button,
	Field,
	Form,
	Hidden,
	LinkButton,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { date, moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link } from "#ui/paths.ts";
import { type Column, DataTable } from "#ui/table.tsx";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import {
	type ConfirmedReport,
	lastDayOf,
	type PaperTable,
	quarterNamed,
	type RegionNow,
	type ReportPaper,
	reportFormOf,
} from "../../index.ts";
import { addressOf, Path } from "../region-path.tsx";
import { roundName } from "../words.ts";
import type { ShownReport } from "./report-paper.ts";
import { placeName, quarterName } from "./report-words.ts";

export interface ReportPageProps {
	readonly view: View;
	readonly region: Pick<RegionNow, "round" | "province">;
	readonly shown: ShownReport;
	readonly paper: ReportPaper;
	readonly asked: {
		readonly quarter: string;
		readonly regency: string | null;
	};
	/** Every quarter that can be told, the youngest first. */
	readonly quarters: readonly string[];
	readonly regencies: readonly Regency[];
	/** Every version, the latest first. */
	readonly versions: readonly ConfirmedReport[];
	readonly names: ReadonlyMap<string, string>;
	/** Whether the records say today what the latest version says; null without one. */
	readonly same: boolean | null;
	/** Hash of the figures as the records say them today. */
	readonly hash: string;
	readonly confirms: boolean;
	readonly state: FormState;
	readonly once: string;
}

/** A quarter of a region, laid out for whom it is sent to. The title is the finding; below stands the whole report. */
export const ReportPage = (props: ReportPageProps) => {
	const { view, region, shown, paper, asked } = props;
	const { t } = view;
	const { total } = shown.report;
	const { basis } = reportFormOf(region.round.programme);
	const title = t("targets.report.answer", {
		holding: total.holding,
		units: total.units,
		place: shown.report.regency?.name ?? shown.report.province.name,
		quarter: quarterName(view, asked.quarter),
	});
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={props.state}
			head={
				<PageHead
					above={
						<Path view={view} region={region} here={t("targets.report.here")} />
					}
					title={title}
					lead={[
						`${roundName(view, region.round)}.`,
						...(paper.addressee === ""
							? []
							: [t("targets.report.for", { to: paper.addressee })]),
					].join(" ")}
				/>
			}
		>
			<Ask {...props} />
			<Notice kind={paper.state.tone === "plain" ? "info" : paper.state.tone}>
				{paper.state.says}
			</Notice>
			<Row>
				{files.map((file) => (
					<LinkButton
						kind="outlined"
						small
						icon="download"
						href={link(
							view,
							"/target/:provinsi/:instrument/:year/laporan/:berkas",
							{ ...addressOf(region), berkas: file },
							queryOf(props),
						)}
						download
					>
						{t(`targets.report.file-${file}`)}
					</LinkButton>
				))}
			</Row>
			<Section id="laporan" title={paper.heading}>
				<Facts facts={paper.facts} />
				<p>{paper.finding}</p>
				{basis && (
					<Meta>
						<OutsideLink href={basis.source}>
							{t("targets.report.basis-source")}
						</OutsideLink>
					</Meta>
				)}
				{!basis?.verified && (
					<Unverified view={view}>
						{t(
							basis
								? "targets.report.layout-unverified"
								: "targets.report.proposal",
						)}
					</Unverified>
				)}
			</Section>
			{paper.paragraphs.map(({ id, title: heading, lines }) => (
				<Section id={id} title={heading}>
					{lines.map((line) => (
						<p>{line}</p>
					))}
				</Section>
			))}
			{paper.tables.map((table) => (
				<OneTable view={view} table={table} />
			))}
			<Confirm {...props} />
			<Versions {...props} />
		</OfficerLayout>
	);
};

export const files = ["pdf", "xlsx", "csv"] as const;

const OneTable = ({
	view,
	table,
}: {
	readonly view: View;
	readonly table: PaperTable;
}) => {
	const shown = (
		<DataTable
			id={`isi-${table.id}`}
			caption={view.t("targets.report.caption", {
				title: table.title,
				n: table.rows.length,
			})}
			hideCaption
			rows={table.rows}
			empty={<p>{table.none}</p>}
			columns={table.paired ? pairsOf(table) : columnsOf(table)}
		/>
	);
	return (
		<Section id={table.id} title={table.title}>
			{table.says && <p>{table.says}</p>}
			{table.folded && table.rows.length > 0 ? (
				<Fold summary={view.t("targets.report.show", { n: table.rows.length })}>
					{shown}
				</Fold>
			) : (
				shown
			)}
		</Section>
	);
};

type Cells = readonly string[];

const columnsOf = ({ head, looks, total }: PaperTable): Column<Cells>[] =>
	head.map((label, at) => ({
		key: `k${at}`,
		label,
		numeric: looks[at] === "figure",
		cell: (row) => row[at] ?? "",
		...(total ? { total: total[at] ?? "" } : {}),
	}));

const pairsOf = ({ head }: PaperTable): Column<Cells>[] =>
	[0, 2].map((at) => ({
		key: `k${at}`,
		label: `${head[at]}, ${lowered(head[at + 1] ?? "")}`,
		cell: (row) => (
			<>
				<div>{row[at]}</div>
				<small>{row[at + 1]}</small>
			</>
		),
	}));

const lowered = (text: string): string =>
	text.slice(0, 1).toLowerCase() + text.slice(1);

/** What the address says beside region and round. */
const queryOf = (
	{ asked, shown }: Pick<ReportPageProps, "asked" | "shown">,
	version: string | null = shown.confirmed
		? String(shown.confirmed.number)
		: null,
): Record<string, string> => ({
	triwulan: asked.quarter,
	...(asked.regency ? { kabupaten: asked.regency } : {}),
	...(version ? { versi: version } : {}),
});

const Ask = ({ view, region, asked, quarters, regencies }: ReportPageProps) => {
	const state = filled({ triwulan: asked.quarter, kabupaten: asked.regency });
	return (
		<FilterBar
			view={view}
			action={link(
				view,
				"/target/:provinsi/:instrument/:year/laporan",
				addressOf(region),
			)}
			label={view.t("targets.report.choose")}
		>
			<Select
				view={view}
				state={state}
				name="triwulan"
				label={view.t("targets.report.quarter-field")}
				options={quarters.map((code) => ({
					value: code,
					label: quarterName(view, code),
				}))}
			/>
			<Select
				view={view}
				state={state}
				name="kabupaten"
				label={view.t("targets.report.regency-field")}
				none={view.t("targets.report.whole-province", {
					province: region.province.name,
				})}
				options={regencies.map(({ code, name }) => ({
					value: code,
					label: name,
				}))}
			/>
		</FilterBar>
	);
};

/** Every version that was confirmed, and what the records say today. */
const Versions = (props: ReportPageProps) => {
	const { view, region, versions, names, same, shown } = props;
	const here = (version: string) =>
		link(
			view,
			"/target/:provinsi/:instrument/:year/laporan",
			addressOf(region),
			queryOf(props, version),
		);
	return (
		<Section id="versi" title={view.t("targets.report.versions")}>
			{versions.length === 0 ? (
				<Meta>{view.t("targets.report.versions-none")}</Meta>
			) : (
				<List>
					{versions.map(({ number, at, byId, reason, sha256, genuine }) => (
						<ListRow
							name={view.t("targets.report.version", { n: number })}
							href={
								shown.confirmed?.number === number
									? undefined
									: here(String(number))
							}
							says={[
								moment(view.lang, at),
								(byId && names.get(byId)) || view.t("targets.somebody"),
								...(reason ? [reason] : []),
								`SHA-256 ${sha256.slice(0, 16)}…`,
								...(genuine ? [] : [view.t("targets.report.broken")]),
							].join(". ")}
						/>
					))}
				</List>
			)}
			{same !== null && (
				<p>
					{view.t(same ? "targets.report.same" : "targets.report.differs")}{" "}
					{shown.confirmed && (
						<a href={here("sekarang")}>{view.t("targets.report.see-now")}</a>
					)}
				</p>
			)}
		</Section>
	);
};

/** Who confirms says for whom, where, and who signs. Figures that were confirmed stay; a correction says why. */
const Confirm = (props: ReportPageProps) => {
	const { view, region, shown, asked, confirms, versions, state, once } = props;
	const { t } = view;
	if (!confirms || shown.confirmed) return null;
	if (shown.running) {
		const quarter = quarterNamed(asked.quarter);
		return (
			<Section id="pengesahan" title={t("targets.report.confirm-title")}>
				<p>
					{t("targets.report.confirm-later", {
						day: quarter ? date(view.lang, lastDayOf(quarter)) : "",
					})}
				</p>
			</Section>
		);
	}
	const again = versions.length > 0;
	const fields = (
		<Form
			view={view}
			action={link(
				view,
				"/target/:provinsi/:instrument/:year/laporan/pengesahan",
				addressOf(region),
			)}
			once={once}
		>
			<Hidden name="triwulan" value={asked.quarter} />
			<Hidden name="kabupaten" value={asked.regency ?? ""} />
			<Hidden name="dilihat" value={props.hash} />
			<Field
				view={view}
				state={state}
				name="kepada"
				label={t("targets.report.to")}
			/>
			<Field
				view={view}
				state={state}
				name="tempat"
				label={t("targets.report.place-field")}
				width="16"
			/>
			<Field
				view={view}
				state={state}
				name="jabatan"
				label={t("targets.report.duty-field")}
				hint={t("targets.report.duty-hint", {
					place: placeName(view, shown.report),
				})}
			/>
			<Field
				view={view}
				state={state}
				name="nama"
				label={t("targets.report.name-field")}
				autocomplete="off"
			/>
			{again && (
				<TextArea
					view={view}
					state={state}
					name="alasan"
					label={t("targets.report.why-field")}
					hint={t("targets.report.why-hint")}
					rows={3}
				/>
			)}
			<div>
				<Button>{t("targets.report.confirm")}</Button>
			</div>
		</Form>
	);
	return (
		<Section id="pengesahan" title={t("targets.report.confirm-title")}>
			<p>{t("targets.report.confirm-says")}</p>
			{again ? (
				<Fold
					summary={t("targets.report.confirm-again")}
					open={state.problems.length > 0 || props.same === false}
				>
					{fields}
				</Fold>
			) : (
				fields
			)}
		</Section>
	);
};
