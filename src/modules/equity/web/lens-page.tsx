import {
	type AvailabilityTold,
	type BreakAt,
	type GroupRow,
	isTrait,
	type Lens,
	type Population,
	type ToldPeriod,
	type Voice,
} from "#equity";
import { type Instrument, instrumentNamed } from "#instruments";
import { say } from "#kernel/text.ts";
import { dimensions } from "#surveys";
import { type Province, provinceAddress } from "#territory";
import { Chips } from "#ui/chips.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Select } from "#ui/form/index.ts";
import { decimal, number } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { ArrivalsTable } from "./arrivals-table.tsx";
import { type Asked, fields } from "./asked.ts";
import { AvailabilityTable } from "./availability-table.tsx";
import { GapFigure } from "./gap-figure.tsx";
import { GroupsTable, whatOf } from "./groups-table.tsx";
import { type ProvinceRow, ProvincesTable } from "./provinces-table.tsx";
import { VoicesTable } from "./voices-table.tsx";
import { dimensionName, groupName, periodName } from "./words.ts";

export interface LensPageProps {
	readonly view: View;
	/** `null` is the nation. */
	readonly province: Province | null;
	readonly asked: Asked;
	readonly told: readonly ToldPeriod[];
	readonly instrument: Instrument;
	readonly lens: Lens;
	/** Of the nation. */
	readonly provinces: readonly ProvinceRow[];
	readonly population: Population | null;
	readonly breaks: readonly BreakAt[];
	/** What the groups told of their own accord in this period. */
	readonly voices: readonly Voice[];
	readonly availability: AvailabilityTold | null;
}

/** Who is served worse, and how sure that is. */
export const LensPage = (props: LensPageProps) => {
	const { view, province, asked, lens } = props;
	const { t } = view;
	const group = asked.group ?? widest(lens)?.group ?? null;
	return (
		<CitizenLayout
			view={view}
			title={`${findingOf(props)} ${t("equity.title")}`}
			form={asked.state}
			description={t("equity.description")}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{
								name: t("equity.title"),
								...(province ? { href: link(view, "/kesetaraan", {}) } : {}),
							},
							...(province ? [{ name: province.name }] : []),
						]}
					/>
				}
				title={findingOf(props)}
				lead={leadOf(props)}
			/>
			<Choice {...props} />
			<GroupsTable view={view} dimension={asked.dimension} lens={lens} />
			{group !== null && (
				<div class="stack section">
					<GroupChips {...props} group={group} />
					<GapFigure
						view={view}
						dimension={asked.dimension}
						lens={lens}
						group={group}
						breaks={props.breaks}
					/>
				</div>
			)}
			<ArrivalsTable
				view={view}
				dimension={asked.dimension}
				lens={lens}
				population={props.population}
			/>
			<VoicesTable
				view={view}
				dimension={asked.dimension}
				voices={props.voices}
				population={props.population}
			/>
			<AvailabilityTable
				view={view}
				told={props.availability}
				isNation={province === null}
			/>
			{province === null && (
				<ProvincesTable {...props} rows={props.provinces} />
			)}
			<Section id="data" title={t("equity.data")}>
				<p>{t("equity.data.says")}</p>
				<p>
					<a href={link(view, "/kesetaraan/data.csv", {})}>
						{t("equity.data.download")}
					</a>
					{" · "}
					<a href={link(view, "/kesetaraan/cara", {})}>
						{t("equity.method.link")}
					</a>
				</p>
			</Section>
		</CitizenLayout>
	);
};

/** The group with the widest gap that chance hardly makes; else the widest of all. Of groups that are named by a trait. */
function widest({ rows }: Lens): GroupRow | null {
	const withGap = rows.filter(
		({ gap, group }) => gap !== null && isTrait(group),
	);
	const sure = withGap.filter(({ gap }) => gap?.beyondChance);
	const size = ({ gap }: GroupRow) => Math.abs(Number(gap?.difference ?? 0));
	return (
		(sure.length > 0 ? sure : withGap).sort((a, b) => size(b) - size(a))[0] ??
		null
	);
}

/** The title is the answer. */
function findingOf({ view, asked, lens }: LensPageProps): string {
	const { t } = view;
	const { dimension } = asked;
	if (dimension === "condition")
		return t("equity.finding.several", {
			dimension: inSentence(view, dimension),
		});
	const row = widest(lens);
	if (!row?.gap || lens.reference === null)
		return t("equity.finding.none", {
			dimension: inSentence(view, dimension),
		});
	return t("equity.finding", {
		what: whatOf(row.gap),
		gap: decimal(view.lang, row.gap.difference.replace("-", "")),
		group: groupName(view, dimension, row.group),
		reference: groupName(view, dimension, lens.reference),
		dimension: inSentence(view, dimension),
	});
}

const inSentence = (view: View, dimension: Asked["dimension"]): string =>
	dimensionName(view, dimension).toLocaleLowerCase(view.lang);

function leadOf({ view, asked, lens, instrument, province }: LensPageProps) {
	const { t, lang } = view;
	const { everybody } = lens;
	return t("equity.lead", {
		title: say(instrument.title, lang),
		place: province?.name ?? t("equity.nation"),
		period: periodName(view, asked.period),
		what: everybody?.n == null ? "none" : everybody.index ? "index" : "people",
		n: everybody?.n == null ? "" : number(lang, everybody.n),
		index: everybody?.index ? decimal(lang, everybody.index.index) : "",
	});
}

/** Survey, dimension and period, in the address. */
const Choice = ({ view, province, asked, told }: LensPageProps) => {
	const { t, lang } = view;
	const typed = { view, state: asked.state };
	const instruments = [...new Set(told.map(({ instrument }) => instrument))];
	return (
		<FilterBar
			view={view}
			action={
				province
					? link(view, "/kesetaraan/:provinsi", {
							provinsi: provinceAddress(province),
						})
					: link(view, "/kesetaraan", {})
			}
			label={t("equity.choice")}
		>
			<Select
				{...typed}
				name={fields.instrument}
				label={t("equity.instrument")}
				options={instruments.map((id) => ({
					value: id,
					label: say(instrumentNamed(id)?.title ?? { id }, lang),
				}))}
			/>
			<Select
				{...typed}
				name={fields.dimension}
				label={t("equity.dimension")}
				options={dimensions.map((each) => ({
					value: each,
					label: dimensionName(view, each),
				}))}
			/>
			<Select
				{...typed}
				name={fields.period}
				label={t("equity.period")}
				options={told
					.filter(({ instrument }) => instrument === asked.instrument)
					.map(({ period }) => ({
						value: String(period),
						label: periodName(view, period),
					}))}
			/>
		</FilterBar>
	);
};

/** The same page with the way of another group. */
const GroupChips = ({
	view,
	province,
	asked,
	lens,
	group,
}: LensPageProps & { readonly group: string }) => {
	const others = lens.rows.filter(({ gap }) => gap !== null);
	if (others.length < 2) return null;
	const query = (of: string) => ({
		[fields.instrument]: asked.instrument,
		[fields.dimension]: asked.dimension,
		[fields.period]: String(asked.period),
		[fields.group]: of,
	});
	return (
		<Chips
			label={view.t("equity.trend.choose")}
			chips={others.map((row) => ({
				name: groupName(view, asked.dimension, row.group),
				href: province
					? link(
							view,
							"/kesetaraan/:provinsi",
							{ provinsi: provinceAddress(province) },
							query(row.group),
						)
					: link(view, "/kesetaraan", {}, query(row.group)),
				current: row.group === group,
			}))}
		/>
	);
};
