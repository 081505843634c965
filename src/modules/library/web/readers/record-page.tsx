import { say } from "#kernel/text.ts";
import type { Day } from "#territory";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import { inLanguage, type View } from "#ui/view.ts";
import {
	type Collection,
	type Copy,
	cite,
	type LibraryRecord,
} from "../../index.ts";
import { FormatTags, kindWord, languageWord } from "../words.tsx";

export interface RecordPageProps {
	readonly view: View;
	readonly record: LibraryRecord;
	readonly collection: Collection;
	/** Name of the office whose library it is. */
	readonly office: string;
	/** Those that readers may ask for. */
	readonly copies: readonly Copy[];
	/** When what is away is due. */
	readonly away: ReadonlyMap<string, Day>;
	/** Copies that lie ready for whoever reserved them. */
	readonly kept: ReadonlySet<string>;
	/** Whole address of the page, for whoever cites it. */
	readonly address: string;
	readonly mayKeep: boolean;
	/** What lending says of it. */
	readonly extras?: Content;
}

/** One title: whether one can read it, then what it is, then where it came from. */
export const RecordPage = (props: RecordPageProps) => {
	const { view, record, mayKeep } = props;
	const { t, lang } = view;
	const { facts } = record;
	const name = [facts.title, facts.subtitle]
		.filter((one) => one !== "")
		.join(": ");
	return (
		<CitizenLayout
			view={view}
			title={name}
			description={facts.summary || undefined}
			unlisted={record.openTo !== "everyone"}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{ name: t("library.home"), href: inLanguage(lang, "/") },
							{
								name: t("library.title"),
								href: link(view, "/perpustakaan", {}),
							},
							{ name: facts.title },
						]}
					/>
				}
				title={name}
				lead={facts.authors.map(authorWords).join("; ") || undefined}
				beside={
					mayKeep ? (
						<>
							<LinkButton
								href={link(view, "/perpustakaan/buku/:number/ubah", {
									number: record.controlNumber,
								})}
								kind="outlined"
							>
								{t("library.edit")}
							</LinkButton>
							<LinkButton
								href={link(view, "/perpustakaan/buku/:number/eksemplar", {
									number: record.controlNumber,
								})}
								kind="quiet"
							>
								{t("library.copies.keep")}
							</LinkButton>
						</>
					) : undefined
				}
			/>
			{record.formats.length > 0 && (
				<p>
					{t("library.forms")}{" "}
					<FormatTags view={view} formats={record.formats} />
				</p>
			)}
			<Where {...props} />
			{props.extras}
			{facts.summary !== "" && <p>{facts.summary}</p>}
			<About {...props} />
			<Citing {...props} />
		</CitizenLayout>
	);
};

const authorWords = ({
	name,
	role,
}: LibraryRecord["facts"]["authors"][number]): string =>
	role === "" ? name : `${name} (${role})`;

/** Where it can be read, and whether today. */
const Where = ({
	view,
	record,
	collection,
	office,
	copies,
	away,
	kept,
}: RecordPageProps) => {
	const { t } = view;
	const { links } = record.facts;
	return (
		<Section id="di-mana" title={t("library.where")}>
			{links.length > 0 && (
				<ul>
					{links.map(({ href, says }) => (
						<li>
							<a href={href}>{says || href}</a>
						</li>
					))}
				</ul>
			)}
			{copies.length > 0 && (
				<List>
					{copies.map((copy) => (
						<ListRow
							name={copy.callNumber || copy.barcode}
							says={[copy.place, office, copy.barcode]
								.filter((one) => one !== "")
								.join(" · ")}
							end={
								<StateOf
									view={view}
									copy={copy}
									due={away.get(copy.id)}
									kept={kept.has(copy.id)}
								/>
							}
						/>
					))}
				</List>
			)}
			{copies.length === 0 && links.length === 0 && (
				<p>{t("library.where.nowhere")}</p>
			)}
			{copies.length > 0 && (
				<Meta>
					{collection.loanDays === null
						? t("library.rule.room")
						: t("library.rule.days", { n: collection.loanDays })}
				</Meta>
			)}
		</Section>
	);
};

const StateOf = ({
	view,
	copy,
	due,
	kept,
}: {
	readonly view: View;
	readonly copy: Copy;
	readonly due: Day | undefined;
	readonly kept: boolean;
}) => {
	const { t, lang } = view;
	if (copy.state === "in-repair")
		return <Tag shape="half">{t("library.copy.in-repair")}</Tag>;
	if (kept) return <Tag shape="half">{t("library.copy.reserved")}</Tag>;
	return due === undefined ? (
		<Tag shape="disc" tone="ok">
			{t("library.copy.there")}
		</Tag>
	) : (
		<Tag shape="ring">{t("library.copy.away", { day: date(lang, due) })}</Tag>
	);
};

const About = ({ view, record, collection }: RecordPageProps) => {
	const { t, lang } = view;
	const { facts } = record;
	const lines = (all: readonly string[]): Content =>
		all.length === 1 ? (
			all[0]
		) : (
			<ul>
				{all.map((one) => (
					<li>{one}</li>
				))}
			</ul>
		);
	const said: readonly (readonly [string, Content | null])[] = [
		[t("library.fact.kind"), kindWord(view, record.kind)],
		[
			t("library.fact.language"),
			record.languages.map((code) => languageWord(view, code)).join(", "),
		],
		[
			t("library.fact.published"),
			[facts.place, facts.publisher, facts.published]
				.filter((one) => one !== "")
				.join(", "),
		],
		[t("library.fact.edition"), facts.edition],
		[t("library.fact.extent"), facts.extent],
		[
			t("library.fact.series"),
			facts.series.length > 0 ? lines(facts.series) : null,
		],
		[
			t("library.fact.subjects"),
			facts.subjects.length > 0
				? facts.subjects.map((subject, at) => (
						<>
							{at > 0 && "; "}
							<a href={link(view, "/perpustakaan", {}, { q: subject })}>
								{subject}
							</a>
						</>
					))
				: null,
		],
		[
			t("library.fact.notes"),
			facts.notes.length > 0 ? lines(facts.notes) : null,
		],
		[t("library.fact.isbn"), facts.isbn.join(", ")],
		[t("library.fact.issn"), facts.issn.join(", ")],
		[t("library.fact.classification"), facts.classification],
		[
			t("library.collection"),
			<a href={link(view, "/perpustakaan", {}, { koleksi: collection.slug })}>
				{say(collection.name, lang)}
			</a>,
		],
	];
	return (
		<Section id="tentang" title={t("library.about")}>
			<Facts
				facts={said
					.filter(([, is]) => is !== null && is !== "")
					.map(([term, is]) => ({ term, is }))}
			/>
		</Section>
	);
};

/** How it is cited and taken along. */
const Citing = ({ view, record, address }: RecordPageProps) => {
	const { t } = view;
	const file = (ending: string) =>
		link(view, "/perpustakaan/marc/:file", {
			file: `${record.controlNumber}.${ending}`,
		});
	return (
		<Section id="kutip" title={t("library.cite")}>
			<p>
				{cite(record.facts)} <a href={address}>{address}</a>
			</p>
			<ul>
				<li>
					<a href={file("mrc")}>{t("library.export.marc")}</a>
				</li>
				<li>
					<a href={file("xml")}>{t("library.export.marcxml")}</a>
				</li>
				{record.openTo === "everyone" && (
					<li>
						<a
							href={link(view, "/perpustakaan/buku/:number/jsonld", {
								number: record.controlNumber,
							})}
						>
							{t("library.export.jsonld")}
						</a>
					</li>
				)}
			</ul>
		</Section>
	);
};
