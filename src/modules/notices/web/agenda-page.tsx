import { dayOf } from "#territory";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Form, Hidden, LinkButton } from "#ui/form/index.ts";
import { fullDate, month } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Code, Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
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
	/** Where a calendar reads it by itself; `null`: nowhere yet. */
	readonly address: string | null;
}

/** What has a day, month by month, to be carried away into a calendar. */
export const AgendaPage = ({ view, dates, address }: AgendaProps) => {
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
			<Subscription view={view} address={address} />
		</OfficerLayout>
	);
};

const Months = ({ view, dates }: Pick<AgendaProps, "view" | "dates">) => {
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

/** A calendar that reads the agenda by itself, so that nobody has to fetch it again. */
const Subscription = ({
	view,
	address,
}: Pick<AgendaProps, "view" | "address">) => {
	const { t } = view;
	const change = (what: "buat" | "hapus", says: string) => (
		<Form
			view={view}
			action={link(view, "/kotak/agenda/alamat", {})}
			label={says}
			look="row"
		>
			<Hidden name="alamat" value={what} />
			<Button kind="outlined">{says}</Button>
		</Form>
	);
	return (
		<Section id="langganan" title={t("notices.agenda.subscribe")}>
			<p>{t("notices.agenda.subscribe-says")}</p>
			{address === null ? (
				change("buat", t("notices.agenda.address-make"))
			) : (
				<>
					<p>
						<Code>{address}</Code>
					</p>
					<Row>
						{change("buat", t("notices.agenda.address-anew"))}
						{change("hapus", t("notices.agenda.address-drop"))}
					</Row>
				</>
			)}
			<Meta>{t("notices.agenda.subscribe-careful")}</Meta>
		</Section>
	);
};
