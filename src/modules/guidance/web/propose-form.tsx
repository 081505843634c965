import { typedValue } from "#kernel/form.ts";
import { Button, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { Meta } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Versions } from "#ui/versions.tsx";
import { fields } from "./fields.ts";
import type { QuestionPageProps } from "./question-page.tsx";

/** The answer in general words, on its way to help text; while the centre has it, there is nothing to do. */
export const ProposeForm = (props: QuestionPageProps) => {
	const { view, unit, question, proposal, answers, state } = props;
	const { t } = view;
	const sent = fields.question in state.typed;
	if (proposal?.state === "proposed")
		return (
			<>
				<p>{t("guidance.proposed")}</p>
				{sent && (
					<Versions
						view={view}
						id="dua-usulan"
						fields={[
							{
								label: t("guidance.field.question"),
								theirs: proposal.question,
								yours: typedValue(state, fields.question),
							},
							{
								label: t("guidance.field.general"),
								theirs: proposal.answer,
								yours: typedValue(state, fields.general),
							},
						]}
					/>
				)}
			</>
		);
	const worded = sent
		? state
		: {
				...state,
				typed: {
					...state.typed,
					[fields.question]: [proposal?.question ?? question.text],
					[fields.general]: [proposal?.answer ?? answers.at(-1)?.text ?? ""],
				},
			};
	return (
		<>
			{proposal?.state === "returned" && proposal.why !== null && (
				<Notice kind="warn" title={t("guidance.returned")}>
					{proposal.why}
				</Notice>
			)}
			<Meta>{t("guidance.propose.says")}</Meta>
			<Form
				view={view}
				action={link(view, "/bimbingan/:unit/:question/usulan", {
					unit: unit.slug,
					question: question.id,
				})}
				once={`${props.once}-usul`}
				label={t("guidance.propose")}
			>
				<Hidden
					name={fields.revision}
					value={String(proposal?.revision ?? 0)}
				/>
				<TextArea
					view={view}
					state={worded}
					name={fields.question}
					label={t("guidance.field.question")}
					rows={3}
				/>
				<TextArea
					view={view}
					state={worded}
					name={fields.general}
					label={t("guidance.field.general")}
				/>
				<div>
					<Button>{t("guidance.propose.do")}</Button>
				</div>
			</Form>
		</>
	);
};
