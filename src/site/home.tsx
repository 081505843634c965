import { Doors } from "#ui/doors.tsx";
import { Search } from "#ui/form/index.ts";
import { decimal, number } from "#ui/format.ts";
import { Hero } from "#ui/hero.tsx";
import type { IconName } from "#ui/icon.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Band, Section } from "#ui/layout/parts.tsx";
import { Stat, Stats } from "#ui/stat.tsx";
import { inLanguage, type View } from "#ui/view.ts";
import type { Plain } from "./doors.ts";

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
}

/** One question, one search, the doors, and the promise with its proof. */
export const HomePage = ({ view, exists, promise }: HomeProps) => (
	<CitizenLayout
		view={view}
		title={view.t("site.home.window")}
		description={view.t("site.home.description")}
		bleed
	>
		<Hero title={view.t("site.home.title")} lead={view.t("site.home.lead")}>
			<Search
				action={inLanguage(view.lang, "/unit")}
				name="q"
				label={view.t("site.home.search.label")}
				button={view.t("site.home.search")}
				kind="sun"
			/>
			<p>
				{view.t("site.home.examples")}{" "}
				{examples.map((word, i) => (
					<>
						{i > 0 && ", "}
						<a
							href={`${inLanguage(view.lang, "/unit")}?q=${encodeURIComponent(word)}`}
						>
							{word}
						</a>
					</>
				))}
			</p>
		</Hero>
		<Doors
			rising
			doors={doors
				.filter(({ path }) => exists(path))
				.slice(0, 4)
				.map(({ path, icon, title, says }) => ({
					icon,
					title: view.t(title),
					says: view.t(says),
					href: inLanguage(view.lang, path),
				}))}
		/>
		{promise && <ThePromise view={view} promise={promise} />}
	</CitizenLayout>
);

/** Words that lead to units of the sample stories and of every real register alike. */
const examples = ["Lapas", "Imigrasi", "Rutan"];

const doors: readonly {
	readonly path: string;
	readonly icon: IconName;
	readonly title: Plain;
	readonly says: Plain;
}[] = [
	{
		path: "/hasil",
		icon: "table",
		title: "site.door.results",
		says: "site.home.door.results.says",
	},
	{
		path: "/layanan",
		icon: "people",
		title: "site.door.services",
		says: "site.home.door.services.says",
	},
	{
		path: "/sertifikat",
		icon: "shield",
		title: "site.door.certificates",
		says: "site.home.door.certificates.says",
	},
	{
		path: "/instrumen",
		icon: "file",
		title: "site.door.instruments",
		says: "site.home.door.instruments.says",
	},
	{
		path: "/unit",
		icon: "search",
		title: "site.door.units",
		says: "site.home.door.units.says",
	},
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
