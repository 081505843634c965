import type { FieldProblem } from "#kernel/form.ts";
import { type Language, say } from "#kernel/text.ts";
import type { FormField, Paper, RequestForm } from "#procedures";
import { isDay } from "#territory";
import { type Answers, limits, type PaperIs } from "../request.ts";

/** What was typed, by code. */
export interface Typed {
	/** Answers to the questions whether it is for them: `yes`, `no`. */
	readonly applies: Readonly<Record<string, string>>;
	readonly fields: Readonly<Record<string, string>>;
	readonly papers: Readonly<Record<string, PaperIs>>;
}

/** What is kept of it: what is kept apart stands beside, and so does the text that is worked on. */
export interface Read {
	readonly answers: Answers;
	readonly apart: Readonly<Record<string, string>>;
	readonly draft: string | null;
}

export const names = {
	applies: (code: string) => `untuk-${code}`,
	field: (code: string) => `isi-${code}`,
	paper: (code: string) => `surat-${code}`,
	paperIs: (code: string) => `surat-${code}-adalah`,
} as const;

const isAsked = (
	{ when }: Pick<FormField, "when">,
	fields: Typed["fields"],
): boolean => when === undefined || fields[when.field] === when.is;

/** The questions that are asked after what was answered so far. */
export const askedFields = (form: RequestForm, fields: Typed["fields"]) =>
	form.fields.filter((field) => isAsked(field, fields));

/** The papers that are asked for after what was answered so far. */
export const askedPapers = (form: RequestForm, fields: Typed["fields"]) =>
	form.papers.filter((paper) => isAsked(paper, fields));

/** Takes what was typed apart, without judging it: what is not asked any more is not kept. */
export function sorted(form: RequestForm, typed: Typed): Read {
	const asked = askedFields(form, typed.fields);
	const kept = (apart: boolean) =>
		Object.fromEntries(
			asked
				.filter((field) => field.kind !== "draft" && field.apart === apart)
				.map(({ code }) => [code, (typed.fields[code] ?? "").trim()])
				.filter(([, said]) => said !== ""),
		);
	const text = asked.find(({ kind }) => kind === "draft");
	return {
		answers: { fields: kept(false), papers: typed.papers },
		apart: kept(true),
		draft: text ? (typed.fields[text.code] ?? "").trim() || null : null,
	};
}

/** Everything that must be mended before it can be sent, each at its field. */
export function problemsOf(
	form: RequestForm,
	typed: Typed,
	lang: Language,
): readonly FieldProblem[] {
	return [
		...form.applies.flatMap(({ code, is, asks }): FieldProblem[] => {
			const said = typed.applies[code] ?? "";
			if (said === is) return [];
			return [
				{
					field: names.applies(code),
					says:
						said === ""
							? "requests.problem.empty"
							: "requests.problem.not-for-you",
					about: { label: say(asks, lang) },
				},
			];
		}),
		...askedFields(form, typed.fields).flatMap((field) => {
			const says = problemOfField(field, typed.fields[field.code] ?? "");
			return says === null
				? []
				: [
						{
							field: names.field(field.code),
							says: `requests.problem.${says}`,
							about: { label: say(field.label, lang), n: longestOf(field) },
						},
					];
		}),
	];
}

function problemOfField(
	field: FormField,
	typed: string,
): "empty" | "too-long" | "no-choice" | "no-day" | null {
	const said = typed.trim();
	if (said === "") return field.required ? "empty" : null;
	if (said.length > longestOf(field)) return "too-long";
	if (field.kind === "choice" || field.kind === "yes-no")
		return choicesOf(field).includes(said) ? null : "no-choice";
	return field.kind === "day" && !isDay(said) ? "no-day" : null;
}

const choicesOf = ({ kind, choices = [] }: FormField): readonly string[] =>
	kind === "yes-no" ? ["yes", "no"] : choices.map(({ code }) => code);

const longestOf = ({ kind }: FormField): number =>
	kind === "draft" ? limits.draft : kind === "text" ? limits.text : limits.line;

/** Groups of papers of which nothing is there yet: neither a file, nor seen at the counter, nor asked for with help. */
export function missingPapers(
	form: RequestForm,
	{ fields, papers }: Answers,
	files: ReadonlySet<string>,
): readonly Paper[] {
	const asked = askedPapers(form, fields);
	const there = new Set(
		asked
			.filter(({ code }) => files.has(code) || papers[code] === "seen")
			.map(({ group }) => group),
	);
	return asked.filter(({ required, group }) => required && !there.has(group));
}
