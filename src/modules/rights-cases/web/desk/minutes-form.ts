import {
	type FieldProblem,
	type FormState,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { type Day, typedDay } from "#territory";
import {
	type DecidedInMeeting,
	longestMinutes,
	type Minuted,
	type MinutedReason,
	problemsOfMinutes,
} from "../../index.ts";

/** Signs of a field of one line. */
const longestLine = 300;

/** Names of the fields of minutes. */
export const minutesFields = {
	on: "hari",
	place: "tempat",
	chair: "pemimpin",
	noteTaker: "notulis",
	present: "hadir",
	words: "isi",
	approved: "disetujui",
	version: "versi",
} as const;

/** Rows for decisions; the second half stays folded until it is needed. */
export const decisionRows = Array.from(
	{ length: longestMinutes.decisions },
	(_, n) => n + 1,
);

export const decisionField = (
	field: "putusan" | "oleh" | "tenggat",
	row: number,
): string => `${field}_${row}`;

/** What was typed, as minutes; or the same form with what must be mended. Today's day at the office judges days. */
export function readMinutes(
	state: FormState,
	today: Day,
):
	| { readonly ok: true; readonly minuted: Minuted }
	| { readonly ok: false; readonly state: FormState } {
	const of = (name: keyof typeof minutesFields) =>
		typedValue(state, minutesFields[name]).trim();
	const met = typedDay(state.typed, minutesFields.on);
	const rows = decisionRows.map((row) => readDecision(state, row));
	const minuted: Minuted = {
		// Another day is asked for below where this one is none.
		on: ("day" in met && met.day) || today,
		place: of("place"),
		chair: of("chair"),
		noteTaker: of("noteTaker"),
		present: linesOf(of("present")),
		words: of("words"),
		decisions: rows.flatMap((row) => ("decided" in row ? [row.decided] : [])),
	};
	const problems: readonly FieldProblem[] = [
		...("problem" in met
			? [met.problem]
			: met.day
				? []
				: [problem("on", "minutes-day")]),
		...problemsOfMinutes(minuted, today).map((reason) =>
			problem(fieldOf[reason], reason),
		),
		...(["place", "chair", "noteTaker"] as const)
			.filter((name) => of(name).length > longestLine)
			.map((name) => problem(name, "line-too-long")),
		...rows.flatMap((row) => ("problems" in row ? row.problems : [])),
		...(of("approved") ? [] : [problem("approved", "minutes-approved")]),
	];
	return problems.length === 0
		? { ok: true, minuted }
		: { ok: false, state: withProblems(state, ...problems) };
}

/** A row that says nothing is none; one that says something says all of it. */
function readDecision(
	state: FormState,
	row: number,
):
	| { readonly decided: DecidedInMeeting }
	| { readonly problems: readonly FieldProblem[] }
	| { readonly nothing: true } {
	const what = typedValue(state, decisionField("putusan", row)).trim();
	const who = typedValue(state, decisionField("oleh", row)).trim();
	const due = typedDay(state.typed, decisionField("tenggat", row));
	if (what === "" && who === "" && "day" in due && due.day === null)
		return { nothing: true };
	const says = (
		field: "putusan" | "oleh" | "tenggat",
		reason: string,
	): FieldProblem => ({
		field: decisionField(field, row),
		says: `rights-cases.problem.${reason}`,
	});
	if (what && who && "day" in due && due.day)
		return { decided: { what, who, dueOn: due.day } };
	return {
		problems: [
			...(what ? [] : [says("putusan", "minutes-what")]),
			...(who ? [] : [says("oleh", "minutes-who")]),
			...("problem" in due
				? [due.problem]
				: due.day
					? []
					: [says("tenggat", "due-missing")]),
		],
	};
}

const fieldOf = {
	"minutes-day": "on",
	"minutes-place": "place",
	"minutes-chair": "chair",
	"minutes-note-taker": "noteTaker",
	"minutes-same-person": "noteTaker",
	"minutes-present": "present",
	"minutes-words": "words",
	"minutes-too-long": "words",
} as const satisfies Record<MinutedReason, keyof typeof minutesFields>;

const problem = (
	name: keyof typeof minutesFields,
	says: string,
): FieldProblem => ({
	field: minutesFields[name],
	says: `rights-cases.problem.${says}`,
});

const linesOf = (text: string): readonly string[] =>
	text
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter((line) => line !== "");
