import type { FormState } from "#kernel/form.ts";
import { zoneOfProvince } from "#procedures";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit, UnitName } from "#units";
import {
	draftOf,
	inForce,
	isApproved,
	lineOf,
	type Minutes,
	type Office,
	type WholeMeeting,
} from "../index.ts";
import { FollowUps } from "./follow-ups-part.tsx";
import { StateTag, whenInWords } from "./meeting-words.tsx";
import { MinutesPart } from "./minutes-part.tsx";
import { NextStep } from "./next-step.tsx";

export interface MeetingPageProps extends WholeMeeting {
	readonly view: View;
	readonly unit: Unit;
	readonly office: Office;
	/** The viewer is of the office; others were invited and read. */
	readonly insider: boolean;
	/** What the viewer may do now. */
	readonly may: {
		readonly write: boolean;
		readonly send: boolean;
		readonly approve: boolean;
	};
	readonly about: string | null;
	/** Names of everybody who stands on the page, by id. */
	readonly names: ReadonlyMap<string, string>;
	readonly units: ReadonlyMap<string, UnitName>;
	readonly mine: readonly string[];
	readonly state: FormState;
	readonly once: string;
}

/** One meeting: its next step, what is planned, what was carried to it, and its minutes. */
export const MeetingPage = (props: MeetingPageProps) => {
	const { view, unit, meeting, versions, carried, decided } = props;
	const { t } = view;
	const shown = props.insider
		? (draftOf(versions) ?? inForce(versions))
		: inForce(versions);
	const approved = shown !== null && isApproved(shown);
	return (
		<OfficerLayout
			view={view}
			title={meeting.title}
			form={props.state}
			head={<Head {...props} />}
		>
			{meeting.whyCancelled !== null && (
				<Notice kind="warn" title={t("meetings.cancelled")}>
					{meeting.whyCancelled}
				</Notice>
			)}
			{props.insider && <NextStep {...props} />}
			<Planned {...props} />
			{carried.length > 0 && !approved && (
				<Section id="bawaan" title={t("meetings.carried")}>
					<Meta>{t("meetings.carried.says")}</Meta>
					<FollowUps {...props} followUps={carried} />
				</Section>
			)}
			{decided.length > 0 && (
				<Section id="tindak-lanjut" title={t("meetings.decided")}>
					<FollowUps {...props} followUps={decided} />
				</Section>
			)}
			{shown && (
				<Section
					id="notula"
					title={t(approved ? "meetings.minutes" : "meetings.minutes.draft")}
					beside={
						<LinkButton
							small
							kind="outlined"
							href={link(view, "/rapat/:unit/:meeting/cetak", {
								unit: unit.slug,
								meeting: meeting.id,
							})}
						>
							{t("meetings.print")}
						</LinkButton>
					}
				>
					<ApprovedBy {...props} minutes={shown} />
					<MinutesPart {...props} minutes={shown} />
				</Section>
			)}
			<OtherVersions {...props} />
		</OfficerLayout>
	);
};

const Head = ({ view, unit, meeting, insider }: MeetingPageProps) => {
	const { t } = view;
	const address = { unit: unit.slug, meeting: meeting.id };
	return (
		<PageHead
			above={
				<Crumbs
					view={view}
					path={[
						insider
							? {
									name: t("meetings.of-unit", { unit: unit.name }),
									href: link(view, "/rapat/:unit", { unit: unit.slug }),
								}
							: { name: t("meetings.title"), href: link(view, "/rapat", {}) },
						{ name: meeting.title },
					]}
				/>
			}
			title={meeting.title}
			lead={whenInWords(view, unit, meeting)}
			beside={
				meeting.state !== "cancelled" && (
					<LinkButton
						kind="quiet"
						href={link(view, "/rapat/:unit/:meeting/kalender", address)}
						download
					>
						{t("meetings.calendar")}
					</LinkButton>
				)
			}
			below={<StateTag view={view} state={meeting.state} />}
		/>
	);
};

const Planned = (props: MeetingPageProps) => {
	const { view, unit, meeting, names, units, office, before, next } = props;
	const { t } = view;
	const person = (id: string, here: boolean) => {
		const name = names.get(id) ?? "–";
		return here ? name : t("meetings.left", { name });
	};
	const neighbour = (one: typeof next) =>
		one && (
			<a
				href={link(view, "/rapat/:unit/:meeting", {
					unit: unit.slug,
					meeting: one.id,
				})}
			>
				{whenInWords(view, unit, one)}
			</a>
		);
	const invited = [
		...meeting.invited.map((id) => units.get(id)?.name ?? "–"),
		...meeting.guests.map(lineOf),
	];
	const facts = [
		{
			term: t("meetings.series"),
			is: t("meetings.number", { n: meeting.number }),
		},
		{ term: t("meetings.field.place"), is: meeting.place },
		{
			term: t("meetings.field.online"),
			is: meeting.online && (
				<OutsideLink href={meeting.online}>{meeting.online}</OutsideLink>
			),
		},
		{
			term: t("meetings.field.chair"),
			is: person(meeting.chairId, office.chairHere),
		},
		{
			term: t("meetings.field.noteTaker"),
			is: person(meeting.noteTakerId, office.noteTakerHere),
		},
		{ term: t("meetings.invited"), is: invited.join("; ") },
		{ term: t("meetings.field.about"), is: props.about },
		{ term: t("meetings.before"), is: neighbour(before) },
		{ term: t("meetings.next"), is: neighbour(next) },
	].filter(({ is }) => Boolean(is));
	return (
		<>
			<Section id="rencana" title={t("meetings.planned")}>
				<Facts facts={facts} />
			</Section>
			<Section id="acara" title={t("meetings.field.agenda")}>
				<ol>
					{meeting.agenda.map((item) => (
						<li>{item}</li>
					))}
				</ol>
			</Section>
		</>
	);
};

/** Who approved it and when, and where the head stood in; of a correction why. */
export const ApprovedBy = ({
	view,
	unit,
	names,
	minutes,
}: Pick<MeetingPageProps, "view" | "unit" | "names"> & {
	readonly minutes: Minutes;
}) => {
	const { t, lang } = view;
	const { approvedAt, approvedBy, instead, why, number } = minutes;
	const said = {
		n: number,
		name: names.get(approvedBy ?? "") ?? "–",
		day: approvedAt
			? moment(lang, approvedAt, zoneOfProvince(unit.province.code))
			: "",
	};
	return (
		<>
			<p>
				{approvedAt === null
					? t("meetings.not-approved", { n: number })
					: t(
							instead ? "meetings.approved-instead" : "meetings.approved",
							said,
						)}
			</p>
			{why && <p>{t("meetings.why-corrected", { why })}</p>}
		</>
	);
};

/** Every version stays readable. */
const OtherVersions = ({
	view,
	unit,
	meeting,
	versions,
	names,
}: MeetingPageProps) => {
	const approved = versions.filter(isApproved);
	if (approved.length === 0 || versions.length < 2) return null;
	return (
		<Section id="versi" title={view.t("meetings.versions")}>
			<List>
				{approved.toReversed().map((minutes) => (
					<ListRow
						name={view.t("meetings.version", { n: minutes.number })}
						href={link(
							view,
							"/rapat/:unit/:meeting/cetak",
							{ unit: unit.slug, meeting: meeting.id },
							{ versi: String(minutes.number) },
						)}
						says={
							<ApprovedBy
								view={view}
								unit={unit}
								names={names}
								minutes={minutes}
							/>
						}
					/>
				))}
			</List>
		</Section>
	);
};
