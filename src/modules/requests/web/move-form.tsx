import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import type { Move, SaidWithMove } from "#procedures";
import {
	Button,
	Checkboxes,
	DateFields,
	Field,
	FileField,
	Form,
	Hidden,
	TextArea,
} from "#ui/form/index.ts";
import { Fold } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import {
	askedPapers,
	type Draft,
	names,
	type Request,
	type RequestProcedure,
	saidFields,
} from "../index.ts";

interface MoveFormProps {
	readonly view: View;
	readonly rule: RequestProcedure;
	readonly request: Request;
	readonly move: Move;
	/** What was typed with this very move; empty for the others. */
	readonly state: FormState;
	readonly action: string;
	readonly once: string;
	/** The last version of the text that is worked on. */
	readonly draft: Draft | null;
	/** Open, where it is the one thing to do. */
	readonly first?: boolean;
	/** Why it takes care: a step that cannot be taken back. */
	readonly warns?: string | undefined;
}

/** One step that can be taken: what is said with it, and its button. */
export const MoveForm = (props: MoveFormProps) => {
	const { view, move, state, action, once, request, first } = props;
	const title = say(move.title, view.lang);
	const form = (
		<Form view={view} action={action} once={once} label={title} multipart>
			<Hidden name={saidFields.basedOn} value={String(request.deeds)} />
			{props.warns && <p>{props.warns}</p>}
			{move.says.map((asked) => (
				<SaidField {...props} asked={asked} />
			))}
			{move.by === "applicant" &&
				move.to !== "same" &&
				move.says.length > 0 && <Papers {...props} />}
			<Button kind={first ? undefined : "outlined"}>{title}</Button>
		</Form>
	);
	return first || state.problems.length > 0 ? (
		form
	) : (
		<Fold summary={title}>{form}</Fold>
	);
};

/** Several forms stand on a page: the one that must be mended has the plain names, so that the list of problems leads to it. */
const withinOf = ({ problems }: FormState, { code }: Move) =>
	problems.length > 0 ? undefined : code;

const SaidField = ({
	view,
	rule,
	request,
	move,
	state,
	draft,
	asked,
}: MoveFormProps & { readonly asked: SaidWithMove }) => {
	const { t, lang } = view;
	const common = { view, state, within: withinOf(state, move) };
	switch (asked) {
		case "words":
			return (
				<TextArea
					{...common}
					name={saidFields.words}
					label={t(
						move.by === "office"
							? "requests.say.words"
							: "requests.say.words.own",
					)}
					hint={move.by === "office" ? t("requests.say.words.hint") : undefined}
				/>
			);
		case "missing":
			return (
				<Checkboxes
					{...common}
					name={saidFields.missing}
					label={t("requests.say.missing")}
					options={askedPapers(rule.request, request.answers.fields).map(
						({ code, label }) => ({ value: code, label: say(label, lang) }),
					)}
					optional
				/>
			);
		case "basis":
			return (
				<Field
					{...common}
					name={saidFields.basis}
					label={t("requests.say.basis")}
					hint={t("requests.say.basis.hint")}
					autocomplete="off"
				/>
			);
		case "objection":
			return (
				<TextArea
					{...common}
					name={saidFields.objection}
					label={t("requests.say.objection")}
					rows={3}
				/>
			);
		case "meeting":
			return (
				<>
					<DateFields
						{...common}
						name={saidFields.day}
						label={t("requests.say.day")}
					/>
					<Field
						{...common}
						name={saidFields.hour}
						label={t("requests.say.hour")}
						hint={t("requests.say.hour.hint")}
						width="8"
						autocomplete="off"
					/>
					<Field
						{...common}
						name={saidFields.place}
						label={t("requests.say.place")}
						autocomplete="off"
					/>
				</>
			);
		case "partner":
			return (
				<Field
					{...common}
					name={saidFields.partner}
					label={t("requests.say.partner")}
					autocomplete="off"
				/>
			);
		case "number":
			return (
				<Field
					{...common}
					name={saidFields.number}
					label={t("requests.say.number")}
					autocomplete="off"
				/>
			);
		case "document":
			return (
				<FileField
					{...common}
					name={saidFields.document}
					label={t("requests.say.document")}
					optional
					multiple
				/>
			);
		case "draft":
			return (
				<TextArea
					{...common}
					state={
						state.typed[saidFields.draft] || !draft
							? state
							: {
									...state,
									typed: { ...state.typed, [saidFields.draft]: [draft.text] },
								}
					}
					name={saidFields.draft}
					label={t("requests.say.draft")}
					hint={t("requests.say.draft.hint")}
					rows={14}
				/>
			);
	}
};

const Papers = ({ view, rule, request, state, move }: MoveFormProps) => (
	<>
		{askedPapers(rule.request, request.answers.fields).map(
			({ code, label }) => (
				<FileField
					view={view}
					state={state}
					within={withinOf(state, move)}
					name={names.paper(code)}
					label={say(label, view.lang)}
					optional
					multiple
				/>
			),
		)}
	</>
);
