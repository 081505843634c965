import type { FormState } from "#kernel/form.ts";
import { headings } from "#surveys";
import { HeadingFields } from "#surveys/web";
import type { Regency } from "#territory";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import {
	Button,
	Form,
	Hidden,
	Radios,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Fold, Hug, Meta, PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import {
	elsewhere,
	contributionFields as fields,
	type Passage,
	type Question,
	type Takes,
	terms,
} from "../index.ts";
import { type About, addressOf, passageHref } from "./consultation-words.tsx";

export interface SpeakPageProps extends About {
	/** At the desk somebody of the office writes what is told. */
	readonly desk: boolean;
	readonly takes: Takes;
	/** What it is about, with the version that was read; `null`: the whole. */
	readonly passage: (Passage & { readonly version: number }) | null;
	readonly question: Question | null;
	readonly regencies: readonly Regency[];
	readonly state: FormState;
	/** Made for this one form: sent twice, it is one contribution. */
	readonly form: string;
	/** When it was drawn, sealed. */
	readonly begun: string;
	/** Somebody typed already: what was typed stays on the page, whatever became of the consultation. */
	readonly typed: boolean;
}

/** Somebody says something about a passage, a question or the whole: no account, no script, no mail. */
export const SpeakPage = (props: SpeakPageProps) => {
	const { view, unit, consultation, passage, question, state } = props;
	const { t } = view;
	const title = question
		? t("consultations.speak.question", { number: question.number })
		: passage
			? t("consultations.speak.passage", { number: passage.number })
			: t("consultations.speak.title");
	const home = passage
		? passageHref(props, passage.version, passage.number)
		: link(
				view,
				"/unit/:unit/konsultasi/:consultation",
				addressOf({ unit, consultation }),
			);
	return (
		<CitizenLayout
			view={view}
			title={`${title}: ${consultation.title}`}
			description={t("consultations.speak.lead")}
			form={state}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[{ name: consultation.title, href: home }, { name: title }]}
					/>
				}
				title={title}
				lead={t(
					props.desk
						? "consultations.speak.desk.lead"
						: "consultations.speak.lead",
				)}
			/>
			{passage && (
				<Hug>
					{passage.heading !== "" && <strong>{passage.heading}</strong>}
					<ToldWords words={passage.words} />
				</Hug>
			)}
			{question && (
				<Hug>
					<p>{question.ask}</p>
				</Hug>
			)}
			<Standing {...props} />
			{(isOpen(props) || props.typed) && <SpeakForm {...props} />}
		</CitizenLayout>
	);
};

const isOpen = ({ takes, desk }: SpeakPageProps): boolean =>
	desk || takes === "yes" || takes === "grace";

/** Over while somebody wrote: what to do with what was typed. Over before: when it was. */
const Standing = (props: SpeakPageProps) => {
	const { view, consultation, typed } = props;
	const { t } = view;
	const { contact } = consultation;
	if (isOpen(props)) return null;
	const word = props.takes === "not-yet" ? "not-yet" : "over";
	return typed ? (
		<Notice kind="warn" title={t(`consultations.speak.${word}`)}>
			{t("consultations.speak.give-otherwise", { contact })}
		</Notice>
	) : (
		<EmptyState title={t(`consultations.speak.${word}`)}>
			{t("consultations.speak.read-instead", { contact })}
		</EmptyState>
	);
};

const SpeakForm = (props: SpeakPageProps) => {
	const { view, unit, consultation, passage, question, state, desk } = props;
	const { t } = view;
	const part = { view, state };
	const address = addressOf({ unit, consultation });
	return (
		<Form
			view={view}
			action={
				desk
					? link(view, "/konsultasi/meja/:unit/:consultation/loket", address)
					: link(view, "/unit/:unit/konsultasi/:consultation/ikut", address)
			}
			shared
		>
			<Hidden name={fields.form} value={props.form} />
			<Hidden name={fields.begun} value={props.begun} />
			{passage && (
				<>
					<Hidden name={fields.passage} value={String(passage.number)} />
					<Hidden name={fields.version} value={String(passage.version)} />
				</>
			)}
			{question && (
				<Hidden name={fields.question} value={String(question.number)} />
			)}
			{question && question.choices.length > 0 && (
				<Radios
					{...part}
					name={fields.choice}
					label={t("consultations.speak.choice")}
					options={question.choices.map((label, place) => ({
						value: String(place + 1),
						label,
					}))}
				/>
			)}
			<TextArea
				{...part}
				name={fields.words}
				label={t("consultations.speak.words")}
				hint={t("consultations.speak.words.hint", { n: terms.longestOpinion })}
				rows={8}
				optional={question !== null && question.choices.length > 0}
			/>
			<AboutOneself {...props} />
			<div>
				<Button>{t("consultations.speak.send")}</Button>
			</div>
			<Meta>{t("consultations.speak.kept")}</Meta>
		</Form>
	);
};

/** Of one's own will, counted apart from what was said. */
const AboutOneself = ({ view, state, regencies }: SpeakPageProps) => {
	const { t } = view;
	return (
		<Fold summary={t("consultations.self")}>
			<p>{t("consultations.self.says")}</p>
			<Radios
				view={view}
				state={state}
				name={fields.first}
				label={t("consultations.self.first")}
				options={[
					{ value: "1", label: t("consultations.self.first.1") },
					{ value: "0", label: t("consultations.self.first.0") },
				]}
				optional
			/>
			<Select
				view={view}
				state={state}
				name={fields.area}
				label={t("consultations.self.area")}
				none={t("consultations.self.area.none")}
				options={[
					...regencies.map(({ code, name }) => ({ value: code, label: name })),
					{ value: elsewhere, label: t("consultations.area.elsewhere") },
				]}
				optional
			/>
			<HeadingFields
				view={view}
				state={state}
				of={headings.filter(
					({ code }) => code !== "education" && code !== "work",
				)}
			/>
		</Fold>
	);
};
