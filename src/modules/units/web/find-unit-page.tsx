import { say } from "#kernel/text.ts";
import type { Province } from "#territory";
import { EmptyState } from "#ui/empty.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Field, Select } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { kindName, type UnitPage, unitKinds } from "#units";
import { type Asked, isFiltered, stateOf } from "./asked.ts";

interface FindUnitPageProps {
	readonly view: View;
	readonly asked: Asked;
	readonly found: UnitPage;
	readonly provinces: readonly Province[];
}

/** Units by name, province and kind; everything that was asked stands in the address. */
export const FindUnitPage = ({
	view,
	asked,
	found,
	provinces,
}: FindUnitPageProps) => {
	const { t, lang } = view;
	const { page, pages, total } = found;
	const all = link(view, "/unit", {});
	return (
		<CitizenLayout
			view={view}
			title={
				pages > 1
					? t("units.find.title.page", { page, pages })
					: t("units.find.title")
			}
			description={t("units.find.lead")}
			results="hasil"
		>
			<PageHead title={t("units.find.title")} lead={t("units.find.lead")} />
			<Filters view={view} asked={asked} provinces={provinces} />
			<div id="hasil" class="stack" tabindex={-1}>
				<DataTable
					id="unit"
					wide
					caption={t("units.find.found", { n: total })}
					rows={found.units}
					columns={[
						{
							key: "unit",
							label: t("units.unit"),
							cell: ({ slug, name }) => (
								<a href={link(view, "/unit/:slug", { slug })}>{name}</a>
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
							cell: ({ regency }) => regency.name,
						},
						{
							key: "province",
							label: t("units.province"),
							cell: ({ province }) => province.name,
						},
					]}
					empty={
						<EmptyState
							title={t("units.find.none")}
							next={<a href={all}>{t("units.find.none.next")}</a>}
						>
							{t("units.find.none.says")}
						</EmptyState>
					}
				/>
				<Pager
					view={view}
					now={page}
					last={pages}
					hrefOf={(halaman) =>
						link(
							view,
							"/unit",
							{},
							{
								q: asked.q,
								provinsi: asked.provinsi,
								jenis: asked.jenis,
								halaman: String(halaman),
							},
						)
					}
				/>
			</div>
		</CitizenLayout>
	);
};

const Filters = ({
	view,
	asked,
	provinces,
}: Omit<FindUnitPageProps, "found">) => {
	const { t, lang } = view;
	const state = stateOf(asked);
	const all = link(view, "/unit", {});
	return (
		<FilterBar
			view={view}
			action={all}
			label={t("units.find.label")}
			clearHref={isFiltered(asked) ? all : undefined}
		>
			<Field
				view={view}
				state={state}
				name="q"
				type="search"
				autocomplete="off"
				label={t("units.find.name")}
				hint={t("units.find.name.hint")}
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
				name="jenis"
				label={t("units.find.kind")}
				none={t("units.find.kind.all")}
				options={Object.entries(unitKinds).map(([kind, said]) => ({
					value: kind,
					label: say(said, lang),
				}))}
			/>
		</FilterBar>
	);
};
