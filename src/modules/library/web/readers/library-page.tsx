import { say } from "#kernel/text.ts";
import { EmptyState } from "#ui/empty.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Checkboxes, Field, Select } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Fold, Meta, PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type AccessibleFormat,
	accessibleFormats,
	type Collection,
	type Found,
	type Hit,
	languageNames,
	type RecordKind,
	recordKinds,
} from "../../index.ts";
import { FormatTags, formatWord, kindWord, languageWord } from "../words.tsx";
import { type Asked, isNarrowed, queryOf, stateOf } from "./asked.ts";

export interface LibraryPageProps {
	readonly view: View;
	readonly asked: Asked;
	readonly found: Found;
	readonly collections: readonly Collection[];
}

/** The library: one field that simply finds, and what narrows the list. All of it stands in the address. */
export const LibraryPage = (props: LibraryPageProps) => {
	const { view, asked, found } = props;
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={titleOf(props)}
			description={t("library.lead")}
			results="hasil"
		>
			<PageHead title={t("library.title")} lead={t("library.lead")} />
			<Filters {...props} />
			<div id="hasil" class="stack" tabindex={-1}>
				<Results {...props} />
				<Pager
					view={view}
					now={found.page}
					last={found.pages}
					hrefOf={(halaman) =>
						link(view, "/perpustakaan", {}, queryOf(asked, { halaman }))
					}
				/>
			</div>
			<Meta>
				{t("library.machines")} <a href="/oai?verb=Identify">OAI-PMH</a>,{" "}
				<a href="/sru">SRU</a>
			</Meta>
		</CitizenLayout>
	);
};

/** The number of results is the first that is heard of the page. */
const titleOf = ({ view, asked, found }: LibraryPageProps): string => {
	const { t } = view;
	if (asked.q === "" && !isNarrowed(asked) && found.page === 1)
		return t("library.title");
	const counted = countOf(view, found);
	return [
		counted,
		asked.q,
		found.page > 1 &&
			t("library.page-of", { page: found.page, pages: found.pages }),
		t("library.title"),
	]
		.filter((part) => part)
		.join(" · ");
};

const countOf = ({ t }: View, { total, more }: Found): string =>
	t(more ? "library.found.more" : "library.found", { n: total });

const Filters = ({ view, asked, collections }: LibraryPageProps) => {
	const { t, lang } = view;
	const state = stateOf(asked);
	const all = link(view, "/perpustakaan", {});
	const narrowed = isNarrowed(asked);
	return (
		<FilterBar
			view={view}
			action={all}
			label={t("library.search.form")}
			button={t("library.search.button")}
			clearHref={narrowed || asked.q !== "" ? all : undefined}
		>
			<Field
				view={view}
				state={state}
				name="q"
				type="search"
				autocomplete="off"
				label={t("library.search.label")}
				hint={t("library.search.hint")}
			/>
			<Select
				view={view}
				state={state}
				name="bentuk"
				label={t("library.format")}
				none={t("library.format.all")}
				options={[
					{ value: "any", label: t("library.format.any") },
					...(Object.keys(accessibleFormats) as AccessibleFormat[]).map(
						(value) => ({ value, label: formatWord(view, value) }),
					),
				]}
			/>
			<Fold summary={t("library.more-filters")} open={narrowed}>
				<div class="fields">
					<Select
						view={view}
						state={state}
						name="jenis"
						label={t("library.kind")}
						none={t("library.kind.all")}
						options={(Object.keys(recordKinds) as RecordKind[]).map(
							(value) => ({ value, label: kindWord(view, value) }),
						)}
					/>
					<Select
						view={view}
						state={state}
						name="bahasa"
						label={t("library.language")}
						none={t("library.language.all")}
						options={Object.keys(languageNames).map((value) => ({
							value,
							label: languageWord(view, value),
						}))}
					/>
					{collections.length > 1 && (
						<Select
							view={view}
							state={state}
							name="koleksi"
							label={t("library.collection")}
							none={t("library.collection.all")}
							options={collections.map(({ slug, name }) => ({
								value: slug,
								label: say(name, lang),
							}))}
						/>
					)}
					<Field
						view={view}
						state={state}
						name="dari"
						label={t("library.since")}
						inputmode="numeric"
						width="4"
						autocomplete="off"
					/>
					<Field
						view={view}
						state={state}
						name="sampai"
						label={t("library.until")}
						inputmode="numeric"
						width="4"
						autocomplete="off"
					/>
					<Checkboxes
						view={view}
						state={state}
						name="ada"
						label={t("library.now")}
						hideLabel
						options={[{ value: "1", label: t("library.now.only") }]}
						optional
					/>
				</div>
			</Fold>
		</FilterBar>
	);
};

const HowItAnswers = ({ view, asked, found }: LibraryPageProps) => {
	if (found.by === "meant" && found.meant !== null)
		return (
			<Notice kind="info">
				{view.t("library.meant")}{" "}
				<a
					href={link(
						view,
						"/perpustakaan",
						{},
						queryOf(asked, { q: found.meant, halaman: 1 }),
					)}
				>
					{found.meant}
				</a>
			</Notice>
		);
	return found.by === "some" ? (
		<Notice kind="info">{view.t("library.some")}</Notice>
	) : null;
};

const Results = (props: LibraryPageProps) => {
	const { view, asked, found } = props;
	const { t } = view;
	if (found.total === 0)
		return (
			<EmptyState
				title={t("library.none")}
				next={
					<a href={link(view, "/perpustakaan", {})}>{t("library.none.all")}</a>
				}
			>
				{t(isNarrowed(asked) ? "library.none.narrowed" : "library.none.says")}
			</EmptyState>
		);
	return (
		<>
			<HowItAnswers {...props} />
			<Meta>
				{countOf(view, found)}
				{found.more && `. ${t("library.found.narrow")}`}
			</Meta>
			<List>
				{found.hits.map((hit) => (
					<Row view={view} hit={hit} />
				))}
			</List>
		</>
	);
};

const Row = ({ view, hit }: { readonly view: View; readonly hit: Hit }) => {
	const { t } = view;
	const authors = [...hit.authors, ...(hit.more ? [t("library.others")] : [])];
	return (
		<ListRow
			name={[hit.title, hit.subtitle].filter((one) => one !== "").join(": ")}
			href={link(view, "/perpustakaan/buku/:number", {
				number: hit.controlNumber,
			})}
			says={
				<>
					{[
						authors.join("; "),
						hit.year,
						kindWord(view, hit.kind),
						hit.languages
							.filter((code) => code !== "ind")
							.map((code) => languageWord(view, code))
							.join(", "),
					]
						.filter((part) => part)
						.join(" · ")}
					{hit.formats.length > 0 && <br />}
					<FormatTags view={view} formats={hit.formats} />
				</>
			}
			end={whereIs(view, hit)}
		/>
	);
};

const whereIs = ({ t }: View, { online, copies, there }: Hit): string => {
	if (there > 0) return t("library.there", { n: there });
	if (online) return t("library.online");
	return t(copies > 0 ? "library.all-away" : "library.no-copy");
};
