import {
	Button,
	DateFields,
	FileField,
	Form,
	Radios,
	TextArea,
} from "#ui/form/index.ts";
import { link } from "#ui/paths.ts";
import { answerFields as fields, mostProofs, proofs } from "../../index.ts";
import type { CasePageProps } from "./case-page.tsx";
import { Version } from "./version.tsx";
import { placeOf } from "./with-case.ts";

interface AnswerFormProps extends CasePageProps {
	readonly kind?: "filled" | "outlined";
}

/** An answer, whole: what was found, what is done about it, when, whom to turn to, and what shows it. */
export const AnswerForm = (props: AnswerFormProps) => {
	const { view, state, once, kind = "outlined" } = props;
	const { t } = view;
	const given = { view, state };
	return (
		<Form
			view={view}
			action={link(view, "/pengaduan/meja/:unit/:id/jawaban", placeOf(props))}
			once={`${once}-jawaban`}
			label={t("complaints.answer.do")}
			multipart
		>
			<Version {...props} />
			<TextArea
				{...given}
				name={fields.finding}
				label={t("complaints.answer.finding")}
				hint={t("complaints.answer.finding.hint")}
				rows={4}
			/>
			<TextArea
				{...given}
				name={fields.action}
				label={t("complaints.answer.action")}
				rows={3}
			/>
			<DateFields
				{...given}
				name={fields.actionOn}
				label={t("complaints.answer.on")}
				hint={t("complaints.answer.on.hint")}
			/>
			<TextArea
				{...given}
				name={fields.contact}
				label={t("complaints.answer.contact")}
				hint={t("complaints.answer.contact.hint")}
				rows={2}
			/>
			<Radios
				{...given}
				name={fields.proof}
				label={t("complaints.answer.proof.ask")}
				options={proofs.map((proof) => ({
					value: proof,
					label: t(`complaints.proof.${proof}`),
				}))}
			/>
			<TextArea
				{...given}
				name={fields.proofSays}
				label={t("complaints.answer.proof-says")}
				hint={t("complaints.answer.proof-says.hint")}
				rows={2}
				optional
			/>
			<FileField
				{...given}
				name={fields.proofFiles}
				label={t("complaints.answer.proof-files")}
				hint={t("complaints.answer.proof-files.hint", { n: mostProofs })}
				accept="image/jpeg,image/png,image/webp,.pdf"
				multiple
				optional
			/>
			<FileField
				{...given}
				name={fields.film}
				label={t("complaints.answer.film")}
				hint={t("complaints.answer.film.hint")}
				accept="video/*"
				optional
			/>
			<div>
				<Button kind={kind}>{t("complaints.answer.do")}</Button>
			</div>
		</Form>
	);
};
