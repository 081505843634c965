import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit, UnitName } from "#units";
import type { Overview } from "../index.ts";
import { nameOf, StandingTag, timeInWords } from "./partner-words.tsx";

interface OfficesPageProps {
	readonly view: View;
	readonly units: readonly UnitName[];
}

/** The offices whose agreements somebody looks after. */
export const OfficesPage = ({ view, units }: OfficesPageProps) => {
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("partners.desk.title")}
			head={
				<PageHead
					title={t("partners.desk.title")}
					lead={t("partners.desk.lead")}
				/>
			}
		>
			<List>
				{units.map(({ name, slug }) => (
					<ListRow
						name={name}
						href={link(view, "/mitra/meja/:unit", { unit: slug })}
					/>
				))}
			</List>
		</OfficerLayout>
	);
};

interface DeskListPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly overview: Overview;
}

/** With whom an office works: what asks for something first. */
export const DeskListPage = (props: DeskListPageProps) => {
	const { view, unit, overview } = props;
	const { t } = view;
	const { attention, running } = overview;
	const title = t("partners.desk.list", {
		n: attention.length + running.length,
	});
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${unit.name}`}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("partners.desk.title"),
									href: link(view, "/mitra/meja", {}),
								},
								{ name: unit.name },
							]}
						/>
					}
					title={title}
					lead={unit.name}
					beside={
						<LinkButton
							href={link(view, "/mitra/meja/:unit/baru", { unit: unit.slug })}
						>
							{t("partners.draft.do")}
						</LinkButton>
					}
				/>
			}
		>
			{Object.values(overview).flat().length === 0 && (
				<EmptyState title={t("partners.desk.none")}>
					{t("partners.desk.none.says")}
				</EmptyState>
			)}
			<Some {...props} part="attention" />
			<Some {...props} part="running" />
			<Some {...props} part="drafts" />
			<Some {...props} part="over" />
		</OfficerLayout>
	);
};

const Some = ({
	view,
	unit,
	overview,
	part,
}: DeskListPageProps & { readonly part: keyof Overview }) => {
	const some = overview[part];
	if (some.length === 0) return null;
	return (
		<Section id={`mitra-${part}`} title={view.t(`partners.desk.${part}`)}>
			<List>
				{some.map(({ agreement, organisation, standing }) => (
					<ListRow
						name={agreement.title}
						href={link(view, "/mitra/meja/:unit/:agreement", {
							unit: unit.slug,
							agreement: agreement.id,
						})}
						says={[
							nameOf(organisation),
							timeInWords(view, agreement),
							organisation.dissolvedOn !== null && view.t("partners.dissolved"),
						]
							.filter(Boolean)
							.join(" · ")}
						end={<StandingTag view={view} standing={standing} />}
					/>
				))}
			</List>
		</Section>
	);
};
