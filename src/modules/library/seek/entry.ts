import { plain, plainWords, stemsOf } from "#search";
import type { Facts } from "../records/facts.ts";
import type { LibraryRecord } from "../records/record.ts";

/** What a line of a list shows. */
export interface Shown
	extends Pick<LibraryRecord, "formats" | "languages" | "kind"> {
	readonly title: string;
	readonly subtitle: string;
	/** The first three, and whether there are more. */
	readonly authors: readonly string[];
	readonly more: boolean;
	readonly publisher: string;
	readonly callNumber: string;
}

/** A record as it is searched. */
export interface SoughtRow {
	readonly record_id: string;
	readonly open: boolean;
	readonly year: number;
	readonly online: boolean;
	readonly plain_title: string;
	readonly shown: Shown;
	readonly lexemes: readonly string[];
	/** Of a record in English: its words get English stems besides. */
	readonly english: string;
	readonly english_title: string;
	/** Words that may be offered where one was mistyped. */
	readonly offered: readonly string[];
}

export type Sought = Pick<
	LibraryRecord,
	| "id"
	| "facts"
	| "formats"
	| "languages"
	| "kind"
	| "year"
	| "openTo"
	| "collectionId"
>;

export function rowOf(record: Sought): SoughtRow {
	const { facts, formats, languages, kind } = record;
	const { title, subtitle, authors, publisher, callNumber } = facts;
	const names = authors.map(({ name }) => name);
	const titleWords = plainWords(`${title} ${subtitle}`);
	const authorWords = plainWords(names.join(" "));
	const subjectWords = plainWords(facts.subjects.join(" "));
	const english = languages.includes("eng");
	const all = [
		...titleWords,
		...authorWords,
		...subjectWords,
		...plainWords(otherText(facts)),
	];
	return {
		record_id: record.id,
		open: record.openTo === "everyone",
		year: record.year ?? 0,
		online: facts.links.length > 0,
		plain_title: plain(`${title} ${subtitle}`).slice(0, longestPlain),
		shown: {
			title,
			subtitle,
			authors: names.slice(0, 3),
			more: names.length > 3,
			publisher,
			callNumber,
			formats,
			languages,
			kind,
		},
		lexemes: [
			...new Set([
				...titleWords.flatMap(stemsOf).map(titledAs),
				...all.flatMap(stemsOf),
				...facts.isbn.flatMap(bothIsbn),
				...facts.issn.map(digitsOf),
				...marksOf(record),
			]),
		]
			.filter((word) => word !== "")
			.map((word) => word.slice(0, longestWord)),
		english: english ? all.join(" ") : "",
		english_title: english ? titleWords.join(" ") : "",
		offered: [
			...new Set([...titleWords, ...authorWords, ...subjectWords]),
		].filter((word) => word.length > 3 && !/\d/.test(word)),
	};
}

/** In signs. What an index of titles holds, and what a word may be. */
const longestPlain = 200;
const longestWord = 100;

const otherText = (facts: Facts): string =>
	[
		...facts.series,
		...facts.notes,
		facts.summary,
		facts.publisher,
		facts.place,
		facts.callNumber,
		facts.classification,
	].join(" ");

export const titledAs = (word: string): string => `t=${word}`;

/** What a list is narrowed by. No word holds such a sign. */
export const marks = {
	format: (word: string) => `f=${word}`,
	language: (word: string) => `l=${word}`,
	kind: (word: string) => `k=${word}`,
	collection: (id: string) => `c=${id}`,
	accessible: "f=any",
} as const;

const marksOf = ({ formats, languages, kind, collectionId }: Sought) => [
	...formats.map(marks.format),
	...(formats.length > 0 ? [marks.accessible] : []),
	...languages.map(marks.language),
	marks.kind(kind),
	marks.collection(collectionId),
];

export const digitsOf = (number: string): string =>
	number.replace(/[^0-9x]/gi, "").toLowerCase();

/** As it is printed now, and as it was before 2007. */
function bothIsbn(number: string): readonly string[] {
	const digits = digitsOf(number);
	if (digits.length === 10) return [digits, isbn13Of(digits)];
	return digits.startsWith("978") && digits.length === 13
		? [digits, isbn10Of(digits)]
		: [digits];
}

const isbn13Of = (isbn10: string): string => {
	const body = `978${isbn10.slice(0, 9)}`;
	const sum = [...body].reduce(
		(sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3),
		0,
	);
	return body + String((10 - (sum % 10)) % 10);
};

const isbn10Of = (isbn13: string): string => {
	const body = isbn13.slice(3, 12);
	const sum = [...body].reduce(
		(sum, digit, at) => sum + Number(digit) * (10 - at),
		0,
	);
	const check = (11 - (sum % 11)) % 11;
	return body + (check === 10 ? "x" : String(check));
};
