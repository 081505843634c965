import { ok, type Result } from "#kernel/result.ts";
import { parseCql } from "./cql.ts";
import { type Diagnostic, diagnosed } from "./diagnostics.ts";
import { type Sought, soughtBy } from "./sought.ts";

/** Forms in which records are given. */
export const schemas = {
	marcxml: {
		identifier: "info:srw/schema/1/marcxml-v1.1",
		title: "MARCXML",
	},
	dc: { identifier: "info:srw/schema/1/dc-v1.1", title: "Dublin Core" },
} as const;
export type Schema = keyof typeof schemas;

/** How many records one answer holds when nothing is said, and at most. */
export const usualRecords = 10;
export const mostRecords = 100;

/** What a program asks for by SRU 1.2 (loc.gov/standards/sru/sru-1-2.html); 1.1 asks the same. */
export type Asked =
	| { readonly operation: "explain" }
	| {
			readonly operation: "searchRetrieve";
			readonly query: string;
			readonly sought: Sought;
			/** From 1. */
			readonly start: number;
			readonly most: number;
			readonly schema: Schema;
			readonly packing: "xml" | "string";
	  };

export interface Refused {
	/** In whose answer the diagnostic stands. */
	readonly operation: "explain" | "searchRetrieve" | "scan";
	readonly problem: Diagnostic;
}

const versions = ["1.1", "1.2"];

/** Reads the parameters of a request. Nothing asked is a question for `explain`. */
export function readAsked(given: URLSearchParams): Result<Asked, Refused> {
	const operation = given.get("operation");
	if (operation === null && !given.has("query"))
		return ok({ operation: "explain" });
	const version = given.get("version");
	const at =
		operation === "scan" || operation === "explain"
			? operation
			: "searchRetrieve";
	const problem = (found: { readonly problem: Diagnostic }) =>
		({
			ok: false,
			problem: { operation: at, problem: found.problem },
		}) as const;
	if (version !== null && !versions.includes(version))
		return problem(diagnosed(5, versions.at(-1)));
	if (operation === "explain") return ok({ operation });
	if (operation === null) return problem(diagnosed(7, "operation"));
	if (operation !== "searchRetrieve") return problem(diagnosed(4, operation));
	if (version === null) return problem(diagnosed(7, "version"));
	const read = readSearch(given);
	return read.ok ? read : problem(read);
}

function readSearch(given: URLSearchParams): Result<Asked, Diagnostic> {
	const query = given.get("query");
	if (query === null) return diagnosed(7, "query");
	const strange = strangeIn(given);
	if (strange) return { ok: false, problem: strange };
	const start = numberIn(given.get("startRecord"), 1);
	const most = numberIn(given.get("maximumRecords"), usualRecords);
	if (start === null || start < 1) return diagnosed(6, "startRecord");
	if (most === null) return diagnosed(6, "maximumRecords");
	const schema = schemaNamed(given.get("recordSchema") || "marcxml");
	if (!schema) return diagnosed(66, given.get("recordSchema") ?? "");
	const packing = given.get("recordPacking") || "xml";
	if (packing !== "xml" && packing !== "string") return diagnosed(71, packing);
	const parsed = parseCql(query);
	if (!parsed.ok) return parsed;
	const sought = soughtBy(parsed.value);
	return sought.ok
		? ok({
				operation: "searchRetrieve",
				query,
				sought: sought.value,
				start,
				most: Math.min(most, mostRecords),
				schema,
				packing,
			})
		: sought;
}

const known = [
	"operation",
	"version",
	"query",
	"startRecord",
	"maximumRecords",
	"recordSchema",
	"recordPacking",
	// A set of results is not kept, which the answer says by leaving it out.
	"resultSetTTL",
];

/** Extensions begin with `x-` and are passed over, as the standard says. */
function strangeIn(given: URLSearchParams): Diagnostic | null {
	const said = (name: string) => (given.get(name) ?? "") !== "";
	if (said("sortKeys")) return { number: 80, details: "sortKeys" };
	if (said("stylesheet")) return { number: 110, details: "" };
	if (said("recordXPath")) return { number: 72, details: "" };
	const name = [...given.keys()].find(
		(each) =>
			!known.includes(each) &&
			!each.startsWith("x-") &&
			!["sortKeys", "stylesheet", "recordXPath"].includes(each),
	);
	return name === undefined ? null : { number: 8, details: name };
}

const numberIn = (text: string | null, usual: number): number | null =>
	text === null || text === ""
		? usual
		: /^\d{1,9}$/.test(text)
			? Number(text)
			: null;

const schemaNamed = (name: string): Schema | undefined =>
	(Object.keys(schemas) as Schema[]).find(
		(each) => each === name || schemas[each].identifier === name,
	);
