import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	Field,
	Form,
	Hidden,
	Radios,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import {
	type Answer,
	answerFields as fields,
	type Opinion,
	urgentRemovals,
	verdicts,
} from "../index.ts";
import { type About, addressOf } from "./consultation-words.tsx";
import { revisionField } from "./plan-form.ts";

interface CorrectPageProps extends About {
	readonly answer: Answer;
	readonly state: FormState;
}

/** An answer that was wrong is corrected where everybody sees it. */
export const CorrectPage = (props: CorrectPageProps) => {
	const { view, unit, consultation, answer, state } = props;
	const { t } = view;
	const part = { view, state };
	const address = addressOf({ unit, consultation });
	const title = t("consultations.correct.title", { number: answer.number });
	return (
		<OfficerLayout
			view={view}
			title={`${title}: ${consultation.title}`}
			form={state}
			head={
				<PageHead
					above={<Above {...props} title={title} />}
					title={title}
					lead={t("consultations.correct.lead", { n: answer.opinions })}
				/>
			}
		>
			<Form
				view={view}
				action={link(
					view,
					"/konsultasi/meja/:unit/:consultation/jawaban/:number",
					{ ...address, number: String(answer.number) },
				)}
			>
				<Hidden name={revisionField} value={String(answer.corrections)} />
				<Radios
					{...part}
					name={fields.verdict}
					label={t("consultations.reply.verdict")}
					look="row"
					options={verdicts.map((value) => ({
						value,
						label: t(`consultations.verdict.${value}`),
					}))}
				/>
				<TextArea
					{...part}
					name={fields.reason}
					label={t("consultations.reply.reason")}
					hint={t("consultations.reply.reason.hint")}
					rows={5}
				/>
				<Field
					{...part}
					name={fields.passage}
					label={t("consultations.reply.passage")}
					hint={t("consultations.reply.passage.hint", {
						version: consultation.version,
					})}
					type="number"
					width="8"
					optional
				/>
				<TextArea
					{...part}
					name={fields.correction}
					label={t("consultations.correct.why")}
					hint={t("consultations.correct.why.hint")}
					rows={3}
				/>
				<div>
					<Button>{t("consultations.correct.do")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};

interface HidePageProps extends About {
	readonly opinion: Opinion;
	readonly state: FormState;
}

/** Words that hurt somebody are taken away whenever it is found out. */
export const HidePage = (props: HidePageProps) => {
	const { view, unit, consultation, opinion, state } = props;
	const { t } = view;
	const title = t("consultations.hide.title", { turn: opinion.turn });
	return (
		<OfficerLayout
			view={view}
			title={`${title}: ${consultation.title}`}
			form={state}
			head={
				<PageHead
					above={<Above {...props} title={title} />}
					title={title}
					lead={t("consultations.hide.lead")}
				/>
			}
		>
			<ToldWords words={opinion.words} />
			<Form
				view={view}
				action={link(
					view,
					"/konsultasi/meja/:unit/:consultation/pendapat/:opinion",
					{ ...addressOf({ unit, consultation }), opinion: opinion.id },
				)}
			>
				<Select
					view={view}
					state={state}
					name={fields.removal}
					label={t("consultations.moderate.removal")}
					none={t("consultations.moderate.removal.none")}
					options={urgentRemovals.map((value) => ({
						value,
						label: t(`consultations.removal.${value}`),
					}))}
				/>
				<div>
					<Button kind="danger">{t("consultations.hide.do")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};

const Above = ({
	view,
	unit,
	consultation,
	title,
}: About & { readonly title: string }) => (
	<Crumbs
		view={view}
		path={[
			{
				name: consultation.title,
				href: link(
					view,
					"/konsultasi/meja/:unit/:consultation",
					addressOf({ unit, consultation }),
				),
			},
			{ name: title },
		]}
	/>
);
