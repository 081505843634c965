import { AskingsOf } from "#accommodations/web";
import { type FormState, filled } from "#kernel/form.ts";
import { CloseVisit } from "#receipts/web";
import { Facts } from "#ui/facts.tsx";
import { Button, Field, Form, LinkButton, Radios } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Fold, NoPrint, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	asksForReach,
	type Mine,
	type MyParticipant,
	printedNumber,
	sidesOf,
	takesNames,
} from "../../index.ts";
import { accessInWords, helperInWords } from "../event-page.tsx";
import { said, sideChoices, whenInWords } from "../event-words.tsx";
import { LineCodePart } from "./line-code-part.tsx";
import { onLine } from "./presence-deeds.ts";
import { PresentPart } from "./present-part.tsx";
import { registerFields } from "./register-fields.ts";

export interface MinePageProps extends Mine {
	readonly view: View;
	readonly unit: Unit;
	readonly state: FormState;
	/** Whose form was wrong; `null` where none was. */
	readonly wrong: string | null;
}

/** A registration, by the code of its receipt. */
export const MinePage = (props: MinePageProps) => {
	const { view, unit, event, registration, participants } = props;
	const { askings, certificates, mayBeTested } = props;
	const { t } = view;
	const changes = takesNames(event, view.now);
	const stand = participants.filter(({ cancelledOn }) => cancelledOn === null);
	const address = { unit: unit.slug, event: event.id };
	return (
		<CitizenLayout
			view={view}
			title={t("events.mine.title")}
			form={props.state}
			unlisted
		>
			<PageHead
				title={t("events.mine.title")}
				lead={`${event.title}. ${whenInWords(view, event)}`}
			/>
			{event.whyCancelled !== null && (
				<Notice kind="bad" title={t("events.cancelled")}>
					{event.whyCancelled}
				</Notice>
			)}
			{participants.map(
				({ whyRemoved }) =>
					whyRemoved !== null && (
						<Notice kind="warn" title={t("events.mine.removed")}>
							{whyRemoved}
						</Notice>
					),
			)}
			{stand.length === 0 &&
				participants.every(({ whyRemoved }) => whyRemoved === null) && (
					<Notice kind="info">{t("events.mine.cancelled")}</Notice>
				)}
			{event.state === "running" && (
				<PresentPart
					view={view}
					people={stand.filter(({ waiting }) => !waiting)}
					state={props.state}
				/>
			)}
			{(event.state === "running" || props.holding !== null) && (
				<LineCodePart
					view={view}
					people={onLine(props)}
					state={props.state}
					holding={props.holding}
				/>
			)}
			{stand.length > 0 && (
				<Section
					id="peserta"
					title={t("events.mine.names", { n: stand.length })}
				>
					{registration.institution !== "" && <p>{registration.institution}</p>}
					<List>
						{stand.map((one) => (
							<ListRow
								name={one.name}
								says={t(`events.mode.of.${one.side}`)}
								end={<PlaceTag view={view} one={one} />}
							/>
						))}
					</List>
				</Section>
			)}
			{mayBeTested.length > 0 && (
				<Section id="tes" title={t("events.test")}>
					<p>{t("events.test.mine")}</p>
					<List>
						{mayBeTested.map(({ id, name }) => (
							<ListRow
								name={t("events.test.sit", { name })}
								href={link(view, "/acara/saya/:participant/tes", {
									participant: id,
								})}
							/>
						))}
					</List>
				</Section>
			)}
			{asksForReach(event, view.now) &&
				stand.some(({ present, reachSaid }) => present && !reachSaid) && (
					<Section id="tentang" title={t("events.reach.mine")}>
						<p>{t("events.reach.mine.says")}</p>
						<List>
							{stand
								.filter(({ present, reachSaid }) => present && !reachSaid)
								.map(({ id, name }) => (
									<ListRow
										name={t("events.reach.mine.of", { name })}
										href={link(view, "/acara/saya/:participant/tentang", {
											participant: id,
										})}
									/>
								))}
						</List>
					</Section>
				)}
			{certificates.length > 0 && (
				<Section id="sertifikat" title={t("events.certificates")}>
					<List>
						{certificates.map(({ name, number }) => (
							<ListRow
								name={name}
								href={link(view, "/acara/sertifikat/:number", {
									number: printedNumber(number),
								})}
								says={printedNumber(number)}
							/>
						))}
					</List>
				</Section>
			)}
			<Where {...props} stand={stand} />
			<Needed {...props} />
			<AskingsOf view={view} askings={askings} />
			{changes && stand.length > 0 && <Change {...props} stand={stand} />}
			<NoPrint>
				<Row>
					{stand.length > 0 && (
						<LinkButton
							kind="outlined"
							href={link(view, "/acara/saya/kalender", {})}
							download
						>
							{t("events.calendar")}
						</LinkButton>
					)}
					{stand.length > 0 && (
						<LinkButton
							kind="quiet"
							href={link(view, "/acara/saya/kalender/alamat", {})}
						>
							{t("events.own-calendar")}
						</LinkButton>
					)}
					<LinkButton
						kind="quiet"
						href={link(view, "/unit/:unit/acara/:event", address)}
					>
						{t("events.mine.event")}
					</LinkButton>
					<CloseVisit view={view} />
				</Row>
			</NoPrint>
		</CitizenLayout>
	);
};

export const PlaceTag = ({
	view,
	one,
}: {
	readonly view: View;
	readonly one: Pick<MyParticipant, "waiting" | "present"> &
		Partial<Pick<MyParticipant, "waitsAs">>;
}) =>
	one.present ? (
		<Tag shape="disc" tone="ok">
			{view.t("events.place.present")}
		</Tag>
	) : one.waiting ? (
		<Tag shape="half" tone="warn">
			{one.waitsAs
				? view.t("events.place.waits-as", { n: one.waitsAs })
				: view.t("events.place.waits")}
		</Tag>
	) : (
		<Tag shape="ring" tone="ok">
			{view.t("events.place.has")}
		</Tag>
	);

type Part = MinePageProps & { readonly stand: readonly MyParticipant[] };

/** Where to go, and where to dial in: for whoever has a place on that side. */
const Where = ({ view, event, stand }: Part) => {
	const { t } = view;
	const has = (side: "room" | "line") =>
		stand.some((one) => one.side === side && !one.waiting);
	if (event.state === "cancelled") return null;
	const facts = said([
		{ term: t("events.field.place"), is: has("room") && event.place },
		{
			term: t("events.field.online"),
			is:
				has("line") &&
				(event.online === "" ? (
					t("events.mine.online-later")
				) : (
					<OutsideLink href={event.online}>{event.online}</OutsideLink>
				)),
		},
		{ term: t("events.field.contact"), is: event.contact },
	]);
	return (
		<Section id="ke-mana" title={t("events.mine.where")}>
			<Facts facts={facts} />
		</Section>
	);
};

/** What was said to be needed, and how it stands now. */
const Needed = ({ view, event, registration }: MinePageProps) => {
	const { t } = view;
	if (registration.needs.length === 0 || event.state === "cancelled")
		return null;
	return (
		<Section id="perlu" title={t("events.mine.needs")}>
			<Facts
				facts={registration.needs.map((need) => ({
					term: t(`events.need.${need}`),
					is:
						need === "captioner"
							? helperInWords(view, event, need)
							: accessInWords(view, event, need),
				}))}
			/>
		</Section>
	);
};

/** Each name has a form of its own, folded where there are many. */
const Change = (props: Part) => {
	const { view, stand } = props;
	const { t } = view;
	return (
		<NoPrint>
			<Section id="ubah" title={t("events.mine.change")}>
				{stand.length === 1
					? stand.map((one) => <ChangeOne {...props} one={one} />)
					: stand.map((one) => (
							<Fold summary={one.name} open={props.wrong === one.id}>
								<ChangeOne {...props} one={one} />
							</Fold>
						))}
				{stand.length > 1 && (
					<Form
						view={view}
						action={link(view, "/acara/saya/batal", {})}
						look="row"
					>
						<Button kind="danger">
							{t("events.mine.cancel-all", { n: stand.length })}
						</Button>
					</Form>
				)}
			</Section>
		</NoPrint>
	);
};

const ChangeOne = (props: Part & { readonly one: MyParticipant }) => {
	const { view, event, counts, one, state, wrong, stand } = props;
	const { t } = view;
	const part = {
		view,
		// The summary of what is wrong leads to the form that was sent.
		within: stand.length === 1 || wrong === one.id ? undefined : one.id,
		state:
			wrong === one.id
				? state
				: filled({
						[registerFields.name]: one.name,
						[registerFields.side]: one.side,
					}),
	};
	const address = { participant: one.id };
	return (
		<>
			<Form
				view={view}
				action={link(view, "/acara/saya/:participant/ubah", address)}
				label={`${t("events.mine.change.do")}: ${one.name}`}
			>
				<Field
					{...part}
					name={registerFields.name}
					label={t("events.register.name")}
					autocomplete="off"
				/>
				{sidesOf(event).length > 1 && (
					<Radios
						{...part}
						name={registerFields.side}
						label={t("events.register.side")}
						options={sideChoices(view, event, counts)}
					/>
				)}
				<div>
					<Button kind="outlined">{t("events.mine.change.do")}</Button>
				</div>
			</Form>
			<Form
				view={view}
				action={link(view, "/acara/saya/:participant/batal", address)}
				look="row"
				label={`${t("events.mine.cancel")}: ${one.name}`}
			>
				<Button kind="danger" label={`${t("events.mine.cancel")}: ${one.name}`}>
					{t("events.mine.cancel")}
				</Button>
			</Form>
		</>
	);
};
