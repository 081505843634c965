import type { Evidence } from "#evidence";
import { AnswerFields } from "#instruments/web";
import type { FormState } from "#kernel/form.ts";
import { FileList } from "#ui/files.tsx";
import { Button, Form, Radios, TextArea } from "#ui/form/index.ts";
import { bytes, date } from "#ui/format.ts";
import { ActionBar, Lane } from "#ui/lane.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Sides } from "#ui/sides.tsx";
import type { Objection } from "../../index.ts";
import { addressOf } from "../address.ts";
import { evidenceFile } from "../evidence-address.ts";
import { JudgedItem, type JudgedItemProps } from "../judged-item.tsx";
import { answerInWords, itemName } from "../words.ts";

export interface AnswerPageProps extends JudgedItemProps {
	readonly objection: Objection;
	/** What the unit brought forward with it. */
	readonly brought: readonly Evidence[];
	readonly state: FormState;
	/** Whether this person may answer now. */
	readonly may: boolean;
}

/** Two voices with the same room, the proof of both, and the answer. */
export const AnswerPage = (props: AnswerPageProps) => {
	const { view, found, item, state, may } = props;
	return (
		<OfficerLayout
			view={view}
			title={`${view.t("assessments.answer-title")}: ${itemName(view.lang, item)}, ${found.unit.name}`}
			form={state}
			lane
		>
			<Lane
				proof={
					<>
						<JudgedItem {...props} />
						<Voices {...props} />
					</>
				}
				rubric={
					<>
						<h2 id="rubrik">{view.t("assessments.answer-title")}</h2>
						{may ? <Answering {...props} /> : <Answered {...props} />}
					</>
				}
			/>
		</OfficerLayout>
	);
};

const Voices = ({ view, found, item, objection, brought }: AnswerPageProps) => {
	const { t, lang } = view;
	return (
		<section class="stack" aria-labelledby="dua-suara">
			<h2 id="dua-suara">{t("assessments.answer-voices")}</h2>
			<Sides
				unit={{
					title: t("assessments.objection-unit-says"),
					says: objection.reason,
					meta: date(lang, objection.raisedAt),
				}}
				other={{
					title: t("assessments.answer-verifier-says"),
					says: answerInWords(
						view,
						item.indicator,
						item.verifier?.answer ?? null,
					),
					meta: item.verifier?.reason,
				}}
			/>
			{brought.length > 0 && (
				<>
					<h3>{t("assessments.answer-brought", { n: brought.length })}</h3>
					<FileList
						files={brought.map((proof) => ({
							name: proof.name,
							href: evidenceFile(view, found.unit, proof),
							says: `${bytes(lang, proof.size)}. ${date(lang, proof.keptAt)}`,
						}))}
					/>
				</>
			)}
		</section>
	);
};

const Answering = ({ view, found, item, state, once }: AnswerPageProps) => {
	const { t } = view;
	return (
		<Form
			view={view}
			action={link(
				view,
				"/verifikasi/keberatan/:unit/:instrument/:year/:code",
				{ ...addressOf(found), code: item.code },
			)}
			once={once}
		>
			<Radios
				view={view}
				state={state}
				name="putusan"
				label={t("assessments.answer-how")}
				look="levels"
				options={(["upheld", "changed"] as const).map((outcome) => ({
					value: outcome,
					label: t(`assessments.answer-${outcome}`),
					says: t(`assessments.answer-${outcome}-says`),
				}))}
			/>
			<AnswerFields
				voice="judge"
				view={view}
				indicator={item.indicator}
				state={state}
				label={t("assessments.answer-value")}
			/>
			<TextArea
				view={view}
				state={state}
				name="alasan"
				label={t("assessments.answer-why")}
				hint={t("assessments.answer-why-hint")}
				rows={4}
			/>
			<ActionBar>
				<Button>{t("assessments.answer-do")}</Button>
				<a href={link(view, "/verifikasi/keberatan", {})}>
					{t("assessments.answer-back")}
				</a>
			</ActionBar>
		</Form>
	);
};

const Answered = ({ view, objection: { answer } }: AnswerPageProps) =>
	answer ? (
		<Notice kind="ok" title={view.t(`assessments.objection-${answer.outcome}`)}>
			{answer.reason}
		</Notice>
	) : (
		<Notice kind="calm" title={view.t("assessments.answer-not-you")}>
			{view.t("assessments.answer-not-you-says")}
		</Notice>
	);
