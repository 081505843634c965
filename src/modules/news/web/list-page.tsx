import { filled } from "#kernel/form.ts";
import { type Province, provinceAddress } from "#territory";
import type { Content } from "#ui/content.ts";
import { EmptyState } from "#ui/empty.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Select } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { UnitName } from "#units";
import { type Asked, type Published, topics } from "../index.ts";
import {
	daysInWords,
	Own,
	tellingInWords,
	topicInWords,
} from "./item-words.tsx";

interface RowsProps {
	readonly view: View;
	readonly items: readonly Published[];
	readonly units: ReadonlyMap<string, UnitName>;
}

/** Items with their first sentence, day and office; the newest first. */
export const NewsRows = ({ view, items, units }: RowsProps) => {
	const { t } = view;
	return (
		<List>
			{items.map((item) => (
				<ListRow
					name={
						<Own view={view} item={item}>
							{item.title}
						</Own>
					}
					href={link(view, "/berita/:slug", { slug: item.slug })}
					says={
						<>
							<Own view={view} item={item}>
								{item.summary}
							</Own>
							<br />
							{[
								daysInWords(view, item),
								units.get(item.unitId)?.name,
								(item.lang !== view.lang || item.reading === "easy") &&
									tellingInWords(view, item),
							]
								.filter(Boolean)
								.join(" · ")}
						</>
					}
					end={
						item.correctedAt !== null && (
							<Tag shape="diamond" tone="warn">
								{t("news.corrected")}
							</Tag>
						)
					}
				/>
			))}
		</List>
	);
};

interface ListPageProps extends RowsProps {
	readonly title: string;
	readonly lead: string;
	readonly above?: Content;
	readonly asked: Asked;
	readonly provinces: readonly Province[];
	/** The filter stands on the page of everything alone. */
	readonly filters: boolean;
	readonly feed: string;
	readonly now: number;
	readonly last: number;
}

/** What offices have to tell. */
export const ListPage = (props: ListPageProps) => {
	const { view, title, lead, items } = props;
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={title}
			description={lead}
			feed={{ name: title, href: props.feed }}
		>
			<PageHead title={title} lead={lead} above={props.above} />
			{props.filters && <Filter {...props} />}
			{items.length === 0 ? (
				<EmptyState
					title={t("news.none")}
					next={<a href={link(view, "/berita", {})}>{t("news.all")}</a>}
				>
					{t("news.none.says")}
				</EmptyState>
			) : (
				<>
					<NewsRows {...props} />
					<Pager view={view} now={props.now} last={props.last} />
				</>
			)}
			<Meta>
				<a href={props.feed}>{t("news.feed.this")}</a>
				{" · "}
				<a href={link(view, "/berita/topik", {})}>{t("news.topics")}</a>
				{" · "}
				<a href={link(view, "/berita/pers", {})}>{t("news.press.title")}</a>
			</Meta>
		</CitizenLayout>
	);
};

const Filter = ({ view, asked, provinces }: ListPageProps) => {
	const { t } = view;
	const all = link(view, "/berita", {});
	const part = {
		view,
		state: filled({
			topik: asked.topic ?? "",
			provinsi: asked.province ?? "",
			bacaan: asked.easy ? "mudah" : "",
		}),
	};
	return (
		<FilterBar
			view={view}
			action={all}
			label={t("news.filter")}
			clearHref={asked.topic || asked.province || asked.easy ? all : undefined}
		>
			<Select
				{...part}
				name="topik"
				label={t("news.field.topic")}
				none={t("news.any-topic")}
				options={topics.map(({ code }) => ({
					value: code,
					label: topicInWords(view, code),
				}))}
			/>
			<Select
				{...part}
				name="provinsi"
				label={t("news.field.province")}
				none={t("news.any-province")}
				options={provinces.map(({ code, name }) => ({
					value: code,
					label: name,
				}))}
			/>
			<Select
				{...part}
				name="bacaan"
				label={t("news.field.reading")}
				none={t("news.any-reading")}
				options={[{ value: "mudah", label: t("news.reading.easy") }]}
			/>
		</FilterBar>
	);
};

interface TopicsPageProps {
	readonly view: View;
	readonly counts: ReadonlyMap<string, number>;
	readonly provinces: readonly Province[];
}

/** Every topic with its news and its feed, and the feeds of regions. */
export const TopicsPage = ({ view, counts, provinces }: TopicsPageProps) => {
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("news.topics.title")}
			description={t("news.topics.lead")}
		>
			<PageHead title={t("news.topics.title")} lead={t("news.topics.lead")} />
			<List>
				{topics.map(({ code }) => (
					<ListRow
						name={topicInWords(view, code)}
						href={link(view, "/berita/topik/:topic", { topic: code })}
						says={t("news.count", { n: counts.get(code) ?? 0 })}
						end={
							<a
								href={link(view, "/berita/topik/:topic/atom", { topic: code })}
							>
								{t("news.feed.of", { of: topicInWords(view, code) })}
							</a>
						}
					/>
				))}
			</List>
			<h2>{t("news.feeds.regions")}</h2>
			<ul>
				<li>
					<a href={link(view, "/berita/atom", {})}>{t("news.feed.all")}</a>
				</li>
				{provinces.map((province) => (
					<li>
						<a
							href={link(view, "/berita/wilayah/:province/atom", {
								province: provinceAddress(province),
							})}
						>
							{province.name}
						</a>
					</li>
				))}
			</ul>
		</CitizenLayout>
	);
};
