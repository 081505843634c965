import { ok, type Result } from "#kernel/result.ts";
import { type Diagnostic, diagnosed } from "./diagnostics.ts";

/**
 * A question in CQL 1.2, the Contextual Query Language (loc.gov/standards/sru/cql/spec.html), as far as its grammar goes:
 * which indexes and relations there are is asked elsewhere.
 */
export type Cql =
	| {
			readonly kind: "and" | "or" | "not";
			readonly left: Cql;
			readonly right: Cql;
	  }
	| {
			readonly kind: "search";
			/** As it was written: `dc.title`. */
			readonly index: string;
			readonly relation: string;
			/** With its escapes and masking signs. */
			readonly term: string;
	  };

const longestQuery = 2_000;
const mostBooleans = 30;
const deepest = 20;

/** The index and the relation of a term that stands alone. */
export const serverChoice = "cql.serverChoice";

/** Reads a question; whatever was typed, the answer is a question or a diagnostic. */
export function parseCql(text: string): Result<Cql, Diagnostic> {
	if (text.length > longestQuery) return diagnosed(12, String(longestQuery));
	const signs = tokensIn(text);
	if (!signs.ok) return signs;
	if (signs.value.length === 0) return diagnosed(27);
	try {
		const parser = new Parser(signs.value);
		return ok(parser.all());
	} catch (error) {
		if (error instanceof Unreadable)
			return diagnosed(error.number, error.details);
		throw error;
	}
}

interface Token {
	readonly kind: "sign" | "word" | "quoted";
	readonly text: string;
}

function tokensIn(text: string): Result<readonly Token[], Diagnostic> {
	const token =
		/\s*(?:(<=|>=|<>|==|[()=<>/])|"((?:[^"\\]|\\[\s\S])*)"|((?:[^\s"()=<>/\\]|\\\S)+))/y;
	const tokens: Token[] = [];
	const end = text.trimEnd().length;
	while (token.lastIndex < end) {
		const at = token.lastIndex;
		const [, sign, quoted, word] = token.exec(text) ?? [];
		if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
		else if (quoted !== undefined)
			tokens.push({ kind: "quoted", text: quoted });
		else if (word !== undefined) tokens.push({ kind: "word", text: word });
		else return diagnosed(14, text.slice(at).trim().slice(0, 40));
	}
	return ok(tokens);
}

class Unreadable extends Error {
	readonly number: Diagnostic["number"];
	readonly details: string;
	constructor(number: Diagnostic["number"], details = "") {
		super(details);
		this.number = number;
		this.details = details;
	}
}

const comparisons = ["=", "==", "<", ">", "<=", ">=", "<>"];
const booleans = ["and", "or", "not", "prox"];

class Parser {
	readonly #tokens: readonly Token[];
	#at = 0;
	#booleans = 0;

	constructor(tokens: readonly Token[]) {
		this.#tokens = tokens;
	}

	all(): Cql {
		if (this.#isSign(">")) throw new Unreadable(48, "prefix assignment");
		const query = this.#clauses(0);
		const next = this.#next();
		if (!next) return query;
		if (isWord(next, "sortby")) throw new Unreadable(80, "sortBy");
		if (next.text === ")") throw new Unreadable(13, ")");
		throw new Unreadable(10, next.text);
	}

	/** From left to right; no boolean binds closer than another. */
	#clauses(depth: number): Cql {
		let left = this.#clause(depth);
		for (;;) {
			const kind = this.#boolean();
			if (!kind) return left;
			left = { kind, left, right: this.#clause(depth) };
		}
	}

	#boolean(): "and" | "or" | "not" | null {
		const next = this.#next();
		const word = booleans.find((name) => isWord(next, name));
		if (!word) return null;
		if (word === "prox") throw new Unreadable(39);
		this.#at += 1;
		this.#booleans += 1;
		if (this.#booleans > mostBooleans)
			throw new Unreadable(38, String(mostBooleans));
		if (this.#isSign("/"))
			throw new Unreadable(46, this.#tokens[this.#at + 1]?.text);
		return word as "and" | "or" | "not";
	}

	#clause(depth: number): Cql {
		if (depth > deepest) throw new Unreadable(13, String(deepest));
		if (!this.#isSign("(")) return this.#search();
		this.#at += 1;
		const inner = this.#clauses(depth + 1);
		if (!this.#isSign(")")) throw new Unreadable(13, "(");
		this.#at += 1;
		return inner;
	}

	#search(): Cql {
		const first = this.#term();
		const relation = first.kind === "word" ? this.#relation() : null;
		if (relation === null)
			return {
				kind: "search",
				index: serverChoice,
				relation: "=",
				term: first.text,
			};
		return {
			kind: "search",
			index: first.text,
			relation,
			term: this.#term().text,
		};
	}

	/** A comparison, or a word between an index and a term: `all`, `any`, `exact`. */
	#relation(): string | null {
		const next = this.#next();
		if (!next || next.kind === "quoted" || isBoolean(next)) return null;
		const named = next.kind === "word";
		if (!named && !comparisons.includes(next.text)) return null;
		const after = this.#tokens[this.#at + 1];
		if (named && (!after || isBoolean(after) || after.text === ")"))
			throw new Unreadable(10, next.text);
		this.#at += 1;
		if (this.#isSign("/"))
			throw new Unreadable(20, this.#tokens[this.#at + 1]?.text);
		return next.text.toLowerCase();
	}

	#term(): Token {
		const next = this.#next();
		if (!next) throw new Unreadable(10, "");
		if (next.kind === "sign")
			throw new Unreadable("()".includes(next.text) ? 13 : 10, next.text);
		if (isBoolean(next)) throw new Unreadable(10, next.text);
		this.#at += 1;
		return next;
	}

	#next(): Token | undefined {
		return this.#tokens[this.#at];
	}

	#isSign(sign: string): boolean {
		const next = this.#next();
		return next?.kind === "sign" && next.text === sign;
	}
}

const isWord = (token: Token | undefined, word: string): boolean =>
	token?.kind === "word" && token.text.toLowerCase() === word;

const isBoolean = (token: Token): boolean =>
	isWord(token, "sortby") || booleans.some((name) => isWord(token, name));
