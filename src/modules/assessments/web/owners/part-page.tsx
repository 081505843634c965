import { emptyForm, type FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Form, Hidden, LinkButton, TextArea } from "#ui/form/index.ts";
import { date, fullDate, moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section, Stack } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Progress } from "#ui/progress.tsx";
import { TaskList, TaskRow } from "#ui/task-list.tsx";
import { Timeline } from "#ui/timeline.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Case,
	isReturned,
	isUnproved,
	lineOf,
	type Part,
	type PartEvent,
	type PartReviewed,
} from "../../index.ts";
import { addressOf } from "../address.ts";
import { proofsInShort } from "../facts/fact-words.ts";
import { idOf } from "../id-of.ts";
import { Unproved } from "../preflight/preflight-page.tsx";
import { shownStatusOf } from "../shown-status.ts";
import { itemName, roundName } from "../words.ts";
import { Calendar, leftInWords } from "./calendar.tsx";
import { contributionInWords, improvementInWords } from "./part-words.ts";

export interface PartPageProps {
	readonly view: View;
	readonly found: Case;
	readonly office: Unit;
	readonly part: Part;
	readonly reviewed: PartReviewed;
	/** What happened to this part, oldest first. */
	readonly events: readonly PartEvent[];
	readonly names: ReadonlyMap<string, string>;
	/** The last day for the office, where one is known. */
	readonly due: string | null;
	readonly decreeOn: string | null;
	/** Last day of the round, where there is one. */
	readonly closesOn: string | null;
	readonly may: {
		readonly handOver: boolean;
		readonly sendBack: boolean;
		readonly fill: boolean;
	};
	readonly state?: FormState;
	readonly once: string;
}

/** The field in which the region says what is to be mended. */
export const reasonField = "alasan";

/** The field that holds what the part was made of on the page. */
export const seenPartField = "dilihat";

/** The part of one office: what it answers, what it brings, and the one next step. */
export const PartPage = (props: PartPageProps) => {
	const { view, found, office, reviewed, state = emptyForm } = props;
	const { t } = view;
	const words = t("assessments.unit-progress", {
		done: reviewed.answered,
		all: reviewed.all,
	});
	return (
		<OfficerLayout
			view={view}
			title={`${office.name}: ${words}`}
			form={state}
			head={<Head {...props} />}
			asideLabel={t("assessments.unit-aside")}
			aside={<Aside {...props} words={words} />}
		>
			<Stack loose>
				<Where {...props} />
				{(props.may.handOver || props.may.sendBack) && (
					<Unproved view={view} n={reviewed.items.filter(isUnproved).length} />
				)}
				<Items {...props} />
				{props.may.fill && (
					<p>
						<a
							href={link(
								view,
								"/penilaian/:unit/:instrument/:year/luring",
								addressOf(found),
							)}
						>
							{t("assessments.offline-link")}
						</a>
					</p>
				)}
				<Contribution {...props} />
				<History {...props} />
				{props.may.sendBack && <SendBack {...props} state={state} />}
			</Stack>
		</OfficerLayout>
	);
};

const atPart = ({ found, office }: PartPageProps) => ({
	...addressOf(found),
	opd: office.slug,
});

const Head = (props: PartPageProps) => {
	const { view, found, office, due, may, once } = props;
	const { t } = view;
	const name = roundName(view, found.instrument, found.assessment.year);
	return (
		<>
			<Crumbs
				view={view}
				path={
					found.only
						? [
								{
									name: t("assessments.desk-title"),
									href: link(view, "/kerja", {}),
								},
							]
						: [
								{
									name,
									href: link(
										view,
										"/penilaian/:unit/:instrument/:year",
										addressOf(found),
									),
								},
								{
									name: t("assessments.review-title"),
									href: link(
										view,
										"/penilaian/:unit/:instrument/:year/pemilik",
										addressOf(found),
									),
								},
							]
				}
			/>
			<PageHead
				title={office.name}
				lead={[
					`${name}.`,
					...(due
						? [
								t("assessments.part-due", {
									day: fullDate(view.lang, due),
									left: leftInWords(view, due),
								}),
							]
						: []),
				].join(" ")}
				beside={
					may.handOver ? (
						<Form
							view={view}
							action={link(
								view,
								"/penilaian/:unit/:instrument/:year/bagian/:opd/penyerahan",
								atPart(props),
							)}
							once={once}
							look="row"
						>
							<Hidden name={seenPartField} value={lineOf(props.part)} />
							<Button>{t("assessments.part-hand-over")}</Button>
						</Form>
					) : (
						may.sendBack && (
							<LinkButton kind="outlined" href="#kembalikan">
								{t("assessments.part-send-back-link")}
							</LinkButton>
						)
					)
				}
			/>
		</>
	);
};

/** Where the part stands, and who does the next step. */
const Where = ({ view, found, part, names, reviewed }: PartPageProps) => {
	const { t } = view;
	const { last } = part;
	const { state } = found.assessment;
	if (state === "awarded" || state === "refused")
		return (
			<Notice kind="ok" title={t(`assessments.state-${state}`)}>
				{t(`assessments.state-${state}-says`)}{" "}
				<a
					href={link(
						view,
						"/hasil/:instrument/:year/unit/:unit",
						addressOf(found),
					)}
				>
					{t("assessments.part-decided")}
				</a>
			</Notice>
		);
	const returned =
		found.assessment.state === "correcting"
			? reviewed.items.filter(isReturned).length
			: 0;
	if (returned > 0)
		return (
			<Notice
				kind="bad"
				title={t("assessments.part-returned", { n: returned })}
			>
				{t("assessments.part-returned-says")}
			</Notice>
		);
	if (part.state === "sent-back" && last)
		return (
			<Notice
				kind="bad"
				title={t("assessments.part-sent-back-by", {
					who: nameOf(view, names, last),
					day: date(view.lang, last.at),
				})}
			>
				{last.reason}
				{reviewed.items.every(
					({ said }) => said === null || said.at <= last.at,
				) && (
					<>
						{" "}
						<strong>{t("assessments.part-unchanged")}</strong>
					</>
				)}
			</Notice>
		);
	if (part.state === "handed-over" && last)
		return (
			<Notice
				kind="ok"
				title={t("assessments.part-handed-over-by", {
					who: nameOf(view, names, last),
					day: date(view.lang, last.at),
				})}
			>
				{found.assessment.state === "answering"
					? t("assessments.part-handed-over-says")
					: t(`assessments.state-${found.assessment.state}-says`)}
			</Notice>
		);
	return null;
};

const nameOf = (
	view: View,
	names: ReadonlyMap<string, string>,
	{ byId }: Pick<PartEvent, "byId">,
): string => (byId && names.get(byId)) || view.t("assessments.item-somebody");

const Items = ({ view, found, reviewed }: PartPageProps) => (
	<Section id="butir" title={view.t("assessments.part-items")}>
		<TaskList>
			{reviewed.items.map((item) => (
				<TaskRow
					view={view}
					id={idOf("status", item.code)}
					name={itemName(view.lang, item)}
					href={link(view, "/penilaian/:unit/:instrument/:year/butir/:code", {
						...addressOf(found),
						code: item.code,
					})}
					{...(item.choices.length > 0
						? { why: view.t("assessments.unit-choose") }
						: {})}
					meta={proofsInShort(view, item)}
					status={shownStatusOf(item, found.assessment.state)}
				/>
			))}
		</TaskList>
	</Section>
);

const Contribution = ({ view, reviewed }: PartPageProps) => {
	const { t } = view;
	const { before, improve } = reviewed;
	return (
		<Section id="sumbangan" title={t("assessments.part-contribution")}>
			<p>
				{t("assessments.part-contribution-is", {
					points: contributionInWords(view, reviewed),
				})}{" "}
				{before === null
					? t("assessments.part-before-none")
					: t("assessments.part-before", {
							year: String(before.year),
							points: contributionInWords(view, before),
							n: before.answered,
							of: before.all,
						})}
			</p>
			{reviewed.claimed > 0 && (
				<p>{t("assessments.part-claimed", { n: reviewed.claimed })}</p>
			)}
			{improve.length > 0 && (
				<>
					<h3>{t("assessments.improve-title")}</h3>
					<List>
						{improve.map((improvement) => (
							<ListRow {...improvementInWords(view, improvement)} />
						))}
					</List>
				</>
			)}
		</Section>
	);
};

const History = ({ view, events, names }: PartPageProps) =>
	events.length === 0 ? null : (
		<Section id="riwayat" title={view.t("assessments.part-history")}>
			<Timeline
				view={view}
				happenings={events.map((event) => ({
					title: view.t(`assessments.part-event-${event.what}`),
					state: "done" as const,
					says: [
						`${moment(view.lang, event.at)}, ${nameOf(view, names, event)}`,
						event.reason,
					]
						.filter(Boolean)
						.join(". "),
				}))}
			/>
		</Section>
	);

const SendBack = (props: PartPageProps & { readonly state: FormState }) => {
	const { view, state, once } = props;
	const { t } = view;
	return (
		<Section id="kembalikan" title={t("assessments.part-send-back-title")}>
			<Form
				view={view}
				action={link(
					view,
					"/penilaian/:unit/:instrument/:year/bagian/:opd/pengembalian",
					atPart(props),
				)}
				once={`${once}-kembali`}
			>
				<TextArea
					view={view}
					state={state}
					name={reasonField}
					label={t("assessments.part-send-back-reason")}
					hint={t("assessments.part-send-back-hint")}
					rows={3}
				/>
				<p>
					<Button kind="outlined">{t("assessments.part-send-back")}</Button>
				</p>
			</Form>
		</Section>
	);
};

const Aside = ({
	view,
	found,
	reviewed,
	words,
	decreeOn,
	closesOn,
}: PartPageProps & { readonly words: string }) => (
	<>
		<Progress
			id="maju"
			value={reviewed.answered}
			max={Math.max(reviewed.all, 1)}
			words={words}
		/>
		<h2>{view.t("assessments.calendar-title")}</h2>
		<Calendar
			view={view}
			programme={found.assessment.programme}
			year={found.assessment.year}
			state={found.assessment.state}
			closesOn={closesOn}
			decreeOn={decreeOn}
		/>
	</>
);
