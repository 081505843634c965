import { say } from "#kernel/text.ts";
import { EmptyState } from "#ui/empty.tsx";
import { Search } from "#ui/form/search.tsx";
import { date, number } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { allTopics, type Listed } from "../index.ts";

interface ListPageProps {
	readonly view: View;
	/** What is sought; empty: everything. */
	readonly words: string;
	readonly listed: readonly Listed[];
	readonly all: number;
}

/** Every dataset by topic, each with what a row is, how many there are, and since when they stand so. */
export const ListPage = ({ view, words, listed, all }: ListPageProps) => {
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("open-data.title")}
			description={t("open-data.lead")}
		>
			<PageHead title={t("open-data.title")} lead={t("open-data.lead")} />
			<Search
				action={link(view, "/data", {})}
				name="cari"
				label={t("open-data.seek")}
				button={t("open-data.seek.button")}
				value={words}
				showLabel
			/>
			{words !== "" && listed.length > 0 && (
				<p>
					<strong>{t("open-data.found", { n: listed.length, all })}</strong>{" "}
					<a href={link(view, "/data", {})}>{t("open-data.all")}</a>
				</p>
			)}
			{listed.length === 0 && (
				<EmptyState
					title={t("open-data.none")}
					next={<a href={link(view, "/data", {})}>{t("open-data.all")}</a>}
				>
					{t("open-data.none.says")}
				</EmptyState>
			)}
			{allTopics().map(([topic, name]) => (
				<OfTopic
					view={view}
					id={topic}
					title={say(name, view.lang)}
					listed={listed.filter(({ dataset }) => dataset.topic === topic)}
				/>
			))}
			<Section id="program" title={t("open-data.machines")}>
				<p>{t("open-data.machines.says")}</p>
				<List>
					<ListRow
						name="DCAT 3, JSON-LD"
						href={link(view, "/data/katalog.jsonld", {})}
					/>
					<ListRow
						name="DCAT 3, Turtle"
						href={link(view, "/data/katalog.ttl", {})}
					/>
					<ListRow name="data.json" href={link(view, "/data.json", {})} />
					<ListRow
						name={t("open-data.machines.api")}
						href={link(view, "/api", {})}
						says={t("open-data.machines.api.says")}
					/>
				</List>
			</Section>
			<Meta>{t("open-data.promise")}</Meta>
		</CitizenLayout>
	);
};

const OfTopic = ({
	view,
	id,
	title,
	listed,
}: {
	readonly view: View;
	readonly id: string;
	readonly title: string;
	readonly listed: readonly Listed[];
}) =>
	listed.length === 0 ? null : (
		<Section id={id} title={title}>
			<List>
				{listed.map(({ dataset, version }) => (
					<ListRow
						name={say(dataset.title, view.lang)}
						href={link(view, "/data/:dataset", { dataset: dataset.slug })}
						says={say(dataset.says, view.lang)}
						end={
							version
								? view.t("open-data.rows", {
										n: number(view.lang, version.rows),
										day: date(view.lang, version.day),
									})
								: view.t("open-data.not-yet")
						}
					/>
				))}
			</List>
		</Section>
	);
