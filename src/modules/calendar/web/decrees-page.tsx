import type { Decree } from "#calendar";
import { dayOf, type Province } from "#territory";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { inLanguage, type View } from "#ui/view.ts";
import { DecreeTags } from "./decree-tags.tsx";
import { countsOf, placeName, stateOf } from "./words.ts";

interface DecreesPageProps {
	readonly view: View;
	readonly decrees: readonly Decree[];
	readonly provinces: readonly Province[];
}

/** The years, each with its decrees, and where nobody has decreed anything yet. */
export const DecreesPage = ({ view, decrees, provinces }: DecreesPageProps) => {
	const { t } = view;
	const years = [...new Set(decrees.map(({ year }) => year))];
	return (
		<OfficerLayout
			view={view}
			title={t("calendar.title")}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("calendar.manage"),
									href: inLanguage(view.lang, "/kelola"),
								},
								{ name: t("calendar.title") },
							]}
						/>
					}
					title={t("calendar.title")}
					lead={t("calendar.lead")}
					beside={
						<LinkButton href={link(view, "/kelola/libur/baru", {})}>
							{t("calendar.new")}
						</LinkButton>
					}
				/>
			}
		>
			<Missing view={view} decrees={decrees} />
			{years.length === 0 && (
				<EmptyState title={t("calendar.none")}>
					{t("calendar.none.says")}
				</EmptyState>
			)}
			{years.map((year) => (
				<Year
					view={view}
					year={year}
					decrees={decrees.filter((decree) => decree.year === year)}
					provinces={provinces}
				/>
			))}
			<p>
				<a href={link(view, "/hari-libur", {})}>{t("calendar.public.link")}</a>
			</p>
		</OfficerLayout>
	);
};

/** This year and the next must have a decree of the nation; beyond them it is said how far one can count. */
const Missing = ({
	view,
	decrees,
}: Pick<DecreesPageProps, "view" | "decrees">) => {
	const known = new Set(
		decrees
			.filter(
				(decree) => decree.province === null && stateOf(decree) === "in-force",
			)
			.map(({ year }) => year),
	);
	const now = Number(dayOf(view.now).slice(0, 4));
	const missing = [now, now + 1].filter((year) => !known.has(year));
	let last = now + 1;
	while (known.has(last + 1)) last += 1;
	return missing.length > 0 ? (
		<Notice
			kind="warn"
			title={view.t("calendar.missing", {
				years: missing.join(view.t("calendar.missing.and")),
			})}
		>
			{view.t("calendar.missing.says")}
		</Notice>
	) : (
		<Notice kind="calm">
			{view.t("calendar.reaches", {
				last: String(last),
				next: String(last + 1),
			})}
		</Notice>
	);
};

const Year = ({
	view,
	year,
	decrees,
	provinces,
}: DecreesPageProps & { readonly year: number }) => (
	<Section id={`tahun-${year}`} title={String(year)}>
		<List>
			{decrees.map((decree) => (
				<ListRow
					name={decree.title}
					href={link(view, "/kelola/libur/:id", { id: decree.id })}
					says={view.t("calendar.row", {
						number: decree.number,
						day: date(view.lang, decree.issuedOn),
						place: placeName(view, decree.province, provinces),
						counts: countsOf(view, decree.days),
					})}
					end={<DecreeTags view={view} decree={decree} />}
				/>
			))}
		</List>
	</Section>
);
