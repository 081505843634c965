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
import { Notice } from "#ui/notice.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Asked, isFiltered } from "./asked.ts";

interface ServicesPageProps {
	readonly view: View;
	readonly asked: Asked;
	readonly state: FormState;
	/** The units that have published something; `null` where they are too many to choose from. */
	readonly units: readonly Named[] | null;
	/** The one asked for. */
	readonly unit: Named | null;
	readonly found: FoundServices;
}

interface Named {
	readonly slug: string;
	readonly name: string;
}

export interface FoundServices extends Found {
	/** How well they answer the words. */
	readonly by: "all" | "meant" | "some" | "none";
	readonly meant: string | null;
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
			<Meta>
				<a href={link(view, "/layanan-cpsv", {})}>
					{t("catalogue.machine.all")}
				</a>
			</Meta>
		</CitizenLayout>
	);
};

const Filters = ({ view, asked, state, units, unit }: ServicesPageProps) => {
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
			{(units || asked.unit !== "") && (
				<Select
					view={view}
					state={state}
					name="unit"
					label={t("catalogue.unit")}
					none={t("catalogue.unit.all")}
					options={(units ?? (unit ? [unit] : [])).map(({ slug, name }) => ({
						value: slug,
						label: name,
					}))}
				/>
			)}
		</FilterBar>
	);
};

/** When it is not the answer to what was typed, it says what it is the answer to. */
const HowItAnswers = ({
	view,
	asked,
	found,
}: Pick<ServicesPageProps, "view" | "asked" | "found">) => {
	if (found.by === "meant" && found.meant !== null)
		return (
			<Notice kind="info">
				{view.t("catalogue.list.meant")}{" "}
				<a
					href={link(
						view,
						"/layanan",
						{},
						{ q: found.meant, unit: asked.unit || null },
					)}
				>
					{found.meant}
				</a>
			</Notice>
		);
	return found.by === "some" ? (
		<Notice kind="info">{view.t("catalogue.list.some")}</Notice>
	) : null;
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
			<HowItAnswers view={view} asked={asked} found={found} />
			<Meta>
				{t(found.more ? "catalogue.list.found.more" : "catalogue.list.found", {
					n: found.total,
				})}
			</Meta>
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
