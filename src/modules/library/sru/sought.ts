import { ok, type Result } from "#kernel/result.ts";
import { type Cql, serverChoice } from "./cql.ts";
import { type Diagnostic, diagnosed } from "./diagnostics.ts";

/** What is looked for, in words of this library: a question whose every index and relation is known. */
export type Sought =
	| {
			readonly kind: "and" | "or" | "not";
			readonly left: Sought;
			readonly right: Sought;
	  }
	| {
			readonly kind: "words";
			readonly part: Part;
			readonly how: "all" | "any" | "phrase";
			readonly words: readonly Word[];
	  }
	| { readonly kind: "isbn"; readonly isbn: readonly string[] }
	| { readonly kind: "number"; readonly number: string }
	| {
			readonly kind: "year";
			readonly compare: "=" | "<" | ">" | "<=" | ">=";
			readonly year: number;
	  }
	| { readonly kind: "language"; readonly code: string }
	| { readonly kind: "everything" };

export type Part = "title" | "creator" | "subject" | "anywhere";

export interface Word {
	/** Small letters and digits, without accents. */
	readonly text: string;
	/** Whatever begins so. */
	readonly begins: boolean;
}

/** Every index, with the name under which `explain` tells it. */
export const indexes: Readonly<
	Record<string, { readonly title: string; readonly reads: Reads }>
> = {
	"dc.title": { title: "Judul", reads: "title" },
	"dc.creator": { title: "Pengarang", reads: "creator" },
	"dc.subject": { title: "Subjek", reads: "subject" },
	"dc.date": { title: "Tahun terbit", reads: "year" },
	"dc.language": { title: "Bahasa", reads: "language" },
	"bath.isbn": { title: "ISBN", reads: "isbn" },
	"rec.identifier": { title: "Nomor kendali", reads: "number" },
	[serverChoice]: { title: "Di mana saja", reads: "anywhere" },
	"cql.anywhere": { title: "Di mana saja", reads: "anywhere" },
	"cql.allRecords": { title: "Semua", reads: "everything" },
};
type Reads = Part | "year" | "language" | "isbn" | "number" | "everything";

/** The question with every name in it known, or what is not. */
export function soughtBy(query: Cql): Result<Sought, Diagnostic> {
	if (query.kind !== "search") {
		const left = soughtBy(query.left);
		if (!left.ok) return left;
		const right = soughtBy(query.right);
		if (!right.ok) return right;
		return ok({ kind: query.kind, left: left.value, right: right.value });
	}
	const named = indexNamed(query.index);
	if (!named.ok) return named;
	const { relation, term } = query;
	if (/\^/.test(unescaped(term))) return diagnosed(31, term);
	switch (named.value) {
		case "everything":
			return ok({ kind: "everything" });
		case "year":
			return yearSought(relation, term);
		case "number":
			return oneOf(relation, term, (number) => ({ kind: "number", number }));
		case "language":
			return oneOf(relation, term, (code) => ({
				kind: "language",
				code: code.toLowerCase(),
			}));
		case "isbn":
			return isbnSought(relation, term);
		default:
			return wordsSought(named.value, relation, term);
	}
}

function indexNamed(written: string): Result<Reads, Diagnostic> {
	const name = written.toLowerCase();
	const full = name.includes(".") ? name : `dc.${name}`;
	const found = Object.keys(indexes).find(
		(each) =>
			each.toLowerCase() === full || each.toLowerCase() === `cql.${name}`,
	);
	const index = found && indexes[found];
	if (index) return ok(index.reads);
	const sets = Object.keys(indexes).map((each) => `${each.split(".")[0]}.`);
	return sets.some((set) => full.startsWith(set))
		? diagnosed(16, written)
		: diagnosed(15, written.split(".")[0]);
}

const equal = ["=", "==", "exact", "scr"];

function wordsSought(
	part: Part,
	relation: string,
	term: string,
): Result<Sought, Diagnostic> {
	const how =
		relation === "any"
			? "any"
			: relation === "all"
				? "all"
				: [...equal, "adj"].includes(relation)
					? "phrase"
					: null;
	if (how === null)
		return "<>=".includes(relation[0] ?? "")
			? diagnosed(22, `${part} ${relation}`)
			: diagnosed(19, relation);
	const words = wordsIn(term);
	return words.ok
		? ok({ kind: "words", part, how, words: words.value })
		: words;
}

/** In signs. */
const longestWord = 200;

/** A star masks the end of a word; elsewhere no mask is known. */
function wordsIn(term: string): Result<readonly Word[], Diagnostic> {
	const masked = unescaped(term);
	if (/\?|(^|[^\p{L}\p{N}\p{M}])\*|\*[\p{L}\p{N}]/u.test(masked))
		return diagnosed(28, term);
	const words = folded(masked)
		.split(/[^\p{L}\p{N}*]+/u)
		.filter((word) => word !== "")
		.map((word) => ({
			text: word.replaceAll("*", ""),
			begins: word.endsWith("*"),
		}));
	if (words.length === 0) return diagnosed(27, term);
	// More than an index of words can hold.
	const long = words.find(({ text }) => text.length > longestWord);
	if (long) return diagnosed(36, `${long.text.slice(0, 40)}…`);
	const short = words.find(({ text, begins }) => begins && text.length < 2);
	return short ? diagnosed(29, `${short.text}*`) : ok(words);
}

/** As `library.words_of` writes the words of a record. */
const folded = (text: string): string =>
	text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** What stands behind a backslash is a sign like any other: it masks nothing. */
const unescaped = (term: string): string =>
	term.replace(/\\([\s\S])/g, (_, sign: string) =>
		"*?^".includes(sign) ? " " : sign,
	);

function oneOf(
	relation: string,
	term: string,
	make: (said: string) => Sought,
): Result<Sought, Diagnostic> {
	if (!equal.includes(relation)) return diagnosed(22, relation);
	const said = term.replace(/\\([\s\S])/g, "$1").trim();
	return said === "" ? diagnosed(27) : ok(make(said));
}

function isbnSought(
	relation: string,
	term: string,
): Result<Sought, Diagnostic> {
	if (![...equal, "any"].includes(relation)) return diagnosed(22, relation);
	const isbn = (relation === "any" ? term.split(/\s+/) : [term]).map((one) =>
		one.replace(/[^0-9Xx]/g, "").toUpperCase(),
	);
	const known = isbn.filter((one) => one !== "");
	return known.length === 0
		? diagnosed(36, term)
		: ok({ kind: "isbn", isbn: known });
}

const comparisons = ["=", "<", ">", "<=", ">="] as const;

function yearSought(
	relation: string,
	term: string,
): Result<Sought, Diagnostic> {
	const compare = comparisons.find(
		(sign) => sign === (equal.includes(relation) ? "=" : relation),
	);
	if (!compare) return diagnosed(22, `dc.date ${relation}`);
	const [, year] = /^\s*(\d{4})(-\d\d){0,2}\s*$/.exec(term) ?? [];
	return year === undefined
		? diagnosed(36, term)
		: ok({ kind: "year", compare, year: Number(year) });
}
