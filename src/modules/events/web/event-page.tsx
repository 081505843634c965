import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type AccessFact,
	type Counts,
	type Event,
	factsOf,
	type HelperRole,
	helperRoles,
	type Material,
	sidesOf,
	type ToldReport,
	takesNames,
} from "../index.ts";
import { ruleInWords } from "./certificates/certificate-words.ts";
import {
	ConfirmedTags,
	StateTag,
	said,
	standingInWords,
	whenInWords,
} from "./event-words.tsx";
import { MaterialList } from "./materials/materials-page.tsx";
import { ReportOf } from "./report/report-page.tsx";

export interface EventPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly event: Event;
	/** Its name. */
	readonly province: string;
	/** How its sides stand. */
	readonly counts: Counts;
	readonly materials: readonly Material[];
	/** What came of it; `null` before. */
	readonly report: ToldReport | null;
	/** What higher modules say of it. */
	readonly beside: Content;
	/** The viewer looks after it. */
	readonly insider: boolean;
}

/** One event: when by the clocks of its place, how one takes part, and what is known of the way in. */
export const EventPage = (props: EventPageProps) => {
	const { view, unit, event, insider, materials, report } = props;
	const { t } = view;
	const address = { unit: unit.slug, event: event.id };
	return (
		<CitizenLayout
			view={view}
			title={`${event.title}, ${unit.name}`}
			description={whenInWords(view, event)}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{ name: t("events.list.title"), href: link(view, "/acara", {}) },
							{ name: event.title },
						]}
					/>
				}
				title={event.title}
				lead={whenInWords(view, event)}
				below={
					<Row>
						<StateTag view={view} state={event.state} />
						<ConfirmedTags view={view} event={event} />
					</Row>
				}
			/>
			{event.whyCancelled !== null && (
				<Notice kind="bad" title={t("events.cancelled")}>
					{event.whyCancelled}
				</Notice>
			)}
			<Row>
				{takesNames(event, view.now) && (
					<>
						<LinkButton
							href={link(view, "/unit/:unit/acara/:event/daftar", address)}
						>
							{t("events.register.one")}
						</LinkButton>
						<LinkButton
							kind="outlined"
							href={link(view, "/unit/:unit/acara/:event/rombongan", address)}
						>
							{t("events.register.group")}
						</LinkButton>
					</>
				)}
				<LinkButton
					kind="quiet"
					href={link(view, "/unit/:unit/acara/:event/kalender", address)}
					download
				>
					{t("events.calendar")}
				</LinkButton>
				{insider && (
					<LinkButton
						kind="quiet"
						href={link(view, "/acara/meja/:unit/:event", address)}
					>
						{t("events.keep")}
					</LinkButton>
				)}
			</Row>
			<Part {...props} />
			<AccessOf {...props} />
			{props.beside}
			{report && <ReportOf view={view} report={report} />}
			{materials.length > 0 && (
				<Section id="materi" title={t("events.materials")}>
					<MaterialList view={view} materials={materials} />
				</Section>
			)}
			{event.about !== "" && (
				<Section id="tentang" title={t("events.about")}>
					<ToldWords words={event.about} />
				</Section>
			)}
		</CitizenLayout>
	);
};

/** What it is and how one takes part. */
const Part = ({ view, unit, event, province, counts }: EventPageProps) => {
	const { t } = view;
	return (
		<Section id="ikut" title={t("events.part")}>
			<Facts
				facts={said([
					{ term: t("events.field.kind"), is: t(`events.kind.${event.kind}`) },
					{ term: t("events.field.mode"), is: t(`events.mode.${event.mode}`) },
					{
						term: t("events.field.place"),
						is: event.place && `${event.place}, ${province}`,
					},
					...sidesOf(event).map((side) => ({
						term: t(`events.places.${side}`),
						is: takesNames(event, view.now)
							? `${t("events.places.n", { n: event.places[side] })}. ${standingInWords(view, event, counts, side)}`
							: t("events.places.n", { n: event.places[side] }),
					})),
					{
						term: t("events.organiser"),
						is: (
							<a href={link(view, "/unit/:slug", { slug: unit.slug })}>
								{unit.name}
							</a>
						),
					},
					{ term: t("events.field.contact"), is: event.contact },
					{ term: t("events.certificate"), is: ruleInWords(view, event) },
				])}
			/>
			{event.mode !== "on-site" && <Meta>{t("events.online.says")}</Meta>}
		</Section>
	);
};

/** Each fact with yes, no, or whom to ask; silence is no answer. */
export const AccessOf = ({
	view,
	event,
}: Pick<EventPageProps, "view" | "event">) => {
	const { t } = view;
	return (
		<Section id="akses" title={t("events.access")}>
			<Facts
				facts={[
					...factsOf(event).map((fact) => ({
						term: t(`events.access.${fact}`),
						is: accessInWords(view, event, fact),
					})),
					...helperRoles.map((role) => ({
						term: t(`events.helper.${role}`),
						is: helperInWords(view, event, role),
					})),
				]}
			/>
		</Section>
	);
};

export const accessInWords = (
	{ t }: View,
	{ access, contact }: Event,
	fact: AccessFact,
): string => {
	const answer = access[fact];
	return answer === "unknown"
		? t("events.access.ask", { contact })
		: t(`events.access.is.${answer}`);
};

export const helperInWords = (
	{ t }: View,
	{ helpers, contact }: Event,
	role: HelperRole,
): string => {
	const { state, who } = helpers[role];
	return state === "confirmed"
		? t("events.helper.is.confirmed", { who })
		: state === "asked"
			? t("events.helper.is.asked", { contact })
			: t("events.helper.is.not-asked", { contact });
};
