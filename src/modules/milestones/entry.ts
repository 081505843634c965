import type { FieldProblem } from "#kernel/form.ts";
import type { Day } from "#territory";

/** The subject of the trail and of what is told. */
export const dateKind = "programme-date";

/** What a letter says of a date: it moves one, or adds one. */
export interface Said {
	/** The date that it moves; `null` where it adds one. */
	readonly key: string | null;
	/** The province for which it is added; `null`: the nation. */
	readonly province: string | null;
	/** Empty where it moves one. */
	readonly title: string;
	readonly does: string;
	readonly on: Day;
	/** Number and title of the letter. */
	readonly ground: string;
	readonly groundOn: Day;
	/** Where it can be read; empty where nowhere. */
	readonly source: string;
}

export interface Entry extends Said {
	readonly id: string;
	readonly enteredBy: string | null;
	readonly enteredAt: Date;
	readonly takenBack: {
		readonly at: Date;
		readonly by: string | null;
		readonly why: string;
	} | null;
}

/** As it was typed; a day that is none was told before. */
export interface Typed {
	readonly title: string;
	readonly does: string;
	readonly on: Day | null;
	readonly ground: string;
	readonly groundOn: Day | null;
	readonly source: string;
}

export const fields = {
	title: "judul",
	does: "tugas",
	on: "tanggal",
	ground: "surat",
	groundOn: "tanggal_surat",
	source: "alamat",
	province: "provinsi",
	/** The letter that stood when the form was drawn. */
	seen: "dilihat",
	why: "alasan",
} as const;

export const longest = { title: 120, words: 600, source: 500 };

/** In years from today: a date that is further away was typed wrongly. */
const furthest = 5;

/** All that has to be mended, each at its field. */
export function problemsOf(
	typed: Typed,
	adds: boolean,
	today: Day,
): readonly FieldProblem[] {
	return [
		...(adds ? wordsProblems(fields.title, typed.title, longest.title) : []),
		...(adds ? wordsProblems(fields.does, typed.does, longest.words) : []),
		...dayProblems(fields.on, typed.on),
		...(typed.on !== null && isFar(typed.on, today)
			? [{ field: `${fields.on}_tahun`, says: "milestones.problem.far" }]
			: []),
		...wordsProblems(fields.ground, typed.ground, longest.words),
		...dayProblems(fields.groundOn, typed.groundOn),
		...(typed.groundOn !== null && typed.groundOn > today
			? [
					{
						field: `${fields.groundOn}_hari`,
						says: "milestones.problem.letter-to-come",
					},
				]
			: []),
		...sourceProblems(typed.source),
	];
}

const isFar = (day: Day, today: Day): boolean =>
	Math.abs(Number(day.slice(0, 4)) - Number(today.slice(0, 4))) > furthest;

function wordsProblems(
	field: string,
	words: string,
	most: number,
): readonly FieldProblem[] {
	if (words.trim() === "")
		return [{ field, says: `milestones.problem.no-${field}` }];
	return words.length > most
		? [{ field, says: "milestones.problem.long", about: { most } }]
		: [];
}

const dayProblems = (
	field: string,
	day: Day | null,
): readonly FieldProblem[] =>
	day === null
		? [{ field: `${field}_hari`, says: `milestones.problem.no-${field}` }]
		: [];

function sourceProblems(source: string): readonly FieldProblem[] {
	if (source.trim() === "") return [];
	return /^https:\/\/[^\s<>"]+$/.test(source.trim()) &&
		source.length <= longest.source
		? []
		: [{ field: fields.source, says: "milestones.problem.address" }];
}
