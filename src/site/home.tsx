import type { Consultation } from "#consultations";
import type { Published } from "#news";
import { NewsRows } from "#news/web";
import { Doors } from "#ui/doors.tsx";
import { Search } from "#ui/form/index.ts";
import { decimal, fullDate, number } from "#ui/format.ts";
import { Hero } from "#ui/hero.tsx";
import { Instructions } from "#ui/instructions.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Band, Section, Wrap } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Stat, Stats } from "#ui/stat.tsx";
import { inLanguage, type View } from "#ui/view.ts";
import type { UnitName } from "#units";
import type { Plain } from "./doors.ts";
import { doorsShown } from "./home-doors.ts";

/** The newest round of which anything is known: counts of units, and the share in percent as an exact decimal. */
export interface PromiseFigures {
	readonly instrument: string;
	readonly year: number;
	readonly units: number;
	readonly declared: number;
	readonly verified: number;
	readonly withPredicate: number;
	readonly share: string | null;
	readonly href: string;
}

interface HomeProps {
	readonly view: View;
	/** Whether a page exists. Only doors that open are drawn. */
	readonly exists: (path: string) => boolean;
	readonly promise: PromiseFigures | null;
	readonly news: readonly Published[];
	/** What people may speak about today, what closes next first. */
	readonly asking: readonly Consultation[];
	/** The offices of the news and of those that ask, by id. */
	readonly offices: ReadonlyMap<string, UnitName>;
}

/** One question, one search, the doors, and the promise with its proof. */
export const HomePage = ({
	view,
	exists,
	promise,
	news,
	asking,
	offices,
}: HomeProps) => {
	const search = searches.find(({ path }) => exists(path));
	return (
		<CitizenLayout
			view={view}
			title={view.t("site.home.window")}
			description={view.t("site.home.description")}
			bleed
		>
			<Hero title={view.t("site.home.title")} lead={view.t("site.home.lead")}>
				{search && <TheSearch view={view} {...search} />}
			</Hero>
			<Doors
				rising
				doors={doorsShown(
					({ path }) => exists(path) && (path !== "/masuk" || view.me === null),
				).map(({ path, icon, title, says }) => ({
					icon,
					title: view.t(title),
					says: view.t(says),
					href: inLanguage(view.lang, path),
				}))}
			/>
			<Wrap>
				<Section id="cara" title={view.t("site.home.how")}>
					<Instructions
						across
						steps={how.map(({ title, says }) => ({
							title: view.t(title),
							says: [view.t(says)],
						}))}
					/>
				</Section>
			</Wrap>
			{asking.length > 0 && (
				<Wrap>
					<Section id="konsultasi" title={view.t("site.home.asking")}>
						<List>
							{asking.map(({ id, unitId, title, closesOn }) => {
								const office = offices.get(unitId);
								return (
									<ListRow
										name={title}
										href={link(view, "/unit/:unit/konsultasi/:consultation", {
											unit: office?.slug ?? "",
											consultation: id,
										})}
										says={`${office?.name ?? ""} · ${view.t("consultations.until", { day: fullDate(view.lang, closesOn) })}`}
									/>
								);
							})}
						</List>
						<p>
							<a href={link(view, "/konsultasi", {})}>
								{view.t("site.home.asking.all")}
							</a>
						</p>
					</Section>
				</Wrap>
			)}
			{news.length > 0 && (
				<Wrap>
					<Section id="berita" title={view.t("site.home.news")}>
						<NewsRows view={view} items={news} units={offices} />
						<p>
							<a href={link(view, "/berita", {})}>{view.t("news.all")}</a>
						</p>
					</Section>
				</Wrap>
			)}
			{promise && <ThePromise view={view} promise={promise} />}
		</CitizenLayout>
	);
};

interface SearchWay {
	readonly path: string;
	readonly label: Plain;
	/** Words that lead to something in the sample stories and in every real register alike. */
	readonly examples: readonly string[];
}

/** The first that exists. */
const searches: readonly SearchWay[] = [
	{
		path: "/cari",
		label: "site.home.search.label",
		examples: ["imigrasi", "merek", "lapas"],
	},
	{
		path: "/unit",
		label: "site.home.search.units",
		examples: ["Lapas", "Imigrasi", "Rutan"],
	},
];

const TheSearch = ({
	view,
	path,
	label,
	examples,
}: SearchWay & { readonly view: View }) => {
	const action = inLanguage(view.lang, path);
	return (
		<>
			<Search
				action={action}
				name="q"
				label={view.t(label)}
				button={view.t("site.home.search")}
				kind="sun"
			/>
			<p>
				{view.t("site.home.examples")}{" "}
				{examples.map((word, i) => (
					<>
						{i > 0 && ", "}
						<a href={`${action}?q=${encodeURIComponent(word)}`}>{word}</a>
					</>
				))}
			</p>
		</>
	);
};

/** What a stranger must know to trust a figure. */
const how: readonly { readonly title: Plain; readonly says: Plain }[] = [
	{ title: "site.home.how.claim", says: "site.home.how.claim.says" },
	{ title: "site.home.how.check", says: "site.home.how.check.says" },
	{ title: "site.home.how.again", says: "site.home.how.again.says" },
];

const ThePromise = ({
	view,
	promise,
}: {
	readonly view: View;
	readonly promise: PromiseFigures;
}) => (
	<Band>
		<Section id="janji" title={view.t("site.home.promise")}>
			<p class="lead">
				{view.t("site.home.promise.lead", {
					instrument: promise.instrument,
					year: String(promise.year),
				})}
			</p>
			<Stats>
				<Stat
					value={number(view.lang, promise.declared)}
					label={view.t("site.home.promise.declared")}
				/>
				<Stat
					value={number(view.lang, promise.verified)}
					label={view.t("site.home.promise.verified")}
				/>
				<Stat
					value={number(view.lang, promise.withPredicate)}
					label={view.t("site.home.promise.predicate", {
						units: number(view.lang, promise.units),
						share:
							promise.share === null
								? "none"
								: decimal(view.lang, promise.share),
					})}
				/>
			</Stats>
			<p>
				<a href={inLanguage(view.lang, promise.href)}>
					{view.t("site.home.promise.link")}
				</a>
			</p>
		</Section>
	</Band>
);
