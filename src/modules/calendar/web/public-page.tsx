import type { Decree, Holiday } from "#calendar";
import { filled } from "#kernel/form.ts";
import { dayOf, type Province } from "#territory";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Select } from "#ui/form/index.ts";
import { date, fullDate } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Hug, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { kindOfDay } from "./words.ts";

export interface PublicPageProps {
	readonly view: View;
	/** The province whose own holidays are shown as well; "" is none. */
	readonly province: string;
	/** Provinces that have holidays of their own on record. */
	readonly provinces: readonly Province[];
	/** This year and the next, with what is decreed for them. */
	readonly years: readonly {
		readonly year: number;
		/** Empty where nobody has decreed anything yet. */
		readonly decrees: readonly Decree[];
		readonly holidays: readonly Holiday[];
	}[];
}

/** The holidays for everyone: what comes next, then this year and the next, with the decrees they come from. */
export const PublicPage = (props: PublicPageProps) => {
	const { view, years } = props;
	const { t } = view;
	const today = dayOf(view.now);
	const next = years
		.flatMap(({ holidays }) => holidays)
		.filter(({ day }) => day >= today)
		.slice(0, 3);
	return (
		<CitizenLayout
			view={view}
			title={t("calendar.public.title")}
			description={t("calendar.public.lead")}
		>
			<PageHead
				title={t("calendar.public.title")}
				lead={t("calendar.public.lead")}
			/>
			<ProvinceFilter {...props} />
			{next.length > 0 && <Next view={view} holidays={next} />}
			{years.map(({ year, decrees, holidays }) => (
				<Section
					id={`tahun-${year}`}
					title={t("calendar.public.year", { year: String(year) })}
				>
					{decrees.length === 0 ? (
						<Notice kind="calm">
							{t("calendar.public.none", { year: String(year) })}
						</Notice>
					) : (
						<>
							<Meta>
								{t("calendar.public.days", {
									n: holidays.length,
									year: String(year),
								})}
							</Meta>
							<List>
								{holidays.map((holiday) => (
									<HolidayRow view={view} holiday={holiday} />
								))}
							</List>
							{decrees.map((decree) => (
								<Origin view={view} decree={decree} />
							))}
						</>
					)}
				</Section>
			))}
		</CitizenLayout>
	);
};

const Next = ({
	view,
	holidays,
}: {
	readonly view: View;
	readonly holidays: readonly Holiday[];
}) => (
	<Hug>
		<h2>{view.t("calendar.public.next")}</h2>
		<List>
			{holidays.map((holiday) => (
				<HolidayRow view={view} holiday={holiday} />
			))}
		</List>
	</Hug>
);

/** One line: the day with its weekday, its occasion, and what kind of free day it is. */
const HolidayRow = ({
	view,
	holiday,
}: {
	readonly view: View;
	readonly holiday: Holiday;
}) => (
	<ListRow
		name={fullDate(view.lang, holiday.day)}
		says={holiday.name}
		end={kindOfDay(view, holiday)}
	/>
);

const ProvinceFilter = ({ view, province, provinces }: PublicPageProps) =>
	provinces.length === 0 ? null : (
		<FilterBar
			view={view}
			action={link(view, "/hari-libur", {})}
			label={view.t("calendar.public.filter")}
			clearHref={province ? link(view, "/hari-libur", {}) : undefined}
		>
			<Select
				view={view}
				state={filled({ provinsi: province })}
				name="provinsi"
				label={view.t("calendar.public.province")}
				none={view.t("calendar.public.nation")}
				options={provinces.map(({ code, name }) => ({
					value: code,
					label: name,
				}))}
			/>
		</FilterBar>
	);

/** The decree that the days come from, where to read it, and whether anybody compared the two. */
const Origin = ({
	view,
	decree,
}: {
	readonly view: View;
	readonly decree: Decree;
}) => (
	<>
		<Meta>
			{view.t("calendar.public.decree", {
				number: decree.number,
				who: decree.issuedBy,
				day: date(view.lang, decree.issuedOn),
			})}{" "}
			{decree.source !== null && (
				<OutsideLink href={decree.source}>
					{view.t("calendar.source.open")}
				</OutsideLink>
			)}
		</Meta>
		{decree.verified === null && (
			<Notice kind="warn">{view.t("calendar.public.unverified")}</Notice>
		)}
	</>
);
