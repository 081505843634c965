import { filled } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { type Day, dayOf, type Province } from "#territory";
import type { Content } from "#ui/content.ts";
import { EmptyState } from "#ui/empty.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { LinkButton, Select } from "#ui/form/index.ts";
import { month } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Fold, Hug, Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { inLanguage, type View } from "#ui/view.ts";
import { type Dated, doesOf } from "../index.ts";
import {
	DateTags,
	dayIn,
	daysInWords,
	hrefOf,
	programmeOf,
	titleIn,
} from "./date-words.tsx";
import type { Beside } from "./mounting.ts";

interface ListPageProps {
	readonly view: View;
	readonly year: number;
	readonly years: readonly number[];
	readonly provinces: readonly Province[];
	/** The one that is chosen; `null`: the nation alone. */
	readonly province: Province | null;
	readonly dates: readonly Dated[];
	readonly beside: readonly Beside[];
	/** Whether the viewer may enter what a letter says. */
	readonly enters: boolean;
}

/** Everything of a year in order: what is over is folded away, what comes next stands first. */
export const ListPage = (props: ListPageProps) => {
	const { view, year, province } = props;
	const { t } = view;
	const title = province
		? t("milestones.title.in", { province: province.name })
		: t("milestones.title");
	const today = dayOf(view.now);
	const rows = rowsOf(props);
	const over = rows.filter(({ on }) => on < today);
	const toCome = rows.filter(({ on }) => on >= today);
	return (
		<CitizenLayout
			view={view}
			title={`${title}, ${year}`}
			description={t("milestones.lead")}
		>
			<PageHead title={title} lead={t("milestones.lead")} />
			<Choose {...props} />
			{rows.length === 0 && (
				<EmptyState title={t("milestones.none", { year: String(year) })}>
					{t("milestones.none.says")}
				</EmptyState>
			)}
			<Next rows={toCome.slice(0, 1)} view={view} />
			{over.length > 0 && toCome.length > 0 ? (
				<Fold summary={t("milestones.over", { n: over.length })}>
					<Months view={view} rows={over} level={3} />
				</Fold>
			) : (
				<Months view={view} rows={over} />
			)}
			<Months view={view} rows={toCome.slice(1)} />
			<Ways {...props} />
		</CitizenLayout>
	);
};

interface RowOf {
	readonly on: Day;
	readonly name: string;
	readonly href: string;
	readonly says: string;
	readonly tags: Content;
}

const rowsOf = ({
	view,
	dates,
	beside,
	provinces,
}: ListPageProps): readonly RowOf[] =>
	[
		...dates.map((one) => ({
			on: one.on,
			name: titleIn(view, one),
			href: hrefOf(view, one.key),
			says: [programmeOf(view, one), say(doesOf(one), view.lang)]
				.filter(Boolean)
				.join(" · "),
			tags: <DateTags view={view} one={one} provinces={provinces} />,
		})),
		...beside.map((one) => ({
			on: one.on,
			name: one.title,
			href: inLanguage(view.lang, one.path),
			says: one.says,
			tags: null,
		})),
	].sort((a, b) => a.on.localeCompare(b.on));

const Choose = ({ view, year, years, provinces, province }: ListPageProps) => {
	const { t } = view;
	const all = link(view, "/kalender-program", {});
	const state = filled({
		tahun: String(year),
		provinsi: province?.code ?? "",
	});
	return (
		<FilterBar
			view={view}
			action={all}
			label={t("milestones.filter")}
			clearHref={province ? all : undefined}
		>
			<Select
				view={view}
				state={state}
				name="tahun"
				label={t("milestones.year")}
				options={years.map((one) => ({
					value: String(one),
					label: String(one),
				}))}
			/>
			<Select
				view={view}
				state={state}
				name="provinsi"
				label={t("milestones.province")}
				none={t("milestones.nation")}
				options={provinces.map(({ code, name }) => ({
					value: code,
					label: name,
				}))}
			/>
		</FilterBar>
	);
};

const Next = ({
	view,
	rows,
}: {
	readonly view: View;
	readonly rows: readonly RowOf[];
}) =>
	rows.length === 0 ? null : (
		<Hug>
			<h2>{view.t("milestones.next")}</h2>
			<List>
				{rows.map((row) => (
					<DateRow view={view} row={row} />
				))}
			</List>
		</Hug>
	);

const Months = ({
	view,
	rows,
	level = 2,
}: {
	readonly view: View;
	readonly rows: readonly RowOf[];
	readonly level?: 2 | 3;
}) => (
	<>
		{[...Map.groupBy(rows, ({ on }) => on.slice(0, 7))].map(([code, some]) => (
			<Section
				id={`bulan-${code}${level === 3 ? "-lewat" : ""}`}
				title={month(view.lang, `${code}-01`)}
				level={level}
			>
				<List>
					{some.map((row) => (
						<DateRow view={view} row={row} />
					))}
				</List>
			</Section>
		))}
	</>
);

const DateRow = ({
	view,
	row,
}: {
	readonly view: View;
	readonly row: RowOf;
}) => (
	<ListRow
		name={row.name}
		href={row.href}
		says={
			<>
				<strong>{dayIn(view, row.on)}</strong> · {row.says} {row.tags}
			</>
		}
		end={daysInWords(view, row.on)}
	/>
);

const Ways = ({ view, province, enters }: ListPageProps) => {
	const { t } = view;
	const asked = { provinsi: province?.code };
	return (
		<>
			<Row>
				<LinkButton
					kind="outlined"
					icon="download"
					download
					href={link(view, "/kalender-program/ics", {}, asked)}
				>
					{t("milestones.feed")}
				</LinkButton>
				{enters && (
					<LinkButton
						kind="quiet"
						href={link(view, "/kalender-program/surat", {})}
					>
						{t("milestones.letters")}
					</LinkButton>
				)}
			</Row>
			<Meta>{t("milestones.feed.says")}</Meta>
		</>
	);
};
