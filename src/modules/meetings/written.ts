import type { FieldProblem } from "#kernel/form.ts";
import type { Day } from "#territory";
import type { Meeting } from "./meeting.ts";
import {
	type Attendee,
	type Decision,
	type FollowUp,
	isPresence,
	type Written,
} from "./minutes.ts";
import { terms } from "./terms.ts";
import { asKept, linesOf, namedIn } from "./words.ts";

/** As the form names them; a number follows where there are several. */
export const writtenFields = {
	point: "bahasan",
	presence: "hadir",
	walkIns: "tanpa_undangan",
	decision: "putusan",
	decisionId: "putusan_id",
	unit: "pelaksana",
	due: "sampai",
	rows: "baris",
	revision: "versi",
} as const;

/** Somebody who was to come. */
export type Party = Pick<Attendee, "name" | "institution" | "of">;

/** A row of the form for one decision. */
export interface TypedDecision {
	/** Empty for one that is new. */
	readonly id: string;
	readonly text: string;
	/** Id of the unit that is to do it; empty where it is no follow-up. */
	readonly unitId: string;
	readonly dueOn: Day | null;
}

/** Minutes as they were typed. */
export interface TypedWritten {
	readonly points: readonly string[];
	/** What was ticked for each party. */
	readonly presences: readonly string[];
	readonly walkIns: string;
	readonly decisions: readonly TypedDecision[];
}

export interface WrittenHere {
	readonly today: Day;
	readonly parties: readonly Party[];
	/** Units that can be given something to do: the office, and whoever is invited. */
	readonly units: ReadonlySet<string>;
	/** Decisions whose follow-up was opened. */
	readonly opened: ReadonlyMap<string, FollowUp>;
	/** Decisions that stand in the draft. */
	readonly known: ReadonlyMap<string, FollowUp | null>;
	readonly newId: () => string;
}

export type WrittenRead =
	| { readonly written: Written }
	| { readonly problems: readonly FieldProblem[] };

/** The minutes of a form, or all that has to be mended, each at its field. */
export function writtenOf(
	typed: TypedWritten,
	{ agenda }: Pick<Meeting, "agenda">,
	here: WrittenHere,
): WrittenRead {
	const points = agenda.map((_, n) => asKept(typed.points[n] ?? ""));
	const rows = typed.decisions.map((row, n) => ({ ...row, n }));
	const problems = [
		...points.flatMap((point, n) =>
			point.length > terms.longestWords
				? [problem("point", n, "too-long", { n: terms.longestWords })]
				: [],
		),
		...problemsOfWalkIns(typed.walkIns),
		...rows.flatMap((row) => problemsOfRow(row, here)),
		...problemsOfOpened(typed.decisions, here),
	];
	if (problems.length > 0) return { problems };
	return {
		written: {
			points,
			attendance: attendanceOf(typed, here),
			decisions: rows
				.filter(({ text }) => asKept(text) !== "")
				.map((row) => decisionOf(row, here)),
		},
	};
}

const problem = (
	field: "point" | "decision" | "unit" | "due",
	row: number,
	why: string,
	about?: FieldProblem["about"],
): FieldProblem => ({
	field: `${writtenFields[field]}_${row}`,
	says: `meetings.problem.${why}`,
	...(about ? { about } : {}),
});

function problemsOfWalkIns(text: string): FieldProblem[] {
	const lines = linesOf(text);
	const why =
		lines.length > terms.mostInvited
			? { why: "too-many", n: terms.mostInvited }
			: lines.some((line) => line.length > terms.longestLine)
				? { why: "line-too-long", n: terms.longestLine }
				: null;
	return why
		? [
				{
					field: writtenFields.walkIns,
					says: `meetings.problem.${why.why}`,
					about: { n: why.n },
				},
			]
		: [];
}

/** What became an action stays, each once: else it would be lost to later meetings, or become another one. */
function problemsOfOpened(
	decisions: readonly TypedDecision[],
	{ opened }: WrittenHere,
): FieldProblem[] {
	const ids = decisions.flatMap(({ id }) => (id === "" ? [] : [id]));
	return new Set(ids).size === ids.length &&
		[...opened.keys()].every((id) => ids.includes(id))
		? []
		: [{ field: "", says: "meetings.problem.opened-stays" }];
}

function problemsOfRow(
	{ n, id, text, unitId, dueOn }: TypedDecision & { readonly n: number },
	{ today, units, opened, known }: WrittenHere,
): FieldProblem[] {
	const words = asKept(text);
	if (words === "") {
		if (opened.has(id)) return [problem("decision", n, "opened-stays")];
		// A row that was there and was emptied is taken away, with its unit and its day.
		return !known.has(id) && (unitId !== "" || dueOn !== null)
			? [problem("decision", n, "no-decision")]
			: [];
	}
	if (words.length > terms.longestWords)
		return [problem("decision", n, "too-long", { n: terms.longestWords })];
	if (opened.has(id)) return [];
	if (unitId === "")
		return dueOn === null ? [] : [problem("unit", n, "no-owner")];
	// The title of an action is shorter than a decision may be.
	if ([...words].length > terms.longestTitle)
		return [
			problem("decision", n, "follow-up-too-long", { n: terms.longestTitle }),
		];
	if (!units.has(unitId)) return [problem("unit", n, "unknown-owner")];
	if (dueOn === null) return [problem("due", n, "no-due-day")];
	// What was promised in time and written down stays, also when its day has passed since.
	return dueOn < today && known.get(id)?.dueOn !== dueOn
		? [problem("due", n, "due-past")]
		: [];
}

const decisionOf = (
	{ id, text, unitId, dueOn }: TypedDecision,
	{ opened, known, newId }: WrittenHere,
): Decision => ({
	id: opened.has(id) || known.has(id) ? id : newId(),
	text: asKept(text),
	followUp:
		opened.get(id) ??
		(unitId !== "" && dueOn !== null ? { unitId, dueOn } : null),
});

const attendanceOf = (
	{ presences, walkIns }: TypedWritten,
	{ parties }: WrittenHere,
): Attendee[] => [
	...parties.flatMap((party, n) => {
		const is = presences[n] ?? "";
		return isPresence(is) ? [{ ...party, is, walkIn: false }] : [];
	}),
	...linesOf(walkIns).map((line) => ({
		...namedIn(line),
		is: "present" as const,
		walkIn: true,
	})),
];
