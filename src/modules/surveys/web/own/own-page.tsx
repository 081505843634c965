import type { Instrument } from "#instruments";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { dayOf } from "#territory";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Form, Hidden, Radios, TextArea } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	isAsked,
	mostOwnQuestions,
	type OwnQuestionKept,
	type OwnResult,
	type Survey,
} from "../../index.ts";
import { OwnAnswers } from "../results/own-answers.tsx";
import { SurveyCrumbs } from "../survey-crumbs.tsx";

interface OwnPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly survey: Survey;
	readonly instrument: Instrument;
	readonly year: number;
	readonly questions: readonly OwnQuestionKept[];
	readonly results: readonly OwnResult[];
	readonly state: FormState;
}

/** What a unit asks beside the instrument. It never changes the index, and says so. */
export const OwnPage = (props: OwnPageProps) => {
	const { view, questions, results, year, state } = props;
	const { t } = view;
	const today = dayOf(view.now);
	const asked = questions.filter((each) => isAsked(each, today));
	const over = questions.filter((each) => !isAsked(each, today));
	return (
		<OfficerLayout
			view={view}
			title={t("surveys.own.title")}
			form={state}
			head={
				<PageHead
					above={<SurveyCrumbs {...props} here={t("surveys.own.title")} />}
					title={t("surveys.own.title")}
					lead={t("surveys.own.lead", { most: mostOwnQuestions })}
				/>
			}
		>
			<Section id="ditanyakan" title={t("surveys.own.asked-now")}>
				{asked.length === 0 ? (
					<EmptyState level={3} title={t("surveys.own.none")}>
						{t("surveys.own.none.says")}
					</EmptyState>
				) : (
					<List>
						{asked.map((question, at) => (
							<ListRow
								name={say(question.ask, view.lang)}
								says={t("surveys.own.row", {
									code: question.code,
									kind: kindWord(question.kind),
									day: date(view.lang, question.askedFrom),
								})}
								end={<Deeds {...props} question={question} first={at === 0} />}
							/>
						))}
					</List>
				)}
			</Section>
			{asked.length < mostOwnQuestions ? (
				<AskForm {...props} />
			) : (
				<Meta>{t("surveys.own.problem.enough-asked")}</Meta>
			)}
			<OwnAnswers view={view} results={results} year={year} />
			{over.length > 0 && (
				<Fold summary={t("surveys.own.over")}>
					<List>
						{over.map((question) => (
							<ListRow
								name={say(question.ask, view.lang)}
								says={t("surveys.own.over.row", {
									code: question.code,
									from: date(view.lang, question.askedFrom),
									until: date(
										view.lang,
										question.askedUntil ?? question.askedFrom,
									),
								})}
							/>
						))}
					</List>
				</Fold>
			)}
		</OfficerLayout>
	);
};

const Deeds = ({
	view,
	unit,
	survey,
	question,
	first,
}: OwnPageProps & {
	readonly question: OwnQuestionKept;
	readonly first: boolean;
}) => {
	const { t } = view;
	const here = { unit: unit.slug, instrument: survey.instrument };
	const about = { code: question.code };
	return (
		<Row>
			{!first && (
				<Form
					view={view}
					action={link(
						view,
						"/survei/:unit/:instrument/pertanyaan/urutan",
						here,
					)}
					look="row"
					label={t("surveys.own.up.label", about)}
				>
					<Hidden name="kode" value={question.code} />
					<Button kind="quiet" small>
						{t("surveys.own.up")}
					</Button>
				</Form>
			)}
			<Form
				view={view}
				action={link(
					view,
					"/survei/:unit/:instrument/pertanyaan/penutupan",
					here,
				)}
				look="row"
				label={t("surveys.own.end.label", about)}
			>
				<Hidden name="kode" value={question.code} />
				<Button kind="quiet" small>
					{t("surveys.own.end")}
				</Button>
			</Form>
		</Row>
	);
};

const AskForm = ({ view, unit, survey, state }: OwnPageProps) => {
	const { t } = view;
	return (
		<Section id="tanya" title={t("surveys.own.new")}>
			<Form
				view={view}
				action={link(view, "/survei/:unit/:instrument/pertanyaan", {
					unit: unit.slug,
					instrument: survey.instrument,
				})}
			>
				<TextArea
					view={view}
					state={state}
					name="tanya-id"
					label={t("surveys.own.ask.id")}
					hint={t("surveys.own.ask.hint")}
					rows={2}
				/>
				<TextArea
					view={view}
					state={state}
					name="tanya-en"
					label={t("surveys.own.ask.en")}
					rows={2}
				/>
				<Radios
					view={view}
					state={state}
					name="jenis"
					label={t("surveys.own.kind")}
					options={(["scale", "yes-no", "text"] as const).map((kind) => ({
						value: kind,
						label: t("surveys.own.kind.label", { kind: kindWord(kind) }),
						says: t("surveys.own.kind.says", { kind: kindWord(kind) }),
					}))}
				/>
				<div>
					<Button>{t("surveys.own.new.do")}</Button>
				</div>
			</Form>
		</Section>
	);
};

/** Messages know no words with a hyphen. */
const kindWord = (kind: OwnQuestionKept["kind"]): string =>
	kind === "yes-no" ? "either" : kind;
