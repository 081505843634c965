import type { FormState } from "#kernel/form.ts";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Field, Form, TextArea } from "#ui/form/index.ts";
import { fullDate } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Hug, PageHead, Row } from "#ui/layout/parts.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import { Progress } from "#ui/progress.tsx";
import { DataTable } from "#ui/table.tsx";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Certificate,
	type Event,
	type Issuing,
	printedNumber,
	terms,
} from "../../index.ts";
import { reasonField } from "../deed-fields.ts";
import { LooksAgain } from "../looks-again.tsx";
import { registerFields } from "../registering/register-fields.ts";
import { ruleInWords } from "./certificate-words.ts";

interface OfEvent {
	readonly view: View;
	readonly unit: Unit;
	readonly event: Event;
	readonly state: FormState;
	readonly once: string;
}

export interface IssuePageProps extends OfEvent {
	/** How far the work is; `null` where none was begun. */
	readonly issuing: Issuing | null;
	/** Who earned one and has none yet. */
	readonly waiting: number;
	readonly rows: readonly Certificate[];
	readonly all: number;
	readonly now: number;
	readonly last: number;
	/** It was asked to stay as it is. */
	readonly still: boolean;
}

const addressOf = ({ unit, event }: Pick<OfEvent, "unit" | "event">) => ({
	unit: unit.slug,
	event: event.id,
});

const Frame = (
	props: OfEvent & {
		readonly title: string;
		readonly lead: string;
		readonly below?: string;
		readonly children: Content;
	},
) => {
	const { view, event, title, lead, below, state } = props;
	const { t } = view;
	const address = addressOf(props);
	const list = "/acara/meja/:unit/:event/sertifikat";
	return (
		<OfficerLayout
			view={view}
			title={`${title}: ${event.title}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: event.title,
									href: link(view, "/acara/meja/:unit/:event", address),
								},
								...(below
									? [
											{
												name: t("events.certificates"),
												href: link(view, list, address),
											},
											{ name: below },
										]
									: [{ name: t("events.certificates") }]),
							]}
						/>
					}
					title={title}
					lead={lead}
				/>
			}
		>
			{props.children}
		</OfficerLayout>
	);
};

/** The certificates of an event: how far they are, and each with its number. */
export const IssuePage = (props: IssuePageProps) => {
	const { view, event, issuing, waiting, rows, all, now, last, once } = props;
	const { t } = view;
	const address = addressOf(props);
	const isOver = event.state === "finished" || event.state === "reported";
	return (
		<Frame
			{...props}
			title={t("events.certificates.n", { n: all })}
			lead={ruleInWords(view, event) || t("events.certificate.none")}
		>
			{issuing && !issuing.isOver ? (
				<Hug tone="info">
					<Progress
						id="terbit"
						value={issuing.issued}
						max={Math.max(1, issuing.total)}
						words={t("events.certificates.so-far", {
							n: issuing.issued,
							all: issuing.total,
						})}
					/>
					<LooksAgain view={view} still={props.still} />
				</Hug>
			) : isOver && waiting > 0 ? (
				<Hug tone="info">
					<p>{t("events.certificates.wait", { n: waiting })}</p>
					<Form
						view={view}
						action={link(view, "/acara/meja/:unit/:event/sertifikat", address)}
						once={once}
					>
						<Button>{t("events.certificates.do")}</Button>
					</Form>
				</Hug>
			) : (
				<p>
					{t(isOver ? "events.certificates.all" : "events.certificates.later")}
				</p>
			)}
			{rows.length > 0 && (
				<DataTable
					id="sertifikat"
					caption={t("events.certificates.caption")}
					columns={[
						{
							key: "name",
							label: t("events.participants.name"),
							cell: ({ name }: Certificate) => name || "–",
						},
						{
							key: "number",
							label: t("events.certificate.number"),
							cell: ({ number }: Certificate) => (
								<a
									href={link(view, "/acara/sertifikat/:number", {
										number: printedNumber(number),
									})}
								>
									{printedNumber(number)}
								</a>
							),
						},
						{
							key: "day",
							label: t("events.certificate.issued"),
							cell: ({ issuedOn }: Certificate) =>
								fullDate(view.lang, issuedOn),
						},
						{
							key: "state",
							label: t("events.remove"),
							cell: (one: Certificate) =>
								one.revokedOn === null ? (
									<Row>
										<a
											href={link(
												view,
												"/acara/meja/:unit/:event/sertifikat/:participant/betulkan",
												{ ...address, participant: one.participantId },
											)}
											aria-label={`${t("events.certificate.correct")}: ${one.name}`}
										>
											{t("events.certificate.correct")}
										</a>
										<a
											href={link(
												view,
												"/acara/meja/:unit/:event/sertifikat/:participant/cabut",
												{ ...address, participant: one.participantId },
											)}
											aria-label={`${t("events.certificate.revoke")}: ${one.name}`}
										>
											{t("events.certificate.revoke")}
										</a>
									</Row>
								) : (
									<Tag shape="diamond" tone="bad">
										{t("events.certificate.is-revoked")}
									</Tag>
								),
						},
					]}
					rows={rows}
				/>
			)}
			<Pager view={view} now={now} last={last} />
		</Frame>
	);
};

/** Taking one back, with a reason that whoever checks it reads. */
export const RevokePage = (props: OfEvent & { readonly one: Certificate }) => {
	const { view, one, state, once } = props;
	const { t } = view;
	return (
		<Frame
			{...props}
			title={t("events.certificate.revoke")}
			lead={`${one.name}, ${printedNumber(one.number)}`}
			below={t("events.certificate.revoke")}
		>
			<Form
				view={view}
				action={link(
					view,
					"/acara/meja/:unit/:event/sertifikat/:participant/cabut",
					{ ...addressOf(props), participant: one.participantId },
				)}
				once={once}
			>
				<TextArea
					view={view}
					state={state}
					name={reasonField}
					label={t("events.certificate.why")}
					hint={t("events.certificate.why.hint", { n: terms.longestLine })}
					rows={2}
				/>
				<div>
					<Button kind="danger">{t("events.certificate.revoke")}</Button>
				</div>
			</Form>
		</Frame>
	);
};

/** Mending a name: a new certificate replaces the one with the wrong name. */
export const CorrectPage = (props: OfEvent & { readonly one: Certificate }) => {
	const { view, one, state, once } = props;
	const { t } = view;
	return (
		<Frame
			{...props}
			title={t("events.certificate.correct")}
			lead={t("events.certificate.correct.lead", {
				number: printedNumber(one.number),
			})}
			below={t("events.certificate.correct")}
		>
			<Form
				view={view}
				action={link(
					view,
					"/acara/meja/:unit/:event/sertifikat/:participant/betulkan",
					{ ...addressOf(props), participant: one.participantId },
				)}
				once={once}
			>
				<Field
					view={view}
					state={state}
					name={registerFields.name}
					label={t("events.certificate.correct.name")}
					autocomplete="off"
				/>
				<div>
					<Button>{t("events.certificate.correct.do")}</Button>
				</div>
			</Form>
		</Frame>
	);
};
