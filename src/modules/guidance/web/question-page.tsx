import type { Action } from "#actions";
import { StateTag as ActionTag, OutcomeLine, whenInWords } from "#actions/web";
import type { HelpText } from "#instruments";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { zoneOfProvince } from "#procedures";
import { dayOf } from "#territory";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import {
	Button,
	Field,
	Form,
	Hidden,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, Hug, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Versions } from "#ui/versions.tsx";
import type { View } from "#ui/view.ts";
import type { UnitName } from "#units";
import type { Answer, WholeQuestion, WholeVisit } from "../index.ts";
import { fields } from "./fields.ts";
import { instrumentName, placeName, versionWithout } from "./place-words.ts";
import { ProposeForm } from "./propose-form.tsx";
import { StateTag, Words } from "./state-tag.tsx";
import { VisitList } from "./visit-list.tsx";

export interface QuestionPageProps extends WholeQuestion {
	readonly view: View;
	readonly may: { readonly answer: boolean; readonly ask: boolean };
	readonly help: readonly HelpText[];
	/** What the office of the coach does because of it. */
	readonly followUps: readonly Action[];
	readonly visits: readonly WholeVisit[];
	readonly names: ReadonlyMap<string, string>;
	readonly offices: ReadonlyMap<string, UnitName>;
	/** Somebody else answered meanwhile, and this was typed. */
	readonly typedMeanwhile: string | null;
	readonly state: FormState;
	readonly once: string;
}

/** One question, its answers, and the next step. */
export const QuestionPage = (props: QuestionPageProps) => {
	const { view, unit, question, answers, due } = props;
	const { t } = view;
	const title = t("guidance.question");
	const newer = versionWithout(question);
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${placeName(view, question)}`}
			form={props.state}
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
								{
									name: unit.name,
									href: link(view, "/bimbingan/:unit", { unit: unit.slug }),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={placeName(view, question)}
					below={<StateTag view={view} of={{ state: question.state, due }} />}
				/>
			}
		>
			{newer && (
				<Notice kind="warn" title={t("guidance.older")}>
					{t("guidance.older.says", {
						newer: instrumentName(view, newer.id),
						instrument: instrumentName(view, question.instrument),
					})}
				</Notice>
			)}
			{props.typedMeanwhile !== null && (
				<Versions
					view={view}
					id="dua-jawaban"
					fields={[
						{
							label: t("guidance.field.answer"),
							theirs: answers.at(-1)?.text ?? "",
							yours: props.typedMeanwhile,
						},
					]}
				/>
			)}
			<Asked {...props} />
			{answers.length > 0 && <Answers {...props} />}
			<NextStep {...props} />
			<FollowUps {...props} />
			<VisitList
				view={view}
				unit={unit}
				visits={props.visits}
				plans={
					props.may.answer && question.state !== "withdrawn"
						? { kind: "question", id: question.id }
						: null
				}
			/>
		</OfficerLayout>
	);
};

const Asked = ({
	view,
	unit,
	question,
	names,
	side,
	offices,
}: QuestionPageProps) => (
	<Section id="yang-ditanyakan" title={view.t("guidance.asked")}>
		<Words>{question.text}</Words>
		<Facts
			facts={[
				{ term: view.t("guidance.fact.unit"), is: unit.name },
				{
					term: view.t("guidance.fact.by"),
					is: `${names.get(question.askedBy ?? "") ?? "–"}, ${moment(view.lang, question.askedAt, zoneOfProvince(unit.province.code))}`,
				},
				{
					term: view.t("guidance.fact.instrument"),
					is: (
						<a href={link(view, "/instrumen/:id", { id: question.instrument })}>
							{instrumentName(view, question.instrument)}
						</a>
					),
				},
				{
					term: view.t("guidance.fact.coach"),
					is: side.coached
						? side.officeId === null
							? view.t("guidance.coach.region")
							: (offices.get(side.officeId)?.name ?? "–")
						: view.t("guidance.coach.left"),
				},
			]}
		/>
	</Section>
);

const Answers = (props: QuestionPageProps) => {
	const { view, answers } = props;
	const newest = answers.at(-1);
	const earlier = answers.slice(0, -1);
	return (
		<Section id="jawaban" title={view.t("guidance.answer")}>
			{newest && <OneAnswer {...props} answer={newest} />}
			{earlier.length > 0 && (
				<Fold
					summary={view.t("guidance.answers.earlier", { n: earlier.length })}
				>
					{earlier.toReversed().map((answer) => (
						<OneAnswer {...props} answer={answer} />
					))}
				</Fold>
			)}
		</Section>
	);
};

const OneAnswer = ({
	view,
	unit,
	names,
	offices,
	answer,
}: QuestionPageProps & { readonly answer: Answer }) => (
	<>
		<Words>{answer.text}</Words>
		<Meta>
			{[
				names.get(answer.byId ?? "") ?? "–",
				answer.officeId !== null && offices.get(answer.officeId)?.name,
				moment(view.lang, answer.at, zoneOfProvince(unit.province.code)),
			]
				.filter(Boolean)
				.join(" · ")}
		</Meta>
	</>
);

const NextStep = (props: QuestionPageProps) => {
	const { view, may, question, proposal } = props;
	const { t } = view;
	if (question.state === "withdrawn")
		return (
			<Hug tone="calm">
				<p>{t("guidance.withdrawn")}</p>
			</Hug>
		);
	const published = proposal?.state === "published";
	return (
		<>
			{may.answer &&
				(question.state === "asked" ? (
					<Section id="langkah" title={t("guidance.answer.do")}>
						<AnswerForm {...props} />
					</Section>
				) : (
					<>
						{!published && (
							<Section id="usulan" title={t("guidance.propose")}>
								<ProposeForm {...props} />
							</Section>
						)}
						<Fold
							summary={t("guidance.answer.again")}
							open={props.typedMeanwhile !== null || problemIn(props)}
						>
							<AnswerForm {...props} />
						</Fold>
					</>
				))}
			{published && (
				<Notice kind="ok" title={t("guidance.published")}>
					{t("guidance.published.says")}
					{may.answer && question.helpId !== null && (
						<>
							{" "}
							<a
								href={link(view, "/ubah-panduan/:help", {
									help: question.helpId,
								})}
							>
								{t("guidance.reword")}
							</a>
						</>
					)}
				</Notice>
			)}
			{may.ask && question.state === "asked" && (
				<Form
					view={view}
					action={link(view, "/bimbingan/:unit/:question/penarikan", {
						unit: props.unit.slug,
						question: question.id,
					})}
					once={`${props.once}-tarik`}
					label={t("guidance.withdraw.do")}
				>
					<Hidden name={fields.revision} value={String(question.revision)} />
					<Meta>{t("guidance.withdraw.says")}</Meta>
					<div>
						<Button kind="outlined">{t("guidance.withdraw.do")}</Button>
					</div>
				</Form>
			)}
		</>
	);
};

/** What was unclear to one is unclear to others: what the coach's own office does about it, and what came of it. */
const FollowUps = (props: QuestionPageProps) => {
	const { view, may, question, followUps, state } = props;
	const { t } = view;
	const today = dayOf(view.now);
	const opens = may.answer && question.state === "answered";
	return !opens && followUps.length === 0 ? null : (
		<Section id="tindak-lanjut" title={t("guidance.follow-up")}>
			{followUps.length > 0 && (
				<List>
					{followUps.map((action) => (
						<ListRow
							name={say(action.title, view.lang)}
							says={
								<>
									{whenInWords(view, action, today)}
									<OutcomeLine view={view} action={action} />
								</>
							}
							end={<ActionTag view={view} action={action} today={today} />}
						/>
					))}
				</List>
			)}
			{opens && (
				<Fold
					summary={t("guidance.follow-up.begin")}
					open={state.problems.some(({ field }) => field === fields.followUp)}
				>
					<Form
						view={view}
						action={link(view, "/bimbingan/:unit/:question/tindak-lanjut", {
							unit: props.unit.slug,
							question: question.id,
						})}
						once={`${props.once}-tindak-lanjut`}
						label={t("guidance.follow-up.begin")}
					>
						<Hidden name={fields.revision} value={String(question.revision)} />
						<Field
							view={view}
							state={state}
							name={fields.followUp}
							label={t("guidance.follow-up.words")}
							hint={t("guidance.follow-up.words.hint")}
							autocomplete="off"
						/>
						<div>
							<Button kind="outlined">{t("guidance.follow-up.do")}</Button>
						</div>
					</Form>
				</Fold>
			)}
		</Section>
	);
};

const problemIn = ({ state }: QuestionPageProps): boolean =>
	state.problems.some(
		({ field }) => field === fields.answer || field === fields.help,
	);

const AnswerForm = (props: QuestionPageProps) => {
	const { view, unit, question, help, state } = props;
	const { t } = view;
	return (
		<Form
			view={view}
			action={link(view, "/bimbingan/:unit/:question/jawaban", {
				unit: unit.slug,
				question: question.id,
			})}
			once={`${props.once}-jawab`}
			label={t("guidance.answer.do")}
		>
			<Hidden name={fields.revision} value={String(question.revision)} />
			<TextArea
				view={view}
				state={state}
				name={fields.answer}
				label={t("guidance.field.answer")}
				hint={t("guidance.field.answer.hint")}
			/>
			{(help.length > 0 ||
				state.problems.some(({ field }) => field === fields.help)) && (
				<Select
					view={view}
					state={state}
					name={fields.help}
					label={t("guidance.field.help")}
					hint={t("guidance.field.help.hint")}
					none={t("guidance.field.help.none")}
					options={help.map(({ id, question: label }) => ({
						value: id,
						label,
					}))}
					optional
				/>
			)}
			<div>
				<Button kind={question.state === "asked" ? "filled" : "outlined"}>
					{t("guidance.answer.send")}
				</Button>
			</div>
		</Form>
	);
};
