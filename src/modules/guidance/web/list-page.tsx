import { dayOf } from "#territory";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { isOpenOn, type Unit, type UnitName } from "#units";
import type {
	Coaching,
	Listed,
	Proposal,
	rewordingsToReview,
	Waiting,
	WholeVisit,
} from "../index.ts";
import { instrumentName, placeName } from "./place-words.ts";
import { StateTag } from "./state-tag.tsx";
import { VisitList } from "./visit-list.tsx";

interface HomePageProps {
	readonly view: View;
	/** What waits for an answer of the viewer. */
	readonly waiting: Waiting;
	/** It is a later part of what waits. */
	readonly later: boolean;
	readonly proposals: readonly Proposal[];
	readonly rewordings: Awaited<ReturnType<typeof rewordingsToReview>>;
	/** The viewer words help texts. */
	readonly words: boolean;
	/** Units for which the viewer asks. */
	readonly units: readonly UnitName[];
}

/** What waits for the viewer, and where they ask. */
export const HomePage = (props: HomePageProps) => {
	const { view, waiting, later, proposals, rewordings, units } = props;
	const { t } = view;
	const { rows, next } = waiting;
	const nothing = rows.length === 0 && next === null && !later;
	const none =
		nothing && proposals.length + rewordings.length + units.length === 0;
	return (
		<OfficerLayout
			view={view}
			title={t("guidance.title")}
			head={
				<PageHead
					title={t("guidance.title")}
					lead={t("guidance.lead")}
					beside={
						<Row>
							<LinkButton kind="outlined" href={link(view, "/pembina", {})}>
								{t("guidance.coaches")}
							</LinkButton>
							{props.words && (
								<LinkButton
									kind="outlined"
									href={link(view, "/ubah-panduan", {})}
								>
									{t("guidance.help-texts")}
								</LinkButton>
							)}
						</Row>
					}
				/>
			}
		>
			{none && (
				<EmptyState title={t("guidance.none")}>
					{t("guidance.none.says")}
				</EmptyState>
			)}
			{!nothing && (
				<Section id="menunggu" title={t("guidance.waiting")}>
					{rows.length > 0 ? (
						<Questions view={view} questions={rows} withUnit />
					) : (
						<p>{t("guidance.waiting.none-here")}</p>
					)}
					<WaitingPager {...props} />
				</Section>
			)}
			{proposals.length > 0 && (
				<Section
					id="tinjau"
					title={t("guidance.to-review", { n: proposals.length })}
				>
					<List>
						{proposals.map((proposal) => (
							<ListRow
								name={proposal.question}
								href={link(view, "/tinjau-panduan/:proposal", {
									proposal: proposal.id,
								})}
								says={`${instrumentName(view, proposal.instrument)} · ${placeName(view, proposal)}`}
							/>
						))}
					</List>
				</Section>
			)}
			{rewordings.length > 0 && (
				<Section
					id="tinjau-kata"
					title={t("guidance.to-review.rewordings", { n: rewordings.length })}
				>
					<List>
						{rewordings.map(({ rewording, help }) => (
							<ListRow
								name={rewording.question}
								href={link(view, "/ubah-panduan/:help", { help: help.id })}
								says={`${instrumentName(view, help.instrument)} · ${placeName(view, help)}`}
							/>
						))}
					</List>
				</Section>
			)}
			{units.length > 0 && (
				<Section id="unit" title={t("guidance.units")}>
					<List>
						{units.map(({ name, slug }) => (
							<ListRow
								name={name}
								href={link(view, "/bimbingan/:unit", { unit: slug })}
							/>
						))}
					</List>
				</Section>
			)}
		</OfficerLayout>
	);
};

const WaitingPager = ({ view, waiting, later }: HomePageProps) =>
	(later || waiting.next !== null) && (
		<Row>
			{later && (
				<LinkButton kind="quiet" href={link(view, "/bimbingan", {})}>
					{view.t("guidance.waiting.first")}
				</LinkButton>
			)}
			{waiting.next !== null && (
				<LinkButton
					kind="outlined"
					href={link(view, "/bimbingan", {}, { sesudah: waiting.next })}
				>
					{view.t("guidance.waiting.next")}
				</LinkButton>
			)}
		</Row>
	);

const Questions = ({
	view,
	questions,
	withUnit = false,
}: {
	readonly view: View;
	readonly questions: readonly Listed[];
	readonly withUnit?: boolean;
}) => (
	<List>
		{questions.map((question) => (
			<ListRow
				name={firstLine(question.text)}
				href={link(view, "/bimbingan/:unit/:question", {
					unit: question.unit.slug,
					question: question.id,
				})}
				says={[
					withUnit && question.unit.name,
					instrumentName(view, question.instrument),
					placeName(view, question),
				]
					.filter(Boolean)
					.join(" · ")}
				end={<StateTag view={view} of={question} />}
			/>
		))}
	</List>
);

/** What a list shows of a long question. */
const firstLine = (text: string): string => {
	const [line = ""] = text.split("\n");
	return line.length > 140 ? `${line.slice(0, 139)}…` : line;
};

interface UnitPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly questions: readonly Listed[];
	/** Who coached it, by rows of its own; the newest first. */
	readonly coachings: readonly Coaching[];
	/** The office that coaches it today, also by a row of a unit above it. */
	readonly officeId: string | null;
	readonly offices: ReadonlyMap<string, UnitName>;
	readonly visits: readonly WholeVisit[];
	/** Somebody is there who could answer. */
	readonly coached: boolean;
	/** The viewer coaches it. */
	readonly coach: boolean;
}

/** What a unit asked, and who coaches it. */
export const UnitPage = (props: UnitPageProps) => {
	const { view, unit, questions } = props;
	const { t } = view;
	const title = t("guidance.of-unit", { unit: unit.name });
	return (
		<OfficerLayout
			view={view}
			title={title}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("guidance.title"),
									href: link(view, "/bimbingan", {}),
								},
								{ name: unit.name },
							]}
						/>
					}
					title={title}
					lead={t("guidance.of-unit.lead")}
					beside={
						<LinkButton
							kind="outlined"
							href={link(view, "/kesiapan/:unit", { unit: unit.slug })}
						>
							{t("guidance.readiness")}
						</LinkButton>
					}
				/>
			}
		>
			<Section id="pertanyaan" title={t("guidance.questions")}>
				{questions.length === 0 ? (
					<EmptyState title={t("guidance.questions.none")}>
						{t("guidance.questions.none.says")}
					</EmptyState>
				) : (
					<Questions view={view} questions={questions} />
				)}
			</Section>
			<VisitList
				view={view}
				unit={unit}
				visits={props.visits}
				plans={
					props.coach && isOpenOn(unit, dayOf(view.now))
						? { kind: "unit" }
						: null
				}
			/>
			<Section id="pembina" title={t("guidance.coach")}>
				<CoachToday {...props} />
				<History {...props} />
			</Section>
		</OfficerLayout>
	);
};

const CoachToday = ({ view, officeId, offices, coached }: UnitPageProps) => (
	<p>
		{officeId === null
			? view.t(coached ? "guidance.coach.nobody" : "guidance.coach.left")
			: view.t(
					coached ? "guidance.coach.today" : "guidance.coach.today-nobody",
					{
						office: offices.get(officeId)?.name ?? "–",
					},
				)}
	</p>
);

const History = ({ view, coachings, offices }: UnitPageProps) =>
	coachings.length > 0 && (
		<List>
			{coachings.map((one) => (
				<ListRow
					name={offices.get(one.officeId)?.name ?? "–"}
					says={one.why}
					end={spanInWords(view, one)}
				/>
			))}
		</List>
	);

export const spanInWords = (
	{ t, lang }: View,
	{ from, until }: Coaching,
): string =>
	until === null
		? t("guidance.span.since", { from: date(lang, from) })
		: t("guidance.span", { from: date(lang, from), until: date(lang, until) });
