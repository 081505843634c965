import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit, UnitName } from "#units";
import type { Meeting, Overview } from "../index.ts";
import { FollowUps } from "./follow-ups-part.tsx";
import { StateTag, whenInWords } from "./meeting-words.tsx";

interface OfficesPageProps {
	readonly view: View;
	readonly units: readonly UnitName[];
}

/** The offices whose meetings somebody looks after. */
export const OfficesPage = ({ view, units }: OfficesPageProps) => {
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("meetings.title")}
			head={<PageHead title={t("meetings.title")} lead={t("meetings.lead")} />}
		>
			<List>
				{units.map(({ name, slug }) => (
					<ListRow
						name={name}
						href={link(view, "/rapat/:unit", { unit: slug })}
					/>
				))}
			</List>
		</OfficerLayout>
	);
};

interface ListPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly overview: Overview;
	readonly units: ReadonlyMap<string, UnitName>;
	/** Offices that invited this one, by id: their clocks hold. */
	readonly hosts: ReadonlyMap<string, Unit>;
	readonly mine: readonly string[];
}

/** What an office meets about: what comes, which minutes wait, what is still to be done. */
export const ListPage = (props: ListPageProps) => {
	const { view, unit, overview } = props;
	const { t } = view;
	const { coming, minutes, past, invited, followUps } = overview;
	const none = [coming, minutes, past, invited, followUps].flat().length === 0;
	const title = t("meetings.list.title", { n: coming.length });
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
								{ name: t("meetings.title"), href: link(view, "/rapat", {}) },
								{ name: unit.name },
							]}
						/>
					}
					title={title}
					lead={t("meetings.list.lead", {
						unit: unit.name,
						minutes: minutes.length,
						open: followUps.length,
					})}
					beside={
						<LinkButton
							href={link(view, "/rapat/:unit/baru", { unit: unit.slug })}
						>
							{t("meetings.plan.do")}
						</LinkButton>
					}
				/>
			}
		>
			{none && (
				<EmptyState title={t("meetings.list.none")}>
					{t("meetings.list.none.says")}
				</EmptyState>
			)}
			<Meetings {...props} part="coming" />
			<Meetings {...props} part="minutes" />
			<Meetings {...props} part="invited" />
			{followUps.length > 0 && (
				<Section id="tindak-lanjut" title={t("meetings.list.follow-ups")}>
					<FollowUps {...props} followUps={followUps} />
				</Section>
			)}
			<Meetings {...props} part="past" />
		</OfficerLayout>
	);
};

const Meetings = ({
	view,
	unit,
	hosts,
	overview,
	part,
}: ListPageProps & {
	readonly part: "coming" | "minutes" | "past" | "invited";
}) => {
	const some = overview[part];
	if (some.length === 0) return null;
	const host = ({ unitId }: Meeting) => hosts.get(unitId) ?? unit;
	return (
		<Section id={`rapat-${part}`} title={view.t(`meetings.list.${part}`)}>
			<List>
				{some.map((meeting) => (
					<ListRow
						name={meeting.title}
						href={link(view, "/rapat/:unit/:meeting", {
							unit: host(meeting).slug,
							meeting: meeting.id,
						})}
						says={[
							part === "invited" && host(meeting).name,
							whenInWords(view, host(meeting), meeting),
							view.t("meetings.number", { n: meeting.number }),
							meeting.place,
						]
							.filter(Boolean)
							.join(" · ")}
						end={<StateTag view={view} state={meeting.state} />}
					/>
				))}
			</List>
		</Section>
	);
};
