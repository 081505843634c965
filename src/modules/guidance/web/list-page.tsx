import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit, UnitName } from "#units";
import type { Coaching, Listed, Proposal } from "../index.ts";
import { instrumentName, placeName } from "./place-words.ts";
import { StateTag } from "./state-tag.tsx";

interface HomePageProps {
	readonly view: View;
	/** What waits for an answer of the viewer. */
	readonly waiting: readonly Listed[];
	readonly proposals: readonly Proposal[];
	/** Units for which the viewer asks. */
	readonly units: readonly UnitName[];
}

/** What waits for the viewer, and where they ask. */
export const HomePage = (props: HomePageProps) => {
	const { view, waiting, proposals, units } = props;
	const { t } = view;
	const none = waiting.length + proposals.length + units.length === 0;
	return (
		<OfficerLayout
			view={view}
			title={t("guidance.title")}
			head={
				<PageHead
					title={t("guidance.title")}
					lead={t("guidance.lead")}
					beside={
						<LinkButton kind="outlined" href={link(view, "/pembina", {})}>
							{t("guidance.coaches")}
						</LinkButton>
					}
				/>
			}
		>
			{none && (
				<EmptyState title={t("guidance.none")}>
					{t("guidance.none.says")}
				</EmptyState>
			)}
			{waiting.length > 0 && (
				<Section
					id="menunggu"
					title={t("guidance.waiting", { n: waiting.length })}
				>
					<Questions view={view} questions={waiting} withUnit />
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
			<Section id="pembina" title={t("guidance.coach")}>
				<CoachToday {...props} />
				<History {...props} />
			</Section>
		</OfficerLayout>
	);
};

const CoachToday = ({ view, officeId, offices }: UnitPageProps) => (
	<p>
		{officeId === null
			? view.t("guidance.coach.nobody")
			: view.t("guidance.coach.today", {
					office: offices.get(officeId)?.name ?? "–",
				})}
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
