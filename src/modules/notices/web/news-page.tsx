import { EmptyState } from "#ui/empty.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { Pager } from "#ui/pager.tsx";
import type { View } from "#ui/view.ts";
import type { News, Paged } from "../index.ts";
import { MarkAll, NewsList } from "./news-list.tsx";
import { Tabs } from "./tabs.tsx";

export interface NewsProps {
	readonly view: View;
	readonly news: Paged<News>;
	readonly unread: number;
}

/** All that happened. */
export const NewsPage = ({ view, news, unread }: NewsProps) => {
	const title = view.t(
		news.total === 0 ? "notices.news.empty" : "notices.news.title",
		{ n: unread },
	);
	return (
		<OfficerLayout
			view={view}
			title={title}
			head={
				<PageHead
					title={title}
					lead={unread > 0 && view.t("notices.news.lead")}
					beside={unread > 1 && <MarkAll view={view} />}
					below={<Tabs view={view} here="/kotak/kabar" />}
				/>
			}
		>
			{news.total === 0 ? (
				<EmptyState title={view.t("notices.news.empty")}>
					{view.t("notices.news.empty-says")}
				</EmptyState>
			) : (
				<NewsList view={view} news={news.rows} />
			)}
			<Pager view={view} now={news.page} last={news.pages} />
		</OfficerLayout>
	);
};
