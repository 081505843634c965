import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import {
	Button,
	Checkboxes,
	Field,
	Form,
	Radios,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Hug, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import {
	type AnsweredOpinion,
	exactly,
	answerFields as fields,
	removals,
	terms,
	verdicts,
} from "../index.ts";
import {
	type About,
	aboutInWords,
	addressOf,
	Heeded,
} from "./consultation-words.tsx";
import { timesInWords } from "./opinions-page.tsx";

export interface AnswerPageProps extends About {
	/** What waits for an answer, some at a time. */
	readonly opinions: readonly AnsweredOpinion[];
	readonly next: number | null;
	readonly passage: number;
	readonly after: number;
	readonly state: FormState;
	readonly once: string;
}

/** What waits: one or many alike are chosen and answered together, shown, or set aside with a reason. */
export const AnswerPage = (props: AnswerPageProps) => {
	const { view, unit, consultation, opinions, state } = props;
	const { t } = view;
	const address = addressOf({ unit, consultation });
	const title = t("consultations.reply.title");
	return (
		<OfficerLayout
			view={view}
			title={`${title}: ${consultation.title}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: consultation.title,
									href: link(
										view,
										"/konsultasi/meja/:unit/:consultation",
										address,
									),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={t("consultations.reply.lead")}
				/>
			}
		>
			<Heeded {...props} told={exactly(consultation)} />
			{opinions.length === 0 ? (
				<EmptyState title={t("consultations.reply.none")}>
					{t("consultations.reply.none.says")}
				</EmptyState>
			) : (
				<ReplyForm {...props} />
			)}
		</OfficerLayout>
	);
};

const ReplyForm = (props: AnswerPageProps) => {
	const { view, unit, consultation, opinions, state, once, next } = props;
	const { t } = view;
	const part = { view, state };
	const address = addressOf({ unit, consultation });
	const query = {
		butir: props.passage > 0 ? String(props.passage) : undefined,
		sesudah: props.after > 0 ? String(props.after) : undefined,
	};
	const at = (word: "jawab" | "tampilkan" | "sisihkan") =>
		link(view, `/konsultasi/meja/:unit/:consultation/${word}`, address, query);
	return (
		<Form view={view} action={at("jawab")} once={once}>
			<Checkboxes
				{...part}
				name={fields.opinions}
				label={t("consultations.reply.choose")}
				options={opinions.map((one) => ({
					value: one.id,
					label: t("consultations.opinion.head", {
						turn: one.turn,
						about: aboutInWords(view, one),
					}),
					says: `${one.words} ${timesInWords(view, one, null)}`,
				}))}
			/>
			{next !== null && (
				<p>
					<a
						rel="next"
						href={link(
							view,
							"/konsultasi/meja/:unit/:consultation/jawab",
							address,
							{ ...query, sesudah: String(next) },
						)}
					>
						{t("consultations.opinions.more")}
					</a>
				</p>
			)}
			<Hug>
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
				<Field
					{...part}
					name={fields.followUp}
					label={t("consultations.reply.follow-up")}
					hint={t("consultations.reply.follow-up.hint")}
					autocomplete="off"
					optional
				/>
				<Field
					{...part}
					name={fields.same}
					label={t("consultations.reply.same")}
					hint={t("consultations.reply.same.hint")}
					type="number"
					width="8"
					optional
				/>
				<div>
					<Button>{t("consultations.reply.do")}</Button>
				</div>
			</Hug>
			<Section id="baca" title={t("consultations.moderate.title")}>
				<p>{t("consultations.moderate.says")}</p>
				<div>
					<Button kind="outlined" formaction={at("tampilkan")}>
						{t("consultations.moderate.show")}
					</Button>
				</div>
				<Select
					{...part}
					name={fields.removal}
					label={t("consultations.moderate.removal")}
					none={t("consultations.moderate.removal.none")}
					options={removals.map((value) => ({
						value,
						label: t(`consultations.removal.${value}`),
					}))}
					optional
				/>
				<div>
					<Button kind="danger" formaction={at("sisihkan")}>
						{t("consultations.moderate.remove")}
					</Button>
				</div>
				<Meta>{t("consultations.moderate.appeal")}</Meta>
			</Section>
			<Meta>{t("consultations.reply.page", { n: terms.deskShown })}</Meta>
		</Form>
	);
};
