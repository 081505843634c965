import { filled } from "#kernel/form.ts";
import type { Province } from "#territory";
import { EmptyState } from "#ui/empty.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { LinkButton, Select } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { UnitName } from "#units";
import {
	type Asked,
	kinds,
	type Listed,
	lastDayOf,
	type Sum,
	topics,
} from "../index.ts";
import { nameOf, StandingTag, topicsInWords } from "./partner-words.tsx";

interface ListPageProps {
	readonly view: View;
	readonly asked: Asked;
	/** Of all that was asked for. */
	readonly sum: Sum;
	/** Those of this page. */
	readonly rows: readonly Listed[];
	readonly units: ReadonlyMap<string, UnitName>;
	readonly provinces: readonly Province[];
	readonly now: number;
	readonly last: number;
}

/** Who works with whom: the finding in a sentence, then the table. */
export const ListPage = (props: ListPageProps) => {
	const { view, asked, sum } = props;
	const { t } = view;
	const says = asked.over
		? t("partners.found.over", { n: sum.agreements })
		: t("partners.found", { ...sum });
	return (
		<CitizenLayout
			view={view}
			title={t("partners.title")}
			description={t("partners.lead")}
		>
			<PageHead title={t("partners.title")} lead={t("partners.lead")} />
			<Filter {...props} />
			{sum.agreements === 0 ? (
				<EmptyState
					title={t("partners.none")}
					next={
						isFiltered(asked) && (
							<a href={link(view, "/mitra", {})}>{t("partners.all")}</a>
						)
					}
				>
					{t("partners.none.says")}
				</EmptyState>
			) : (
				<>
					<p>
						<strong>{says}</strong>
					</p>
					<Agreements {...props} />
					<Pager view={view} now={props.now} last={props.last} />
					<p>
						<LinkButton
							kind="quiet"
							href={link(view, "/mitra/unduh", {}, queryOf(asked))}
							download
						>
							{t("partners.download")}
						</LinkButton>
					</p>
				</>
			)}
			<Meta>{t("partners.list.says")}</Meta>
		</CitizenLayout>
	);
};

const isFiltered = ({ province, kind, topic, over }: Asked): boolean =>
	over || province !== null || kind !== null || topic !== null;

const queryOf = ({ province, kind, topic, over }: Asked) => ({
	provinsi: province ?? undefined,
	jenis: kind ?? undefined,
	pokok: topic ?? undefined,
	masa: over ? "berakhir" : undefined,
});

const Filter = ({ view, asked, provinces }: ListPageProps) => {
	const { t } = view;
	const part = { view, state: filled(queryOf(asked)) };
	const all = link(view, "/mitra", {});
	return (
		<FilterBar
			view={view}
			action={all}
			label={t("partners.filter")}
			clearHref={isFiltered(asked) ? all : undefined}
		>
			<Select
				{...part}
				name="provinsi"
				label={t("partners.field.province")}
				none={t("partners.any-province")}
				options={provinces.map(({ code, name }) => ({
					value: code,
					label: name,
				}))}
			/>
			<Select
				{...part}
				name="jenis"
				label={t("partners.field.org-kind")}
				none={t("partners.any-kind")}
				options={kinds.map((kind) => ({
					value: kind,
					label: t(`partners.kind.${kind}`),
				}))}
			/>
			<Select
				{...part}
				name="pokok"
				label={t("partners.field.topics")}
				none={t("partners.any-topic")}
				options={topics.map((topic) => ({
					value: topic,
					label: t(`partners.topic.${topic}`),
				}))}
			/>
			<Select
				{...part}
				name="masa"
				label={t("partners.standing")}
				none={t("partners.holds")}
				options={[{ value: "berakhir", label: t("partners.standing.over") }]}
			/>
		</FilterBar>
	);
};

/** A list and no table: on a telephone nobody has to scroll it sideways. */
const Agreements = ({ view, rows, units }: ListPageProps) => {
	const { t, lang } = view;
	return (
		<List>
			{rows.map(({ agreement, organisation, standing }) => (
				<ListRow
					name={agreement.title}
					href={link(view, "/unit/:unit/kerja-sama/:agreement", {
						unit: units.get(agreement.unitId)?.slug ?? "",
						agreement: agreement.id,
					})}
					says={
						<>
							<p>
								<a
									href={link(view, "/mitra/lembaga/:partner", {
										partner: organisation.id,
									})}
								>
									{nameOf(organisation)}
								</a>
								{" · "}
								{units.get(agreement.unitId)?.name ?? "–"}
							</p>
							<p>{topicsInWords(view, agreement.topics)}</p>
							{organisation.dissolvedOn !== null && (
								<p>
									<Tag shape="diamond" tone="warn">
										{t("partners.dissolved.short")}
									</Tag>
								</p>
							)}
						</>
					}
					end={
						<>
							<div>
								{t("partners.until", {
									day: date(lang, lastDayOf(agreement)),
								})}
							</div>
							{standing !== "in-force" && (
								<StandingTag view={view} standing={standing} />
							)}
						</>
					}
				/>
			))}
		</List>
	);
};
