import {
	completenessOf,
	deliveryComponents,
	type ServicePage as Found,
} from "#catalogue";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { EmptyState } from "#ui/empty.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Field, Select } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Asked, isFiltered } from "./asked.ts";

interface ServicesPageProps {
	readonly view: View;
	readonly asked: Asked;
	readonly state: FormState;
	/** The units that have published something. */
	readonly units: readonly { readonly slug: string; readonly name: string }[];
	readonly found: Found;
}

/** Services by their words and unit; what was asked stands in the address. */
export const ServicesPage = (props: ServicesPageProps) => {
	const { view, asked, state, found } = props;
	const { t } = view;
	const { page, pages } = found;
	return (
		<CitizenLayout
			view={view}
			title={
				pages > 1
					? t("catalogue.list.title.page", { page, pages })
					: t("catalogue.list.title")
			}
			description={t("catalogue.list.lead")}
			form={state}
			results="hasil"
		>
			<PageHead
				title={t("catalogue.list.title")}
				lead={t("catalogue.list.lead")}
			/>
			<Filters {...props} />
			<p>
				<a href={link(view, "/bisa-dikunjungi", {})}>
					{t("catalogue.manage.door")}
				</a>{" "}
				{t("catalogue.manage.door.says")}
			</p>
			<div id="hasil" class="stack" tabindex={-1}>
				<Services {...props} />
				<Pager
					view={view}
					now={page}
					last={pages}
					hrefOf={(halaman) =>
						link(
							view,
							"/layanan",
							{},
							{ q: asked.q, unit: asked.unit, halaman: String(halaman) },
						)
					}
				/>
			</div>
		</CitizenLayout>
	);
};

const Filters = ({ view, asked, state, units }: ServicesPageProps) => {
	const { t } = view;
	const all = link(view, "/layanan", {});
	return (
		<FilterBar
			view={view}
			action={all}
			label={t("catalogue.list.form")}
			clearHref={isFiltered(asked) ? all : undefined}
		>
			<Field
				view={view}
				state={state}
				name="q"
				type="search"
				autocomplete="off"
				label={t("catalogue.list.search")}
			/>
			<Select
				view={view}
				state={state}
				name="unit"
				label={t("catalogue.unit")}
				none={t("catalogue.unit.all")}
				options={units.map(({ slug, name }) => ({ value: slug, label: name }))}
			/>
		</FilterBar>
	);
};

const Services = ({ view, asked, found }: ServicesPageProps) => {
	const { t, lang } = view;
	if (found.total === 0)
		return (
			<EmptyState
				title={t("catalogue.list.none")}
				next={
					isFiltered(asked) ? (
						<a href={link(view, "/layanan", {})}>
							{t("catalogue.list.none.all")}
						</a>
					) : (
						<a href={link(view, "/unit", {})}>
							{t("catalogue.list.none.units")}
						</a>
					)
				}
			>
				{t(
					isFiltered(asked)
						? "catalogue.list.none.says"
						: "catalogue.list.none.yet",
				)}
			</EmptyState>
		);
	return (
		<>
			<Meta>{t("catalogue.list.found", { n: found.total })}</Meta>
			<List>
				{found.services.map((service) => (
					<ListRow
						name={say(service.name, lang)}
						href={link(view, "/layanan/:slug", { slug: service.slug })}
						says={
							<>
								{say(service.about, lang)}
								<br />
								{service.unit.name}
							</>
						}
						end={t("catalogue.parts.known", {
							n: completenessOf(service.standard, "delivery").known.length,
							of: deliveryComponents().length,
						})}
					/>
				))}
			</List>
		</>
	);
};
