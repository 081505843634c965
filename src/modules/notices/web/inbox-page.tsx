import { dayOf } from "#territory";
import { EmptyState } from "#ui/empty.tsx";
import { fullDate } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List } from "#ui/list.tsx";
import { Notice as Message } from "#ui/notice.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type News,
	type Notice,
	type Paged,
	urgencies,
	urgencyOf,
} from "../index.ts";
import { daysInWords } from "./days-in-words.ts";
import { DutyRow } from "./duty-row.tsx";
import { MarkAll, NewsList } from "./news-list.tsx";
import { Tabs } from "./tabs.tsx";

export interface InboxProps {
	readonly view: View;
	readonly duties: Paged<Notice>;
	/** Of all duties, how many are overdue. */
	readonly overdue: number;
	/** The first of the news, unread before read. */
	readonly news: readonly News[];
	readonly unread: number;
	/** The mail server refuses this person's address. */
	readonly mailRefused: boolean;
}

/** Everything that waits for me with its day, and below it what happened. */
export const InboxPage = (props: InboxProps) => {
	const { view, duties } = props;
	const title = view.t("notices.inbox.title", { n: duties.total });
	return (
		<OfficerLayout
			view={view}
			title={title}
			head={
				<PageHead
					title={title}
					lead={leadOf(props)}
					below={<Tabs view={view} here="/kotak" />}
				/>
			}
		>
			{props.mailRefused && (
				<Message kind="warn">
					{view.t("notices.mail.refused-short")}{" "}
					<a href={link(view, "/kotak/surel", {})}>
						{view.t("notices.mail.see")}
					</a>
				</Message>
			)}
			{duties.total === 0 ? (
				<EmptyState
					title={view.t("notices.empty")}
					next={
						<a href={link(view, "/kerja", {})}>
							{view.t("notices.empty-next")}
						</a>
					}
				>
					{view.t("notices.empty-says")}
				</EmptyState>
			) : (
				<Duties view={view} duties={duties} />
			)}
			{duties.page === 1 && <LatestNews {...props} />}
		</OfficerLayout>
	);
};

function leadOf({ view, duties, overdue }: InboxProps): string | undefined {
	if (duties.total === 0) return undefined;
	if (overdue > 0) return view.t("notices.inbox.lead-overdue", { n: overdue });
	const nearest = duties.rows[0]?.due;
	if (duties.page > 1) return undefined;
	return nearest
		? view.t("notices.inbox.lead-nearest", {
				day: fullDate(view.lang, nearest),
				left: daysInWords(view, nearest, dayOf(view.now)),
			})
		: view.t("notices.inbox.lead-none");
}

/** In groups, as far as this page has any. */
const Duties = ({ view, duties }: Pick<InboxProps, "view" | "duties">) => {
	const today = dayOf(view.now);
	const groups = Map.groupBy(duties.rows, ({ due }) => urgencyOf(due, today));
	return (
		<>
			{urgencies.map((urgency) => {
				const rows = groups.get(urgency);
				return (
					rows && (
						<Section id={urgency} title={view.t(`notices.group.${urgency}`)}>
							<List>
								{rows.map((duty) => (
									<DutyRow view={view} duty={duty} />
								))}
							</List>
						</Section>
					)
				);
			})}
			<Pager view={view} now={duties.page} last={duties.pages} />
		</>
	);
};

const LatestNews = ({ view, news, unread }: InboxProps) =>
	news.length === 0 ? null : (
		<Section
			id="kabar"
			title={view.t("notices.tab.news")}
			beside={
				<>
					{unread > 1 && <MarkAll view={view} />}
					<a href={link(view, "/kotak/kabar", {})}>
						{view.t("notices.news.all")}
					</a>
				</>
			}
		>
			<NewsList view={view} news={news} />
		</Section>
	);
