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
import { StateTag, whenInWords, whereInWords } from "./event-words.tsx";

interface OfficesPageProps {
	readonly view: View;
	readonly units: readonly UnitName[];
}

/** The offices whose events somebody looks after. */
export const OfficesPage = ({ view, units }: OfficesPageProps) => {
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("events.desk.title")}
			head={
				<PageHead title={t("events.desk.title")} lead={t("events.desk.lead")} />
			}
		>
			<List>
				{units.map(({ name, slug }) => (
					<ListRow
						name={name}
						href={link(view, "/acara/meja/:unit", { unit: slug })}
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

/** What an office invites to. */
export const DeskListPage = (props: DeskListPageProps) => {
	const { view, unit, overview } = props;
	const { t } = view;
	const title = t("events.desk.list", { n: overview.coming.length });
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
									name: t("events.desk.title"),
									href: link(view, "/acara/meja", {}),
								},
								{ name: unit.name },
							]}
						/>
					}
					title={title}
					lead={unit.name}
					beside={
						<LinkButton
							href={link(view, "/acara/meja/:unit/baru", { unit: unit.slug })}
						>
							{t("events.plan.do")}
						</LinkButton>
					}
				/>
			}
		>
			{Object.values(overview).flat().length === 0 && (
				<EmptyState title={t("events.desk.none")}>
					{t("events.desk.none.says")}
				</EmptyState>
			)}
			<Some {...props} part="coming" />
			<Some {...props} part="drafts" />
			<Some {...props} part="past" />
		</OfficerLayout>
	);
};

const Some = ({
	view,
	unit,
	overview,
	part,
}: DeskListPageProps & { readonly part: keyof Overview }) => {
	const events = overview[part];
	if (events.length === 0) return null;
	return (
		<Section id={`acara-${part}`} title={view.t(`events.desk.${part}`)}>
			<List>
				{events.map((event) => (
					<ListRow
						name={event.title}
						href={link(view, "/acara/meja/:unit/:event", {
							unit: unit.slug,
							event: event.id,
						})}
						says={`${whenInWords(view, event)} · ${whereInWords(view, event)}`}
						end={<StateTag view={view} state={event.state} />}
					/>
				))}
			</List>
		</Section>
	);
};
