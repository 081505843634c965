import {
	type FieldProblem,
	type FormState,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { type Day, typedDay } from "#territory";
import {
	isCounted,
	type LetterKind,
	problemsOfWritten,
	templateOf,
	type Written,
	type WrittenReason,
} from "../../index.ts";

/** Names of the fields of a letter. A template that has no such part does not ask for it. */
export const letterFields = {
	to: "kepada",
	words: "isi",
	items: "butir",
	due: "tenggat",
	on: "temu",
	time: "jam",
	place: "tempat",
	body: "instansi",
	reach: "hubungi",
	duty: "jabatan",
	name: "nama",
	version: "versi",
} as const;

/** Signs of a field of one line. */
const longestLine = 300;

/** What was typed, as a letter; or the same form with what must be mended. Today's day judges the last day. */
export function readLetter(
	kind: LetterKind,
	state: FormState,
	today: Day,
):
	| { readonly ok: true; readonly written: Written }
	| { readonly ok: false; readonly state: FormState } {
	const template = templateOf(kind);
	const of = (name: keyof typeof letterFields) =>
		typedValue(state, letterFields[name]).trim();
	const due = typedDay(state.typed, letterFields.due);
	const met = typedDay(state.typed, letterFields.on);
	const on = "day" in met ? met.day : null;
	const written: Written = {
		signer: { duty: of("duty"), name: of("name") },
		to: template.to === "agency" ? linesOf(of("to")) : [],
		...(template.words ? { words: of("words") } : {}),
		...(template.items ? { items: linesOf(of("items")) } : {}),
		...(template.due && !isCounted(kind)
			? { dueOn: "day" in due ? due.day : null }
			: {}),
		...(template.meeting
			? { meeting: on ? { on, time: of("time"), place: of("place") } : null }
			: {}),
		...(template.advice && of("body") + of("reach") !== ""
			? { advice: { name: of("body"), reach: of("reach") } }
			: {}),
	};
	const inWay = (reason: WrittenReason): readonly FieldProblem[] => {
		switch (reason) {
			case "addressee-missing":
				return [problem("to", reason)];
			case "words-missing":
				return [problem("words", "letter-words-missing")];
			case "items-missing":
				return [problem("items", reason)];
			case "due-missing":
			case "due-past":
				return ["problem" in due ? due.problem : problem("due", reason)];
			case "meeting-missing":
				return [
					...(on
						? []
						: ["problem" in met ? met.problem : problem("on", "meeting-day")]),
					...(of("time") ? [] : [problem("time", "meeting-time")]),
					...(of("place") ? [] : [problem("place", "meeting-place")]),
				];
			case "too-long":
				return [problem(template.words ? "words" : "items", "letter-too-long")];
		}
	};
	const problems = [
		...problemsOfWritten(kind, written, today).flatMap(inWay),
		...(template.meeting && on && on < today
			? [problem("on", "meeting-past")]
			: []),
		...(["time", "place", "body", "reach", "duty", "name"] as const)
			.filter((name) => of(name).length > longestLine)
			.map((name) => problem(name, "line-too-long")),
		...(of("name") ? [] : [problem("name", "signer-name")]),
		...(of("duty") ? [] : [problem("duty", "signer-duty")]),
	];
	return problems.length === 0
		? { ok: true, written }
		: { ok: false, state: withProblems(state, ...problems) };
}

const problem = (
	name: keyof typeof letterFields,
	says: string,
): FieldProblem => ({
	field: letterFields[name],
	says: `rights-cases.problem.${says}`,
});

const linesOf = (text: string): readonly string[] =>
	text
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter((line) => line !== "");
