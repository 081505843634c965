import type { ScoreSheet } from "#instruments";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date, decimal } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Code, Fold, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Stat, Stats } from "#ui/stat.tsx";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import {
	type Case,
	type Item,
	isBrought,
	isPublic,
	type Predicate,
	type Step,
} from "../index.ts";
import { addressOf } from "./address.ts";
import { FrozenFacts } from "./facts/frozen-list.tsx";
import { GateList } from "./gate-list.tsx";
import { PredicateFacts } from "./predicate-facts.tsx";
import { BroughtResult } from "./result-brought.tsx";
import { ResultHistory } from "./result-history.tsx";
import { ByPrinciple } from "./result-principles.tsx";
import { WhyRefused } from "./result-refusal.tsx";
import { CalculationSheet } from "./result-sheet.tsx";
import { resultTitle } from "./result-title.ts";
import { predicateInWords, scoreInWords } from "./score-words.ts";

export interface ResultProps {
	readonly view: View;
	readonly found: Case;
	readonly items: readonly Item[];
	/** Of the final values; before a decision, of those that stand. */
	readonly sheet: ScoreSheet;
	readonly history: readonly Step[];
	/** The award and every later change of its status; empty where none was given. */
	readonly predicates: readonly Predicate[];
}

/** Why this score: every number opens down to the answer, the weight, the rule and the article. */
export const ResultPage = (props: ResultProps) => {
	const { view, found } = props;
	const title = resultTitle(props);
	return (
		<CitizenLayout
			view={view}
			title={title}
			unlisted={!isPublic(found.assessment)}
			head={<Head {...props} title={title} />}
		>
			{isBrought(found.assessment) ? (
				<BroughtResult {...props} />
			) : (
				<CountedResult {...props} />
			)}
		</CitizenLayout>
	);
};

const CountedResult = (props: ResultProps) => {
	const { view, found, sheet, predicates } = props;
	const predicate = predicates.at(-1);
	const { instrument, assessment } = found;
	return (
		<>
			{!isPublic(assessment) && (
				<Notice kind="calm" title={view.t("assessments.result-undecided")}>
					{view.t("assessments.result-undecided-says")}
				</Notice>
			)}
			{!sheet.verified && (
				<Unverified view={view}>
					{instrument.note && say(instrument.note, view.lang)}
				</Unverified>
			)}
			{predicate && (
				<Section id="predikat" title={view.t("assessments.result-predicate")}>
					<PredicateFacts
						view={view}
						instrument={instrument}
						predicate={predicate}
					/>
					<p>
						<LinkButton
							kind="outlined"
							href={link(
								view,
								"/sertifikat/untuk/:unit/:instrument/:year",
								addressOf(found),
							)}
						>
							{view.t("assessments.result-certificate")}
						</LinkButton>
					</p>
				</Section>
			)}
			{assessment.state === "refused" && <WhyRefused {...props} />}
			<Score {...props} />
			<Section id="hitung" title={view.t("assessments.result-sheet")}>
				<CalculationSheet {...props} />
			</Section>
			<Section id="syarat" title={view.t("assessments.result-gates")}>
				<GateList view={view} gates={sheet.gates} />
			</Section>
			<FrozenFacts view={view} items={props.items} />
			<ByPrinciple view={view} sheet={sheet} />
			<ResultHistory {...props} />
			<Recompute {...props} />
		</>
	);
};

const Head = ({
	view,
	found,
	title,
}: ResultProps & { readonly title: string }) => {
	const { instrument, assessment, unit } = found;
	const year = String(assessment.year);
	return (
		<PageHead
			above={
				<Crumbs
					view={view}
					path={[
						{
							name: view.t("assessments.verify-round", {
								instrument: say(instrument.title, view.lang),
								year,
							}),
							href: link(view, "/hasil/:instrument/:year", {
								instrument: instrument.id,
								year,
							}),
						},
						{
							name: unit.name,
							href: link(view, "/unit/:slug", { slug: unit.slug }),
						},
					]}
				/>
			}
			title={title}
			lead={
				assessment.decidedAt
					? view.t("assessments.result-lead", {
							unit: unit.name,
							year,
							day: date(view.lang, assessment.decidedAt),
						})
					: view.t(
							assessment.state === "took-part"
								? "assessments.result-lead-took-part"
								: "assessments.result-lead-undecided",
							{ unit: unit.name, year },
						)
			}
		/>
	);
};

const Score = ({ view, found, sheet }: ResultProps) => {
	const top = decimal(view.lang, found.instrument.top);
	return (
		<Section id="nilai" title={view.t("assessments.result-score")}>
			{sheet.score === null ? (
				<p>{scoreInWords(view, sheet)}</p>
			) : (
				<Stats>
					<Stat
						value={decimal(view.lang, sheet.score)}
						label={view.t("assessments.result-out-of", {
							top,
							n: sheet.nodes.length,
						})}
					/>
				</Stats>
			)}
			<p>
				{view.t("assessments.result-by-score", {
					predicate: predicateInWords(view, sheet),
				})}
			</p>
		</Section>
	);
};

const Recompute = ({ view, found }: ResultProps) => (
	<Section id="sendiri" title={view.t("assessments.result-recompute")}>
		<p>{view.t("assessments.result-recompute-says")}</p>
		<p>
			<LinkButton
				href={link(
					view,
					"/hasil/:instrument/:year/unit/:unit/jawaban",
					addressOf(found),
				)}
				kind="outlined"
				icon="download"
				download
			>
				{view.t("assessments.result-answers")}
			</LinkButton>
		</p>
		<Fold summary={view.t("assessments.result-recompute-fold")}>
			<p>{view.t("assessments.result-recompute-how")}</p>
			<p>
				<Code>{`npm run -s rangkul -- score --instrument ${found.instrument.id} --answers jawaban.json`}</Code>
			</p>
		</Fold>
		<Meta>
			<a href={link(view, "/instrumen/:id", { id: found.instrument.id })}>
				{view.t("assessments.result-instrument", { id: found.instrument.id })}
			</a>
		</Meta>
	</Section>
);
