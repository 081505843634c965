import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import type { Applies, FormField, Paper, RequestForm } from "#procedures";
import {
	Checkbox,
	DateFields,
	Field,
	FileField,
	Radios,
	TextArea,
} from "#ui/form/index.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import { names, type RequestFile } from "../../index.ts";

export interface AskFieldsProps {
	readonly view: View;
	readonly form: RequestForm;
	readonly state: FormState;
	/** What came before with this form. */
	readonly files: readonly RequestFile[];
	/** An officer writes down what somebody tells: papers are looked at, not sent. */
	readonly atCounter?: boolean;
	/** The questions whether it is for them were answered before. */
	readonly applied?: boolean;
}

/** The form of a procedure: whether it is for them, what is asked, which papers. */
export const AskFields = (props: AskFieldsProps) => {
	const { view, form } = props;
	const { t } = view;
	const [plain, apart] = [false, true].map((is) =>
		form.fields.filter((field) => field.apart === is),
	);
	return (
		<>
			{!props.applied &&
				form.applies.map((question) => (
					<AppliesQuestion {...props} question={question} />
				))}
			{plain?.map((field) => (
				<OneField {...props} field={field} />
			))}
			{apart !== undefined && apart.length > 0 && (
				<Section id="keadaan" title={t("requests.ask.apart")}>
					<p>{t("requests.ask.apart.says")}</p>
					<div class="fields">
						{apart.map((field) => (
							<OneField {...props} field={field} />
						))}
					</div>
				</Section>
			)}
			{form.papers.length > 0 && (
				<Section id="surat" title={t("requests.ask.papers")}>
					<p>
						{t(
							props.atCounter
								? "requests.ask.papers.counter"
								: "requests.ask.papers.says",
						)}
					</p>
					<div class="fields">
						{form.papers.map((paper) => (
							<OnePaper {...props} paper={paper} />
						))}
					</div>
				</Section>
			)}
		</>
	);
};

const AppliesQuestion = ({
	view,
	state,
	question: { code, asks, is, otherwise, href },
}: AskFieldsProps & { readonly question: Applies }) => {
	const name = names.applies(code);
	const said = state.typed[name]?.[0] ?? "";
	return (
		<>
			<Radios
				view={view}
				state={state}
				name={name}
				label={say(asks, view.lang)}
				options={yesNo(view)}
				look="row"
			/>
			{said !== "" && said !== is && (
				<p>
					{say(otherwise, view.lang)} {href && <a href={href}>{href}</a>}
				</p>
			)}
		</>
	);
};

const yesNo = ({ t }: View) => [
	{ value: "yes", label: t("requests.yes") },
	{ value: "no", label: t("requests.no") },
];

const OneField = ({
	view,
	state,
	form,
	field,
}: AskFieldsProps & { readonly field: FormField }) => {
	const { lang } = view;
	const common = {
		view,
		state,
		name: names.field(field.code),
		label: say(field.label, lang),
		hint: hintOf(view, form, field),
		optional: !field.required || field.when !== undefined,
	};
	switch (field.kind) {
		case "line":
			return <Field {...common} autocomplete="off" />;
		case "text":
			return <TextArea {...common} rows={5} />;
		case "draft":
			return <TextArea {...common} rows={14} />;
		case "day":
			return <DateFields {...common} />;
		case "yes-no":
			return <Radios {...common} options={yesNo(view)} look="row" />;
		case "choice":
			return (
				<Radios
					{...common}
					options={(field.choices ?? []).map(({ code, label }) => ({
						value: code,
						label: say(label, lang),
					}))}
				/>
			);
	}
};

/** When it is asked, in words: the page needs no script to say so. */
function hintOf(view: View, form: RequestForm, field: FormField | Paper) {
	const own = field.hint ? [say(field.hint, view.lang)] : [];
	const asked =
		field.when && form.fields.find(({ code }) => code === field.when?.field);
	return (
		[
			...own,
			...(asked
				? [
						view.t("requests.ask.only-when", {
							question: say(asked.label, view.lang),
							answer: answerInWords(view, asked, field.when?.is ?? ""),
						}),
					]
				: []),
		].join(" ") || undefined
	);
}

/** An answer as people read it. */
export function answerInWords(
	view: View,
	{ kind, choices = [] }: FormField,
	said: string,
): string {
	if (kind === "yes-no")
		return view.t(said === "yes" ? "requests.yes" : "requests.no");
	const choice = choices.find(({ code }) => code === said);
	return choice ? say(choice.label, view.lang) : said;
}

const OnePaper = ({
	view,
	form,
	state,
	paper,
	files,
	atCounter,
}: AskFieldsProps & { readonly paper: Paper }) => {
	const { t, lang } = view;
	const { code, label, help, group } = paper;
	const came = files.filter((file) => file.paper === code);
	const alternatives = form.papers.filter(
		(other) => other.group === group && other.code !== code,
	);
	const hint = [
		hintOf(view, form, paper),
		alternatives.length > 0 && t("requests.ask.one-of"),
	]
		.filter(Boolean)
		.join(" ");
	return (
		<>
			<FileField
				view={view}
				state={state}
				name={names.paper(code)}
				label={say(label, lang)}
				hint={hint || undefined}
				optional
				multiple
			/>
			{came.length > 0 && (
				<Meta>
					{t("requests.ask.came", {
						names: came.map(({ name }) => name).join(", "),
					})}
				</Meta>
			)}
			{atCounter ? (
				<Radios
					view={view}
					state={state}
					name={names.paperIs(code)}
					label={t("requests.ask.counter", { paper: say(label, lang) })}
					options={[
						{ value: "seen", label: t("requests.paper.seen") },
						...(help
							? [
									{
										value: "help",
										label: t("requests.paper.help"),
										says: say(help, lang),
									},
								]
							: []),
					]}
					look="row"
					hideLabel
					optional
				/>
			) : (
				help && (
					<Checkbox
						view={view}
						state={state}
						name={names.paperIs(code)}
						value="help"
						label={t("requests.ask.help", { paper: say(label, lang) })}
						says={say(help, lang)}
					/>
				)
			)}
		</>
	);
};
