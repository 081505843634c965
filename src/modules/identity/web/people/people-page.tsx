import {
	type PeoplePage as Found,
	type PersonRow,
	personStates,
	roles,
} from "#identity";
import { say } from "#kernel/text.ts";
import { EmptyState } from "#ui/empty.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Field, LinkButton, Select } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import { withQuery } from "#ui/query.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { roleAt } from "../me-in-words.ts";
import { type Asked, isFiltered, stateOf } from "./asked.ts";
import { StateTag } from "./state-tag.tsx";

interface PeopleProps {
	readonly view: View;
	readonly asked: Asked;
	readonly found: Found;
}

/** Everybody who works with Rangkul; what was asked stands in the address. */
export const PeoplePage = ({ view, asked, found }: PeopleProps) => {
	const { t } = view;
	const { page, pages } = found;
	return (
		<OfficerLayout
			view={view}
			title={
				pages > 1
					? t("identity.people.title-page", { page, pages })
					: t("identity.people.title")
			}
			results="hasil"
			head={
				<PageHead
					title={t("identity.people.title")}
					lead={t("identity.people.lead")}
					beside={
						<LinkButton href={link(view, "/kelola/orang/baru", {})}>
							{t("identity.people.new")}
						</LinkButton>
					}
				/>
			}
		>
			<Filters view={view} asked={asked} />
			<div id="hasil" class="stack" tabindex={-1}>
				<People view={view} found={found} />
				<Pager
					view={view}
					now={page}
					last={pages}
					hrefOf={(to) => withQuery(view, { halaman: String(to) })}
				/>
			</div>
			<Section id="sesi" title={t("identity.out.all")}>
				<p>{t("identity.out.all-says")}</p>
				<p>
					<LinkButton kind="outlined" href={link(view, "/kelola/sesi", {})}>
						{t("identity.out.all-open")}
					</LinkButton>
				</p>
			</Section>
		</OfficerLayout>
	);
};

const Filters = ({ view, asked }: Omit<PeopleProps, "found">) => {
	const { t, lang } = view;
	const state = stateOf(asked);
	const all = link(view, "/kelola/orang", {});
	return (
		<FilterBar
			view={view}
			action={all}
			label={t("identity.people.filter")}
			clearHref={isFiltered(asked) ? all : undefined}
		>
			<Field
				view={view}
				state={state}
				name="q"
				type="search"
				autocomplete="off"
				label={t("identity.people.search")}
			/>
			<Field
				view={view}
				state={state}
				name="unit"
				type="search"
				autocomplete="off"
				label={t("identity.people.unit")}
			/>
			<Select
				view={view}
				state={state}
				name="peran"
				label={t("identity.people.role")}
				none={t("identity.people.role-all")}
				options={Object.entries(roles).map(([code, { label }]) => ({
					value: code,
					label: say(label, lang),
				}))}
			/>
			<Select
				view={view}
				state={state}
				name="keadaan"
				label={t("identity.people.state")}
				none={t("identity.people.state-all")}
				options={personStates.map((state) => ({
					value: state,
					label: t(`identity.state.${state}`),
				}))}
			/>
		</FilterBar>
	);
};

const People = ({ view, found }: Omit<PeopleProps, "asked">) => {
	const { t, lang } = view;
	return (
		<DataTable
			id="orang"
			wide
			caption={t("identity.people.found", { n: found.total })}
			rows={found.people}
			columns={[
				{
					key: "name",
					label: t("identity.people.name"),
					cell: ({ id, name, userName }) => (
						<>
							<a href={link(view, "/kelola/orang/:person", { person: id })}>
								{name}
							</a>
							<Meta>{userName}</Meta>
						</>
					),
				},
				{
					key: "state",
					label: t("identity.people.state"),
					cell: ({ state }) => <StateTag view={view} state={state} />,
				},
				{
					key: "roles",
					label: t("identity.people.roles"),
					cell: (person) => <Roles view={view} person={person} />,
				},
				{
					key: "last",
					label: t("identity.people.last"),
					cell: ({ signedInAt }) =>
						signedInAt === null
							? t("identity.people.never")
							: date(lang, signedInAt),
				},
			]}
			empty={
				<EmptyState
					title={t("identity.people.none")}
					next={
						<a href={link(view, "/kelola/orang", {})}>
							{t("identity.people.none-next")}
						</a>
					}
				>
					{t("identity.people.none-says")}
				</EmptyState>
			}
		/>
	);
};

const Roles = ({
	view,
	person,
}: {
	readonly view: View;
	readonly person: PersonRow;
}) =>
	person.roles.length === 0 ? (
		<span>{view.t("identity.people.no-role")}</span>
	) : (
		<ul class="plain">
			{person.roles.map((role) => (
				<li>{roleAt(view, role)}</li>
			))}
		</ul>
	);
