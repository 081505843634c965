import { type FormState, problemOf } from "#kernel/form.ts";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { Button, Form, Hidden, LinkButton, TextArea } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, Hug, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Counts,
	type Event,
	hasItsDay,
	helperRoles,
	type Need,
	needs,
	sidesOf,
} from "../index.ts";
import { ruleInWords } from "./certificates/certificate-words.ts";
import { type DeedWord, reasonField } from "./deed-fields.ts";
import { AccessOf } from "./event-page.tsx";
import { ConfirmedTags, StateTag, said, whenInWords } from "./event-words.tsx";
import { revisionField } from "./plan/plan-form.ts";

export interface DeskEventPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly event: Event;
	readonly counts: Counts;
	/** By how many registrations each is needed. */
	readonly needed: ReadonlyMap<Need, number>;
	/** What higher modules say of it. */
	readonly beside: Content;
	readonly state: FormState;
	readonly once: string;
}

/** One event for its office: the next step, and what is planned. */
export const DeskEventPage = (props: DeskEventPageProps) => {
	const { view, unit, event } = props;
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={event.title}
			form={props.state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("events.of-unit", { unit: unit.name }),
									href: link(view, "/acara/meja/:unit", { unit: unit.slug }),
								},
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
			}
		>
			{event.whyCancelled !== null && (
				<Notice kind="warn" title={t("events.cancelled")}>
					{event.whyCancelled}
				</Notice>
			)}
			<NextStep {...props} />
			{props.beside}
			<Needed {...props} />
			<Planned {...props} />
			<AccessOf view={view} event={event} />
		</OfficerLayout>
	);
};

/** One clear next step for each state, and the rest below it. */
const NextStep = (props: DeskEventPageProps) => {
	const { view, event } = props;
	const { t } = view;
	const steps: Record<Event["state"], Content> = {
		draft: (
			<>
				<Hug tone="info">
					<p>{t("events.step.draft")}</p>
					<Deed {...props} deed="pembukaan">
						<Button>{t("events.deed.pembukaan")}</Button>
					</Deed>
				</Hug>
				<ChangeOrCancel {...props} />
			</>
		),
		open: (
			<>
				<Hug tone="info">
					{hasItsDay(event, view.now) ? (
						<>
							<p>{t("events.step.open")}</p>
							<Deed {...props} deed="mulai">
								<Button>{t("events.deed.mulai")}</Button>
							</Deed>
						</>
					) : (
						<p>{t("events.step.open.waits")}</p>
					)}
				</Hug>
				<ChangeOrCancel {...props} />
			</>
		),
		running: (
			<Hug tone="info">
				<p>{t("events.step.running")}</p>
				<Row>
					<LinkButton
						kind="outlined"
						href={link(view, "/acara/meja/:unit/:event/kode", addressOf(props))}
					>
						{t("events.code.show")}
					</LinkButton>
					<Deed {...props} deed="selesai">
						<Button>{t("events.deed.selesai")}</Button>
					</Deed>
				</Row>
			</Hug>
		),
		finished: (
			<Hug tone="info">
				<p>{t("events.step.finished")}</p>
				<Row>
					<LinkButton
						href={link(
							view,
							"/acara/meja/:unit/:event/laporan",
							addressOf(props),
						)}
					>
						{t("events.report.write")}
					</LinkButton>
				</Row>
			</Hug>
		),
		reported: <p>{t("events.step.reported")}</p>,
		cancelled: <p>{t("events.step.cancelled")}</p>,
	};
	return (
		<Section id="langkah" title={t("events.step")}>
			{steps[event.state]}
			{event.state !== "cancelled" && (
				<Row>
					<LinkButton
						kind="quiet"
						href={link(
							view,
							"/acara/meja/:unit/:event/materi",
							addressOf(props),
						)}
					>
						{t("events.materials")}
					</LinkButton>
					<LinkButton
						kind="quiet"
						href={link(view, "/acara/meja/:unit/:event/tes", addressOf(props))}
					>
						{t("events.test")}
					</LinkButton>
				</Row>
			)}
			{event.state !== "draft" && (
				<Row>
					<LinkButton
						kind="outlined"
						href={link(
							view,
							"/acara/meja/:unit/:event/peserta",
							addressOf(props),
						)}
					>
						{t("events.participants.all", { n: comingTo(props) })}
					</LinkButton>
					{["open", "running", "finished"].includes(event.state) && (
						<LinkButton
							kind="quiet"
							href={link(
								view,
								"/acara/meja/:unit/:event/pintu",
								addressOf(props),
							)}
						>
							{t("events.door.title")}
						</LinkButton>
					)}
					{event.mode !== "on-site" &&
						["running", "finished"].includes(event.state) && (
							<LinkButton
								kind="quiet"
								href={link(
									view,
									"/acara/meja/:unit/:event/daring",
									addressOf(props),
								)}
							>
								{t("events.line.title")}
							</LinkButton>
						)}
					{event.mode !== "on-site" && event.state === "running" && (
						<LinkButton
							kind="quiet"
							href={link(
								view,
								"/acara/meja/:unit/:event/kode-daring",
								addressOf(props),
							)}
						>
							{t("events.line-code.title")}
						</LinkButton>
					)}
					{event.certificate.kind !== "none" &&
						["finished", "reported"].includes(event.state) && (
							<LinkButton
								kind="outlined"
								href={link(
									view,
									"/acara/meja/:unit/:event/sertifikat",
									addressOf(props),
								)}
							>
								{t("events.certificates")}
							</LinkButton>
						)}
					<LinkButton
						kind="quiet"
						href={link(view, "/unit/:unit/acara/:event", addressOf(props))}
					>
						{t("events.step.public")}
					</LinkButton>
				</Row>
			)}
		</Section>
	);
};

const addressOf = ({
	unit,
	event,
}: Pick<DeskEventPageProps, "unit" | "event">) => ({
	unit: unit.slug,
	event: event.id,
});

/** How many have a place. */
const comingTo = ({ event, counts }: DeskEventPageProps): number =>
	sidesOf(event).reduce((sum, side) => sum + counts[side].taken, 0);

const ChangeOrCancel = (props: DeskEventPageProps) => {
	const { view, state } = props;
	const { t } = view;
	return (
		<>
			<Row>
				<LinkButton
					kind="outlined"
					href={link(view, "/acara/meja/:unit/:event/ubah", addressOf(props))}
				>
					{t("events.plan.change")}
				</LinkButton>
			</Row>
			<Fold
				summary={t("events.deed.pembatalan")}
				open={problemOf(state, reasonField) !== undefined}
			>
				<Deed {...props} deed="pembatalan">
					<TextArea
						view={view}
						state={state}
						name={reasonField}
						label={t("events.reason")}
						hint={t("events.reason.hint")}
						rows={2}
					/>
					<div>
						<Button kind="danger">{t("events.deed.pembatalan")}</Button>
					</div>
				</Deed>
			</Fold>
		</>
	);
};

/** One deed; each has a key of its own, for the page has several. */
const Deed = (
	props: DeskEventPageProps & {
		readonly deed: DeedWord;
		readonly children: Content;
	},
) => {
	const { view, event, once, deed, children } = props;
	return (
		<Form
			view={view}
			action={link(view, `/acara/meja/:unit/:event/${deed}`, addressOf(props))}
			once={`${once}-${deed}`}
			label={view.t(`events.deed.${deed}`)}
		>
			<Hidden name={revisionField} value={String(event.revision)} />
			{children}
		</Form>
	);
};

/** What those who come need of the event, as numbers: the next thing to arrange. */
const Needed = ({ view, needed }: DeskEventPageProps) => {
	const { t } = view;
	if (needed.size === 0) return null;
	return (
		<Section id="perlu" title={t("events.needed")}>
			<Facts
				facts={needs
					.filter((need) => needed.has(need))
					.map((need) => ({
						term: t(`events.need.${need}`),
						is: t("events.needed.n", { n: needed.get(need) ?? 0 }),
					}))}
			/>
		</Section>
	);
};

/** Also what is not public: the address of the line, and how helpers are paid. */
const Planned = ({ view, event }: DeskEventPageProps) => {
	const { t } = view;
	return (
		<Section id="rencana" title={t("events.planned")}>
			<Facts
				facts={said([
					{ term: t("events.field.kind"), is: t(`events.kind.${event.kind}`) },
					{ term: t("events.field.mode"), is: t(`events.mode.${event.mode}`) },
					{ term: t("events.field.place"), is: event.place },
					{
						term: t("events.field.online"),
						is: event.online && (
							<OutsideLink href={event.online}>{event.online}</OutsideLink>
						),
					},
					...sidesOf(event).map((side) => ({
						term: t(`events.places.${side}`),
						is: t("events.places.n", { n: event.places[side] }),
					})),
					{ term: t("events.field.contact"), is: event.contact },
					{ term: t("events.certificate"), is: ruleInWords(view, event) },
					...helperRoles.map((role) => ({
						term: t(`events.helper.${role}.payment`),
						is: event.helpers[role].payment,
					})),
				])}
			/>
		</Section>
	);
};
