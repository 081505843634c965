import { type Instrument, instrumentNamed } from "#instruments";
import { dayOf } from "#territory";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { date, fullDate } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { UnverifiedTag } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Listed,
	type PartAtDesk,
	type Round,
	roundStateOn,
} from "../index.ts";
import { leftInWords } from "./owners/calendar.tsx";
import { DeskParts } from "./owners/desk-parts.tsx";
import { roundStateInWords } from "./round-words.ts";
import { roundName } from "./words.ts";

/** How far an assessment has come that is being answered. */
export interface Running {
	readonly answered: number;
	readonly all: number;
	/** Last day of the round; null where it is in none. */
	readonly closesOn: string | null;
	/** Parts that offices answer, and how many of them are handed over. */
	readonly parts: number;
	readonly handedOver: number;
}

export interface DeskPageProps {
	readonly view: View;
	/** Rounds that a unit of this person can join, now or when they open. */
	readonly open: readonly {
		readonly unit: Unit;
		readonly round: Round;
		readonly instrument: Instrument;
	}[];
	/** Assessments of the units that this person works for. */
	readonly own: readonly Listed[];
	/** How far those have come that are being answered, by their id. */
	readonly running: ReadonlyMap<string, Running>;
	/** What an office of theirs answers in the assessment of a region. */
	readonly parts: readonly PartAtDesk[];
	/** Units whose readiness this person may evaluate. */
	readonly toEvaluate: readonly Listed[];
	readonly toVerify: number;
	readonly toDecide: number;
	/** Of this showing of the page: what is begun from it is begun once. */
	readonly once: string;
}

/** Everything that waits for me, in one list; the sentence at the top is the most urgent of it. */
export const DeskPage = (props: DeskPageProps) => {
	const { view, open, own, parts, toEvaluate, toVerify, toDecide } = props;
	const nothing =
		open.length === 0 &&
		toEvaluate.length === 0 &&
		own.length === 0 &&
		parts.length === 0 &&
		toVerify === 0 &&
		toDecide === 0;
	return (
		<OfficerLayout
			view={view}
			title={view.t("assessments.desk-title")}
			head={
				<PageHead
					title={view.t("assessments.desk-greeting", {
						name: view.me?.name ?? "",
					})}
					lead={leadOf(props)}
				/>
			}
		>
			{toVerify > 0 && (
				<List>
					<ListRow
						name={view.t("assessments.desk-verify", { n: toVerify })}
						href={link(view, "/verifikasi", {})}
						says={view.t("assessments.desk-verify-says")}
					/>
				</List>
			)}
			{toDecide > 0 && (
				<List>
					<ListRow
						name={view.t("assessments.desk-decide", { n: toDecide })}
						href={link(view, "/keputusan", {})}
						says={view.t("assessments.desk-decide-says")}
					/>
				</List>
			)}
			{judges(view) && (
				<List>
					<ListRow
						name={view.t("assessments.desk-targets")}
						href={link(view, "/target", {})}
						says={view.t("assessments.desk-targets-says")}
					/>
					{view.may("targets.set") && (
						<ListRow
							name={view.t("assessments.desk-report")}
							href={link(view, "/target/laporan", {})}
							says={view.t("assessments.desk-report-says")}
						/>
					)}
				</List>
			)}
			{toEvaluate.length > 0 && <Evaluate {...props} />}
			{parts.length > 0 && <DeskParts view={view} parts={parts} />}
			{own.length > 0 && <Own {...props} />}
			{open.length > 0 && <Open {...props} />}
			{nothing && (
				<EmptyState title={view.t("assessments.desk-empty")}>
					{view.t("assessments.desk-empty-says")}
				</EmptyState>
			)}
		</OfficerLayout>
	);
};

/** Whoever looks after more units than their own. */
const judges = ({ may }: View): boolean =>
	["targets.set", "assessment.verify", "assessment.decide"].some(may);

const leadOf = ({
	view,
	own,
	parts,
	toVerify,
	toDecide,
	open,
}: DeskPageProps): string => {
	const mine = parts.filter(
		({ assessment, part }) =>
			assessment.state === "answering" && part.state !== "handed-over",
	);
	const returned = own.filter(
		({ assessment }) => assessment.state === "correcting",
	).length;
	if (returned > 0)
		return view.t("assessments.desk-lead-returned", { n: returned });
	if (
		mine.some(({ part }) => part.state === "sent-back") ||
		parts.some((part) => part.returned > 0)
	)
		return view.t("assessments.desk-lead-part-back");
	if (mine.length > 0)
		return view.t("assessments.desk-lead-part", { n: mine.length });
	if (toVerify) return view.t("assessments.desk-lead-verify", { n: toVerify });
	if (toDecide) return view.t("assessments.desk-lead-decide", { n: toDecide });
	if (
		own.some(
			({ assessment }) =>
				assessment.state === "answering" || assessment.state === "preparing",
		)
	)
		return view.t("assessments.desk-lead-answer");
	const now = open.filter(({ round }) => isOpen(view, round)).length;
	return now > 0
		? view.t("assessments.desk-lead-open", { n: now })
		: view.t("assessments.desk-lead-nothing");
};

const Evaluate = ({ view, toEvaluate }: DeskPageProps) => (
	<section class="stack" aria-labelledby="evaluasi">
		<h2 id="evaluasi">
			{view.t("assessments.desk-evaluate", { n: toEvaluate.length })}
		</h2>
		<List>
			{toEvaluate.map(({ assessment, unitSlug, unitName }) => (
				<ListRow
					name={unitName}
					href={link(view, "/penilaian/:unit/:instrument/:year/langkah", {
						unit: unitSlug,
						instrument: assessment.instrument,
						year: String(assessment.year),
					})}
					says={titleOf(view, assessment.instrument, assessment.year)}
					end={
						assessment.declaredAt
							? view.t("assessments.desk-declared", {
									day: date(view.lang, assessment.declaredAt),
								})
							: undefined
					}
				/>
			))}
		</List>
	</section>
);

const Own = ({ view, own, running }: DeskPageProps) => (
	<section class="stack" aria-labelledby="milik">
		<h2 id="milik">{view.t("assessments.desk-own")}</h2>
		<List>
			{own.map(({ assessment, unitSlug, unitName }) => (
				<ListRow
					name={titleOf(view, assessment.instrument, assessment.year)}
					href={link(view, "/penilaian/:unit/:instrument/:year", {
						unit: unitSlug,
						instrument: assessment.instrument,
						year: String(assessment.year),
					})}
					says={`${unitName}. ${runningInWords(view, running.get(assessment.id))}${view.t("assessments.desk-since", { day: date(view.lang, assessment.decidedAt ?? assessment.submittedAt ?? assessment.openedAt) })}`}
					end={view.t(`assessments.state-${assessment.state}`)}
				/>
			))}
		</List>
	</section>
);

const runningInWords = (view: View, running: Running | undefined): string =>
	running
		? [
				view.t("assessments.desk-running", {
					done: running.answered,
					all: running.all,
				}),
				...(running.parts > 0
					? [
							view.t("assessments.desk-running-parts", {
								n: running.handedOver,
								of: running.parts,
							}),
						]
					: []),
				...(running.closesOn
					? [
							view.t("assessments.desk-running-due", {
								day: fullDate(view.lang, running.closesOn),
								left: leftInWords(view, running.closesOn),
							}),
						]
					: []),
			]
				.map((part) => `${part.replace(/[.]$/, "")}. `)
				.join("")
		: "";

const Open = ({ view, open, once }: DeskPageProps) => (
	<section class="stack" aria-labelledby="terbuka">
		<h2 id="terbuka">{view.t("assessments.desk-open")}</h2>
		<List>
			{open.map(({ unit, round, instrument }) => (
				<ListRow
					name={roundName(view, instrument, round.year)}
					says={
						<>
							{unit.name}. {roundStateInWords(view, round)}{" "}
							{!instrument.verified && <UnverifiedTag view={view} />}
						</>
					}
					end={
						isOpen(view, round) && (
							<Form
								view={view}
								action={link(view, "/penilaian", {})}
								look="row"
								once={`${once}-${unit.id}-${instrument.id}`}
							>
								<Hidden name="unit" value={unit.slug} />
								<Hidden name="instrumen" value={instrument.id} />
								<Hidden name="tahun" value={String(round.year)} />
								<Button small>{view.t("assessments.desk-begin")}</Button>
							</Form>
						)
					}
				/>
			))}
		</List>
	</section>
);

const isOpen = (view: View, round: Round): boolean =>
	roundStateOn(round, dayOf(view.now)).is === "open";

const titleOf = (view: View, id: string, year: number): string => {
	const instrument = instrumentNamed(id);
	return instrument ? roundName(view, instrument, year) : `${id}, ${year}`;
};
