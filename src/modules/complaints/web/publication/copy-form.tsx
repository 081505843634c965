import type { FormState } from "#kernel/form.ts";
import { partsOfMasked } from "#kernel/mask.ts";
import { Button, Checkbox, Field, Form, TextArea } from "#ui/form/index.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { type CopyDraft, longestTitle } from "../../index.ts";
import { DeskLayout } from "../desk-layout.tsx";

interface CopyFormPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly draft: CopyDraft;
	readonly state: FormState;
	readonly once: string;
}

/** The story with what was found in it marked, and the copy that everybody will read. */
export const CopyFormPage = ({
	view,
	unit,
	draft,
	state,
	once,
}: CopyFormPageProps) => {
	const { t } = view;
	const { complaint, answer, namesItself } = draft;
	return (
		<DeskLayout
			view={view}
			title={t("complaints.copy.title", { ref: complaint.ref })}
			lead={t("complaints.copy.lead")}
			state={state}
		>
			<Section id="asli" title={t("complaints.copy.original")}>
				<p class="words">
					{partsOfMasked(complaint.story).map(({ words, hides }) =>
						hides ? <mark>{words}</mark> : words,
					)}
				</p>
				<Meta>{t("complaints.copy.marked")}</Meta>
				{namesItself && (
					<Notice kind="warn">{t("complaints.copy.names-itself")}</Notice>
				)}
			</Section>
			<Form
				view={view}
				action={link(view, "/pengaduan/meja/:unit/:id/tayang", {
					unit: unit.slug,
					id: complaint.id,
				})}
				once={once}
			>
				<Field
					view={view}
					state={state}
					name="judul"
					label={t("complaints.copy.heading")}
					hint={t("complaints.copy.heading.hint")}
					maxlength={longestTitle}
				/>
				<TextArea
					view={view}
					state={state}
					name="salinan"
					label={t("complaints.copy.words")}
					hint={t("complaints.copy.words.hint")}
					rows={8}
				/>
				{answer !== null && (
					<TextArea
						view={view}
						state={state}
						name="jawaban"
						label={t("complaints.copy.answer")}
						rows={6}
					/>
				)}
				<Checkbox
					view={view}
					state={state}
					name="dibaca"
					label={t("complaints.copy.looked")}
					says={t("complaints.copy.looked.says")}
				/>
				<Button>{t("complaints.copy.publish")}</Button>
			</Form>
		</DeskLayout>
	);
};
