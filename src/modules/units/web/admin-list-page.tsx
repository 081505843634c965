import { say } from "#kernel/text.ts";
import { dayOf, type Province } from "#territory";
import { EmptyState } from "#ui/empty.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Field, LinkButton, Select } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { kindName, type Unit, type UnitPage, unitKinds } from "#units";
import {
	type AdminAsked,
	adminStateOf,
	isAdminFiltered,
	lives,
} from "./admin-asked.ts";
import { AdminHead } from "./admin-head.tsx";

interface AdminListPageProps {
	readonly view: View;
	readonly asked: AdminAsked;
	readonly found: UnitPage;
	readonly provinces: readonly Province[];
}

/** All units, also those that are no more and those that are still to come. */
export const AdminListPage = (props: AdminListPageProps) => {
	const { view, asked, found } = props;
	const { t, lang } = view;
	return (
		<OfficerLayout
			view={view}
			title={
				found.pages > 1
					? t("units.admin.title.page", {
							page: found.page,
							pages: found.pages,
						})
					: t("units.admin.title")
			}
			results="hasil"
			head={
				<AdminHead
					view={view}
					title={t("units.admin.title")}
					lead={t("units.admin.lead")}
					beside={
						<LinkButton href={link(view, "/kelola/unit/baru", {})}>
							{t("units.admin.open")}
						</LinkButton>
					}
				/>
			}
		>
			<Filters {...props} />
			<div id="hasil" class="stack" tabindex={-1}>
				<DataTable
					id="unit"
					wide
					caption={t("units.find.found", { n: found.total })}
					rows={found.units}
					columns={[
						{
							key: "unit",
							label: t("units.unit"),
							cell: ({ slug, name }) => (
								<a href={link(view, "/kelola/unit/:slug", { slug })}>{name}</a>
							),
						},
						{
							key: "kind",
							label: t("units.kind"),
							cell: ({ kind }) => kindName(kind, lang),
						},
						{
							key: "place",
							label: t("units.find.column.place"),
							cell: ({ regency, province }) =>
								`${regency.name}, ${province.name}`,
						},
						{
							key: "under",
							label: t("units.under"),
							cell: ({ parent }) => parent?.name ?? t("units.under.none"),
						},
						{
							key: "life",
							label: t("units.admin.life"),
							cell: (unit) => lifeIn(view, unit),
						},
					]}
					empty={
						<EmptyState
							title={t("units.find.none")}
							next={
								<a href={link(view, "/kelola/unit", {}, { keadaan: "all" })}>
									{t("units.find.none.next")}
								</a>
							}
						>
							{isAdminFiltered(asked)
								? t("units.admin.none.filtered")
								: t("units.admin.none")}
						</EmptyState>
					}
				/>
				<Pager view={view} now={found.page} last={found.pages} />
			</div>
		</OfficerLayout>
	);
};

/** "Sejak 1 Januari 2013", "Ditutup 21 Oktober 2024", "Buka 1 Januari 2027" */
const lifeIn = (
	{ t, lang, now }: View,
	{ openedOn, closedOn }: Unit,
): string => {
	const today = dayOf(now);
	if (closedOn !== null)
		return t(
			closedOn <= today
				? "units.admin.life.closed"
				: "units.admin.life.closing",
			{ date: date(lang, closedOn) },
		);
	return t(
		openedOn <= today ? "units.admin.life.open" : "units.admin.life.coming",
		{ date: date(lang, openedOn) },
	);
};

const Filters = ({
	view,
	asked,
	provinces,
}: Omit<AdminListPageProps, "found">) => {
	const { t, lang } = view;
	const state = adminStateOf(asked);
	const all = link(view, "/kelola/unit", {});
	return (
		<FilterBar
			view={view}
			action={all}
			label={t("units.find.label")}
			clearHref={isAdminFiltered(asked) ? all : undefined}
		>
			<Field
				view={view}
				state={state}
				name="q"
				type="search"
				autocomplete="off"
				label={t("units.find.name")}
			/>
			<Select
				view={view}
				state={state}
				name="jenis"
				label={t("units.find.kind")}
				none={t("units.find.kind.all")}
				options={Object.entries(unitKinds).map(([kind, said]) => ({
					value: kind,
					label: say(said, lang),
				}))}
			/>
			<Select
				view={view}
				state={state}
				name="provinsi"
				label={t("units.find.province")}
				none={t("units.find.province.all")}
				options={provinces.map(({ code, name }) => ({
					value: code,
					label: name,
				}))}
			/>
			<Select
				view={view}
				state={state}
				name="keadaan"
				label={t("units.admin.life")}
				options={lives.map((life) => ({
					value: life,
					label: t(`units.admin.lives.${life}`),
				}))}
			/>
		</FilterBar>
	);
};
