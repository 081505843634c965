import { raw } from "hono/html";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { bytes, date, number } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Code, Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link } from "#ui/paths.ts";
import { inLanguage, type View } from "#ui/view.ts";
import {
	type Column,
	type Dataset,
	fileIn,
	formats,
	type Publisher,
	type Row as RowOfData,
	schemaOrgDataset,
	type Version,
	versionFileOf,
} from "../index.ts";
import { ColumnsList } from "./columns-list.tsx";
import { RowsTable } from "./rows-table.tsx";

export interface DatasetPageProps {
	readonly view: View;
	readonly dataset: Dataset;
	/** `null` before the first was made. */
	readonly version: Version | null;
	/** Asked for by its day, and not as the newest. */
	readonly dated: boolean;
	/** Those that the version has. */
	readonly columns: readonly Column[];
	readonly rows: readonly RowOfData[];
	readonly now: number;
	readonly last: number;
	readonly lookedAt: Date | null;
	readonly versions: readonly Omit<Version, "files">[];
	readonly publisher: Publisher;
	/** Whether the viewer may take a version back. */
	readonly mayWithdraw: boolean;
}

/** A dataset: what a row is, how to take it, the first rows, how it was counted, and what each column means. */
export const DatasetPage = (props: DatasetPageProps) => {
	const { view, dataset, version, dated } = props;
	const { t, lang } = view;
	const title = say(dataset.title, lang);
	return (
		<CitizenLayout
			view={view}
			title={dated && version ? `${title}, ${date(lang, version.day)}` : title}
			description={say(dataset.says, lang)}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{ name: t("open-data.title"), href: link(view, "/data", {}) },
							{ name: title },
						]}
					/>
				}
				title={title}
				lead={say(dataset.says, lang)}
			/>
			{version ? (
				<>
					<Standing {...props} version={version} />
					<Downloads view={view} dataset={dataset} version={version} />
					<RowsTable {...props} version={version} />
				</>
			) : (
				<EmptyState title={t("open-data.not-yet")}>
					{t("open-data.not-yet.says")}
				</EmptyState>
			)}
			<Method {...props} />
			<Section id="kolom" title={t("open-data.columns")}>
				<ColumnsList view={view} columns={dataset.columns} />
			</Section>
			<Versions {...props} />
			{props.mayWithdraw && version && (
				<p>
					<a
						href={link(view, "/data/:dataset/:version/penarikan", {
							dataset: dataset.slug,
							version: version.day,
						})}
					>
						{t("open-data.withdraw.title", {
							title,
							day: date(lang, version.day),
						})}
					</a>
				</p>
			)}
			{version && !dated && <ForMachines {...props} version={version} />}
		</CitizenLayout>
	);
};

type WithVersion = DatasetPageProps & { readonly version: Version };

/** Of which day it is; on the page of an older day the way to the newest. */
const Standing = ({
	view,
	dataset,
	version,
	dated,
	lookedAt,
	versions,
}: WithVersion) => {
	const { t, lang } = view;
	const newest = versions[0];
	if (dated && newest && newest.day !== version.day)
		return (
			<Notice
				kind="info"
				title={t("open-data.older", { day: date(lang, version.day) })}
			>
				<a href={link(view, "/data/:dataset", { dataset: dataset.slug })}>
					{t("open-data.newest", { day: date(lang, newest.day) })}
				</a>
			</Notice>
		);
	return (
		<p>
			<strong>
				{t("open-data.stands", {
					rows: number(lang, version.rows),
					day: date(lang, version.day),
				})}
			</strong>{" "}
			{lookedAt && t("open-data.looked", { day: date(lang, lookedAt) })}
		</p>
	);
};

const Downloads = ({
	view,
	dataset: { slug },
	version,
}: Pick<WithVersion, "view" | "dataset" | "version">) => (
	<>
		<Row>
			{formats.map((format, at) => (
				<LinkButton
					kind={at === 0 ? "filled" : "outlined"}
					icon="download"
					download
					href={versionFileOf(slug, version.day, format)}
				>
					{`${view.t(`open-data.format.${format}`)}, ${bytes(view.lang, fileIn(version, format).size)}`}
				</LinkButton>
			))}
		</Row>
		<Meta>
			{view.t("open-data.stays")}{" "}
			<Code>{view.origin + versionFileOf(slug, version.day, "csv")}</Code>
		</Meta>
	</>
);

const Method = ({ view, dataset, publisher }: DatasetPageProps) => {
	const { t, lang } = view;
	return (
		<Section id="cara" title={t("open-data.counted")}>
			<p>{say(dataset.counted, lang)}</p>
			<Notice kind="warn" title={t("open-data.caveat")}>
				{say(dataset.caveat, lang)}
			</Notice>
			{dataset.hidden && (
				<Notice kind="info" title={t("open-data.hidden")}>
					{say(dataset.hidden, lang)}
				</Notice>
			)}
			<Facts
				facts={[
					{ term: t("open-data.producer"), is: say(dataset.producer, lang) },
					{ term: t("open-data.publisher"), is: say(publisher.name, lang) },
					{
						term: t("open-data.frequency"),
						is: t(`open-data.frequency.${dataset.frequency}`),
					},
					{ term: t("open-data.time"), is: say(dataset.time, lang) },
					{ term: t("open-data.place"), is: say(dataset.place, lang) },
					{
						term: t("open-data.licence"),
						is: (
							<OutsideLink href={dataset.licence.address}>
								{dataset.licence.title}
							</OutsideLink>
						),
					},
					{
						term: t("open-data.page"),
						is: <a href={inLanguage(lang, dataset.page)}>{dataset.page}</a>,
					},
				]}
			/>
		</Section>
	);
};

const Versions = ({ view, dataset, versions }: DatasetPageProps) =>
	versions.length === 0 ? null : (
		<Section id="versi" title={view.t("open-data.versions")}>
			<p>{view.t("open-data.versions.says")}</p>
			<List>
				{versions.map(({ day, rows, withdrawn }) => (
					<ListRow
						name={date(view.lang, day)}
						href={
							withdrawn
								? undefined
								: link(view, "/data/:dataset/:version", {
										dataset: dataset.slug,
										version: day,
									})
						}
						says={
							withdrawn &&
							view.t("open-data.withdrawn.row", {
								day: date(view.lang, withdrawn.on),
								why: withdrawn.why,
							})
						}
						end={
							withdrawn
								? view.t("open-data.withdrawn.short")
								: view.t("open-data.rows-only", { n: number(view.lang, rows) })
						}
					/>
				))}
			</List>
		</Section>
	);

/** The same for search engines. It runs nothing. */
const ForMachines = ({ view, dataset, version, publisher }: WithVersion) => (
	<script type="application/ld+json">
		{raw(
			JSON.stringify(
				schemaOrgDataset(view, dataset, version, publisher),
			).replaceAll("<", "\\u003c"),
		)}
	</script>
);
