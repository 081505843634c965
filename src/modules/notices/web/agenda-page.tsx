import { dayOf } from "#territory";
import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { fullDate, month } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { inLanguage, type View } from "#ui/view.ts";
import type { Dated } from "../index.ts";
import { daysInWords } from "./days-in-words.ts";
import { sentenceOf } from "./sentence.ts";
import { Tabs } from "./tabs.tsx";

export interface AgendaProps {
	readonly view: View;
	readonly dates: readonly Dated[];
}

/** What has a day, month by month, to be carried away into a calendar. */
export const AgendaPage = ({ view, dates }: AgendaProps) => {
	const title = view.t("notices.agenda.title", { n: dates.length });
	return (
		<OfficerLayout
			view={view}
			title={title}
			head={
				<PageHead
					title={title}
					lead={dates.length > 0 && view.t("notices.agenda.lead")}
					below={<Tabs view={view} here="/kotak/agenda" />}
				/>
			}
		>
			{dates.length === 0 ? (
				<EmptyState
					title={view.t("notices.agenda.empty")}
					next={
						<a href={link(view, "/kerja", {})}>
							{view.t("notices.agenda.empty-next")}
						</a>
					}
				>
					{view.t("notices.agenda.empty-says")}
				</EmptyState>
			) : (
				<Months view={view} dates={dates} />
			)}
		</OfficerLayout>
	);
};

const Months = ({ view, dates }: AgendaProps) => {
	const today = dayOf(view.now);
	return (
		<>
			{[...Map.groupBy(dates, ({ due }) => due.slice(0, 7))].map(
				([code, rows]) => (
					<Section id={`bulan-${code}`} title={month(view.lang, `${code}-01`)}>
						<List>
							{rows.map((one) => (
								<ListRow
									name={sentenceOf(view, one)}
									href={inLanguage(view.lang, one.path)}
									says={fullDate(view.lang, one.due)}
									end={daysInWords(view, one.due, today)}
								/>
							))}
						</List>
					</Section>
				),
			)}
			<Row>
				<LinkButton
					kind="outlined"
					icon="download"
					download
					href={link(view, "/kotak/agenda/ics", {})}
				>
					{view.t("notices.agenda.download")}
				</LinkButton>
			</Row>
			<Meta>{view.t("notices.agenda.download-says")}</Meta>
		</>
	);
};
