import { type Found, type Hit, type Kind, mostWeighed } from "#search";
import { dayOf } from "#territory";
import { Chips } from "#ui/chips.tsx";
import type { Content } from "#ui/content.ts";
import { EmptyState } from "#ui/empty.tsx";
import { Search } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { Pager } from "#ui/pager.tsx";
import { link, type Query } from "#ui/paths.ts";
import { inLanguage, type View } from "#ui/view.ts";
import type { Asked } from "./asked.ts";

interface SearchPageProps {
	readonly view: View;
	readonly asked: Asked;
	/** `null` while nothing was asked. */
	readonly found: Found | null;
	/** What higher modules found themselves. */
	readonly extras: Content;
}

/** One search over everything that is public. What was asked stands in the address and nowhere else. */
export const SearchPage = ({ view, asked, found, extras }: SearchPageProps) => {
	const { t } = view;
	const title = titleOf(view, asked, found);
	return (
		<CitizenLayout
			view={view}
			title={
				found && found.pages > 1
					? t("search.title.page", {
							title,
							page: found.page,
							pages: found.pages,
						})
					: title
			}
			description={t("search.lead")}
			unlisted={asked.q !== ""}
			results={found ? "hasil" : undefined}
		>
			<PageHead title={title} lead={found ? undefined : t("search.lead")} />
			<Search
				action={link(view, "/cari", {})}
				name="q"
				label={t("search.label")}
				button={t("search.button")}
				value={asked.q}
			/>
			{found ? (
				<>
					<Results view={view} asked={asked} found={found} />
					{extras}
				</>
			) : (
				<Examples view={view} />
			)}
		</CitizenLayout>
	);
};

function titleOf({ t }: View, { q }: Asked, found: Found | null): string {
	if (!found) return t("search.title");
	if (found.counts.length === 0) return t("search.none", { q });
	return t(found.more ? "search.found.more" : "search.found", {
		n: all(found),
		q: found.meant ?? q,
	});
}

const all = ({ counts }: Found): number =>
	counts.reduce((sum, { n }) => sum + n, 0);

/** Words that lead somewhere in every installation, of different kinds. */
const Examples = ({ view }: { readonly view: View }) => (
	<div class="stack">
		<p>{view.t("search.examples")}</p>
		<Chips
			label={view.t("search.examples")}
			chips={view
				.t("search.examples.words")
				.split(", ")
				.map((word) => ({
					name: word,
					href: link(view, "/cari", {}, { q: word }),
				}))}
		/>
	</div>
);

interface ResultsProps extends Pick<SearchPageProps, "view" | "asked"> {
	readonly found: Found;
}

const Results = ({ view, asked, found }: ResultsProps) => {
	const { t } = view;
	const here = (changes: Query) =>
		link(view, "/cari", {}, { q: asked.q, jenis: asked.jenis, ...changes });
	return (
		<div id="hasil" class="stack" tabindex={-1}>
			<HowItAnswers view={view} found={found} />
			{found.more && <Meta>{t("search.more")}</Meta>}
			{found.counts.length > 1 && (
				<Chips
					label={t("search.kinds")}
					chips={[
						{
							name: t(
								found.more ? "search.kind.count.more" : "search.kind.count",
								{
									kind: t("search.kind.all"),
									n: all(found),
								},
							),
							href: here({ jenis: null }),
							current: asked.jenis === undefined,
						},
						...found.counts.map(({ kind, n }) => ({
							name: t(countSays(n), {
								kind: t(`search.kind.${kind}.many`),
								n,
							}),
							href: here({ jenis: kind }),
							current: asked.jenis === kind,
						})),
					]}
				/>
			)}
			{found.hits.length > 0 ? (
				<List>
					{found.hits.map((hit) => (
						<Row view={view} hit={hit} />
					))}
				</List>
			) : (
				<Nothing
					view={view}
					kind={asked.jenis}
					others={here({ jenis: null })}
					found={found}
				/>
			)}
			<Pager
				view={view}
				now={found.page}
				last={found.pages}
				hrefOf={(halaman) => here({ halaman: String(halaman) })}
			/>
		</div>
	);
};

/** Of a kind of which as many were found as are weighed, there may be more. */
const countSays = (n: number) =>
	n < mostWeighed ? "search.kind.count" : "search.kind.count.more";

/** When it is not the answer to what was typed, it says what it is the answer to. */
const HowItAnswers = ({
	view,
	found,
}: Pick<ResultsProps, "view" | "found">) => {
	if (found.by === "meant" && found.meant !== null)
		return (
			<Notice kind="info">
				{view.t("search.meant")}{" "}
				<a href={link(view, "/cari", {}, { q: found.meant })}>{found.meant}</a>
			</Notice>
		);
	if (found.by === "some")
		return <Notice kind="info">{view.t("search.some")}</Notice>;
	return null;
};

const Row = ({ view, hit }: { readonly view: View; readonly hit: Hit }) => {
	const { t, lang } = view;
	const ended = hit.endedOn !== null && hit.endedOn <= dayOf(view.now);
	return (
		<ListRow
			name={hit.title}
			href={inLanguage(lang, hit.href)}
			says={
				<>
					{short(hit.says)}
					{ended && hit.endedOn !== null && (
						<>
							<br />
							<strong>
								{t("search.ended", { date: date(lang, hit.endedOn) })}
							</strong>
						</>
					)}
				</>
			}
			end={t(`search.kind.${hit.kind}`)}
		/>
	);
};

/** In signs: two lines on a phone. */
const atMost = 150;

const short = (says: string): string => {
	if (says.length <= atMost) return says;
	const cut = says.slice(0, atMost);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))} …`;
};

const Nothing = ({
	view,
	kind,
	others,
	found,
}: {
	readonly view: View;
	readonly kind: Kind | undefined;
	readonly others: string;
	readonly found: Found;
}) => {
	const { t } = view;
	if (kind !== undefined && found.counts.length > 0)
		return (
			<EmptyState
				title={t("search.none.kind")}
				next={<a href={others}>{t("search.none.kind.next")}</a>}
			>
				{t("search.none.kind.says")}
			</EmptyState>
		);
	return (
		<EmptyState
			title={t("search.none.title")}
			next={
				<>
					<a href={link(view, "/unit", {})}>{t("search.none.units")}</a>
					{" · "}
					<a href={link(view, "/bantuan", {})}>{t("search.none.help")}</a>
				</>
			}
		>
			{t("search.none.says")}
		</EmptyState>
	);
};
