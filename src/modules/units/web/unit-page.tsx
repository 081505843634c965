import { type Day, dayOf } from "#territory";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Timeline } from "#ui/timeline.tsx";
import type { View } from "#ui/view.ts";
import {
	type UnitPage as FoundUnits,
	kindName,
	type Unit,
	type UnitHistory,
} from "#units";
import { type Happening, happeningsOf } from "./happenings.ts";

interface UnitPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly history: UnitHistory;
	/** The first units right below it. */
	readonly below: FoundUnits;
	/** Sections of other modules: services, results. */
	readonly extras?: Content;
}

/** What a unit is, where it stands in the tree, and how that came to be. */
export const UnitPage = ({
	view,
	unit,
	history,
	below,
	extras,
}: UnitPageProps) => {
	const { t, lang } = view;
	const lead = t("units.lead", {
		kind: kindName(unit.kind, lang),
		regency: unit.regency.name,
		province: unit.province.name,
	});
	const { closedOn } = unit;
	const today = dayOf(view.now);
	return (
		<CitizenLayout view={view} title={unit.name} description={lead}>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{ name: t("units.find.title"), href: link(view, "/unit", {}) },
							{ name: unit.name },
						]}
					/>
				}
				title={unit.name}
				lead={lead}
			/>
			{closedOn !== null && closedOn <= today && (
				<Closed view={view} on={closedOn} />
			)}
			<Facts facts={factsOf(view, unit, history)} />
			{extras}
			<Section id="riwayat" title={t("units.history")}>
				<Timeline
					view={view}
					happenings={happeningsOf(unit, history, today).map((happening) =>
						inTimeline(view, happening),
					)}
				/>
			</Section>
			{below.total > 0 && <Below view={view} below={below} />}
		</CitizenLayout>
	);
};

const Closed = ({ view, on }: { readonly view: View; readonly on: Day }) => (
	<Notice
		kind="warn"
		title={view.t("units.closed", { date: date(view.lang, on) })}
	>
		{view.t("units.closed.says")}
	</Notice>
);

/** The unit in terms and what they are. */
export const factsOf = (
	view: View,
	unit: Unit,
	{ predecessors, successors }: UnitHistory,
) => [
	{ term: view.t("units.kind"), is: kindName(unit.kind, view.lang) },
	{
		term: view.t("units.place"),
		is: `${unit.regency.name}, ${unit.province.name}`,
	},
	{ term: view.t("units.code"), is: unit.regency.code },
	...(unit.address === null
		? []
		: [{ term: view.t("units.address"), is: unit.address }]),
	{
		term: view.t("units.under"),
		is:
			unit.parent === null ? (
				view.t("units.under.none")
			) : (
				<UnitLink view={view} unit={unit.parent} />
			),
	},
	...(predecessors.length === 0
		? []
		: [
				{
					term: view.t("units.before"),
					is: <Names view={view} units={predecessors} />,
				},
			]),
	...(successors.length === 0
		? []
		: [
				{
					term: view.t("units.after"),
					is: <Names view={view} units={successors} />,
				},
			]),
];

/** A happening as the timeline shows it. */
export const inTimeline = (view: View, happening: Happening) => ({
	title: titleOf(view, happening),
	state: happening.state,
	says: timeOf(view, happening),
});

const titleOf = (view: View, happening: Happening): Content => {
	if (happening.what === "under")
		return view.t("units.history.under", { parent: happening.parent.name });
	if (happening.what === "renamed")
		return view.t("units.history.renamed", { name: happening.name });
	return view.t(`units.history.${happening.what}`);
};

const timeOf = ({ t, lang }: View, happening: Happening): Content => {
	const from = date(lang, happening.from);
	if (happening.what !== "under") return from;
	return happening.last === null
		? t("units.history.since", { from })
		: t("units.history.span", { from, last: date(lang, happening.last) });
};

const Below = ({ view, below }: Pick<UnitPageProps, "view" | "below">) => (
	<Section
		id="di-bawah"
		title={view.t("units.below")}
		beside={
			below.total > below.units.length
				? view.t("units.below.first", {
						n: below.units.length,
						total: below.total,
					})
				: view.t("units.below.count", { n: below.total })
		}
	>
		<List>
			{below.units.map(({ slug, name, kind, regency }) => (
				<ListRow
					name={name}
					href={link(view, "/unit/:slug", { slug })}
					says={`${kindName(kind, view.lang)}, ${regency.name}`}
				/>
			))}
		</List>
	</Section>
);

interface Named {
	readonly slug: string;
	readonly name: string;
}

const UnitLink = ({
	view,
	unit,
}: {
	readonly view: View;
	readonly unit: Named;
}) => <a href={link(view, "/unit/:slug", { slug: unit.slug })}>{unit.name}</a>;

const Names = ({
	view,
	units,
}: {
	readonly view: View;
	readonly units: readonly Named[];
}) => (
	<ul class="plain">
		{units.map((unit) => (
			<li>
				<UnitLink view={view} unit={unit} />
			</li>
		))}
	</ul>
);
