import type { FieldProblem } from "#kernel/form.ts";
import type { Day } from "#territory";
import type { Consultation } from "../consultation.ts";
import type { Question } from "../plan/plan.ts";
import type { Votes } from "../taking-part/contribution.ts";
import { plainOf } from "../taking-part/same-text.ts";
import { terms } from "../terms.ts";
import { asKept, countIn } from "../words.ts";

export const gatheringFields = {
	place: "tempat",
	on: "tanggal",
	version: "naskah_dibaca",
	people: "orang",
	first: "saksi_1",
	second: "saksi_2",
	notes: "catatan",
} as const;
export const voteField = (question: number, choice: number): string =>
	`suara_${question}_${choice}`;

/** The sheet of a meeting, as it was typed. */
export interface TypedGathering {
	readonly place: string;
	readonly on: Day | null;
	/** Of the document that was read there; left out while there is but one. */
	readonly version?: string;
	readonly people: string;
	/** Who sign that it was so. */
	readonly first: string;
	readonly second: string;
	/** One point a line; before it the number of its passage, if it is about one: `12: …`. */
	readonly notes: string;
	readonly votes: Readonly<Record<string, string>>;
}

export interface Point {
	readonly passage: number;
	readonly words: string;
}
export interface Gathering {
	readonly version: number;
	readonly place: string;
	readonly on: Day;
	readonly people: number;
	readonly signatories: readonly [string, string];
	readonly points: readonly Point[];
	readonly votes: Votes;
}

interface About {
	readonly consultation: Pick<Consultation, "opensOn" | "closesOn">;
	readonly questions: readonly Question[];
	/** Passages of each version, from the first. */
	readonly passages: readonly number[];
	readonly today: Day;
}

/** The meeting as it is kept, or everything that has to be mended. */
export function gatheringOf(
	typed: TypedGathering,
	about: About,
): Gathering | { readonly problems: readonly FieldProblem[] } {
	const problems: FieldProblem[] = [];
	const place = asKept(typed.place);
	if (place === "") problems.push(problem("place", "no-place"));
	if (place.length > terms.longestLine)
		problems.push(problem("place", "too-long", { n: terms.longestLine }));
	checkDay(typed.on, about, problems);
	const people = countIn(typed.people) ?? 0;
	if (people < 1 || people > terms.mostPeople)
		problems.push(problem("people", "people", { n: terms.mostPeople }));
	const signatories = [asKept(typed.first), asKept(typed.second)] as const;
	checkSignatories(signatories, problems);
	const version = versionOf(typed.version ?? "", about, problems);
	const passages = about.passages[version - 1] ?? 0;
	const points = pointsIn(typed.notes, passages, problems);
	const votes = votesOf(typed, about.questions, people, problems);
	if (points.length === 0 && Object.keys(votes).length === 0)
		if (problems.length === 0) problems.push(problem("notes", "nothing-said"));
	return problems.length > 0 || typed.on === null
		? { problems }
		: { version, place, on: typed.on, people, signatories, points, votes };
}

const problem = (
	field: keyof typeof gatheringFields,
	word: string,
	about: Record<string, string | number> = {},
): FieldProblem => ({
	field: gatheringFields[field],
	says: `consultations.problem.${word}`,
	about,
});

/** A meeting spoke about what it had read, not about what is there when its sheet is typed. */
function versionOf(
	typed: string,
	{ passages }: About,
	problems: FieldProblem[],
): number {
	if (passages.length <= 1) return passages.length;
	const version = countIn(typed) ?? 0;
	if (version < 1 || version > passages.length)
		problems.push(problem("version", "no-version"));
	return version;
}

function checkDay(
	on: Day | null,
	{ consultation, today }: About,
	problems: FieldProblem[],
): void {
	if (on === null) problems.push(problem("on", "no-day"));
	else if (
		on < consultation.opensOn ||
		on > consultation.closesOn ||
		on > today
	)
		problems.push(problem("on", "not-its-days"));
}

function checkSignatories(
	[first, second]: readonly [string, string],
	problems: FieldProblem[],
): void {
	if (first === "") problems.push(problem("first", "no-signatory"));
	if (second === "") problems.push(problem("second", "no-signatory"));
	else if (first.toLowerCase() === second.toLowerCase())
		problems.push(problem("second", "same-signatory"));
	if ([first, second].some((name) => name.length > terms.longestLine))
		problems.push(problem("first", "too-long", { n: terms.longestLine }));
}

/**
 * `12: Jalan masuk terlalu curam` is about passage 12; a line without number is about the whole, and so is `1. …`, the way
 * minutes are numbered. The same point twice is one.
 */
function pointsIn(
	notes: string,
	passages: number,
	problems: FieldProblem[],
): readonly Point[] {
	const points = asKept(notes)
		.split("\n")
		.map((row) => row.trim())
		.filter((row) => row !== "")
		.map((row): Point => {
			const [, number = "0", words = row] =
				/^(\d{1,4})\s*:\s+(.+)$/.exec(row) ?? [];
			return { passage: Number(number), words };
		});
	const nowhere = points.find(({ passage }) => passage > passages);
	if (nowhere)
		problems.push(
			problem("notes", "note-of-no-passage", {
				number: nowhere.passage,
				n: passages,
			}),
		);
	if (points.length > terms.mostPoints)
		problems.push(problem("notes", "too-many-points", { n: terms.mostPoints }));
	if (points.some(({ words }) => words.length > terms.longestOpinion))
		problems.push(
			problem("notes", "opinion-too-long", { n: terms.longestOpinion }),
		);
	return onceEach(points);
}

const onceEach = (points: readonly Point[]): readonly Point[] =>
	[
		...new Map(
			points
				.toReversed()
				.map((point) => [
					`${point.passage} ${plainOf(point.words) || point.words}`,
					point,
				]),
		).values(),
	].toReversed();

/** Nobody votes twice on a question: more votes than people is a sheet that was counted wrongly. */
function votesOf(
	typed: TypedGathering,
	questions: readonly Question[],
	people: number,
	problems: FieldProblem[],
): Votes {
	const votes: Record<string, readonly number[]> = {};
	for (const { number, choices } of questions) {
		const counts = choices.map((_, place) => {
			const field = voteField(number, place + 1);
			const text = (typed.votes[field] ?? "").trim();
			const n = text === "" ? 0 : countIn(text);
			if (n === null)
				problems.push({ field, says: "consultations.problem.no-count" });
			return n ?? 0;
		});
		const votesCast = counts.reduce((sum, n) => sum + n, 0);
		if (votesCast > people && people > 0)
			problems.push({
				field: voteField(number, 1),
				says: "consultations.problem.more-votes-than-people",
				about: { votes: votesCast, people, number },
			});
		if (votesCast > 0) votes[String(number)] = counts;
	}
	return votes;
}
