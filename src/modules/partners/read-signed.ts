import type { FieldProblem } from "#kernel/form.ts";
import { problemOfName } from "#kernel/text.ts";
import type { Day } from "#territory";
import { type Scope, type Signed, type Topic, topics } from "./agreement.ts";
import { terms } from "./terms.ts";
import { asKept, asLine } from "./words.ts";

/** As the forms of agreements and of what is signed later name them. */
export const fields = {
	organisation: "mitra",
	kind: "bentuk",
	title: "judul",
	topics: "pokok",
	provinces: "provinsi",
	about: "isi",
	number: "nomor",
	signedOn: "ditandatangani",
	officeSigns: "penanda_kantor",
	partnerSigns: "penanda_mitra",
	from: "mulai",
	until: "sampai",
	endsOn: "berakhir",
	words: "uraian",
	contact: "kontak",
	on: "tanggal",
	event: "acara",
	outcome: "hasil",
	proof: "bukti",
	file: "berkas",
	revision: "versi",
} as const;
export type FieldName = keyof typeof fields;

export const problem = (
	field: FieldName,
	why: string,
	about?: FieldProblem["about"],
): FieldProblem => ({
	field: fields[field],
	says: `partners.problem.${why}`,
	...(about ? { about } : {}),
});

/** The problems of those that hold; the first of a field is enough. */
export const first = (
	...found: readonly (readonly [boolean, FieldProblem])[]
): FieldProblem[] => {
	const one = found.find(([holds]) => holds);
	return one ? [one[1]] : [];
};

/** A line that has to say something, and not too much. */
export function problemsOfLine(field: FieldName, text: string): FieldProblem[] {
	const why = problemOfName(text, terms.longestLine);
	return first(
		[why === "no-name", problem(field, `no-${field}`)],
		[
			why === "name-too-long",
			problem(field, "too-long", { n: terms.longestLine }),
		],
	);
}

/** Words of more than a line; `needed`: they have to say something. */
export const problemsOfWords = (
	field: FieldName,
	text: string,
	needed = true,
): FieldProblem[] =>
	first(
		[
			needed && problemOfName(text, terms.longestWords) === "no-name",
			problem(field, `no-${field}`),
		],
		[
			asKept(text).length > terms.longestWords,
			problem(field, "too-long", { n: terms.longestWords }),
		],
	);

export interface TypedSigned {
	readonly number: string;
	readonly signedOn: Day | null;
	readonly officeSigns: string;
	readonly partnerSigns: string;
}

/** What was signed is dated today at the latest. */
export const problemsOfSigned = (
	typed: TypedSigned,
	today: Day,
): FieldProblem[] => [
	...problemsOfLine("number", typed.number),
	...first(
		[typed.signedOn === null, problem("signedOn", "no-day")],
		[
			typed.signedOn !== null && typed.signedOn > today,
			problem("signedOn", "day-to-come"),
		],
	),
	...problemsOfLine("officeSigns", typed.officeSigns),
	...problemsOfLine("partnerSigns", typed.partnerSigns),
];

export const signedOf = (typed: TypedSigned, signedOn: Day): Signed => ({
	number: asLine(typed.number),
	signedOn,
	officeSigns: asLine(typed.officeSigns),
	partnerSigns: asLine(typed.partnerSigns),
});

export interface TypedScope {
	readonly title: string;
	readonly topics: readonly string[];
	readonly provinces: readonly string[];
}

const isTopic = (text: string): text is Topic =>
	(topics as readonly string[]).includes(text);

export const problemsOfScope = (
	typed: TypedScope,
	provinces: ReadonlySet<string>,
): FieldProblem[] => [
	...problemsOfLine("title", typed.title),
	...first([!typed.topics.some(isTopic), problem("topics", "no-topics")]),
	...first([
		typed.provinces.some((code) => !provinces.has(code)),
		problem("provinces", "unknown-province"),
	]),
];

export const scopeOf = (typed: TypedScope): Scope => ({
	title: asLine(typed.title),
	topics: topics.filter((topic) => typed.topics.includes(topic)),
	provinces: [...new Set(typed.provinces)].sort(),
});
