import fc from "fast-check";
import type { Example, Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type Described, requestsOf } from "../api-chance-for-tests.ts";
import { routeTable } from "../route-table.ts";
import { names, values } from "./values-for-tests.ts";

/** How a body is written, and what it says of itself. */
export type Writing =
	| "form"
	| "parts"
	| "parts with a file"
	| "parts cut off"
	| "parts without a boundary"
	| "json"
	| "no kind"
	| "text";

/** A change by chance of what somebody would send: which field, and what stands there instead. */
export interface Change {
	/** Which of the fields there are, counted round. */
	readonly field: number;
	readonly how: "instead" | "twice" | "as list" | "left out";
	readonly value: string;
}

/** One request by chance, as far as it is known without the page that it is sent from. */
export interface Draw {
	readonly what: Asked;
	/** A sample person; whom the example names where it is `null`, nobody where it is empty. */
	readonly as: string | null;
	readonly inPath: readonly Change[];
	readonly inQuery: readonly Change[];
	readonly inForm: readonly Change[];
	readonly more: readonly (readonly [string, string])[];
	readonly headers: Readonly<Record<string, string>>;
	readonly writing: Writing;
	/** The token of the sender, none, or something else. */
	readonly token: "theirs" | "none" | string;
	/** Of a page: which of the forms on it is sent next, counted round; none where it is `null`. */
	readonly next: number | null;
}

export type Asked =
	| {
			readonly kind: "route";
			readonly route: Route<View>;
			readonly example: Example;
	  }
	| {
			readonly kind: "operation";
			readonly method: string;
			readonly path: string;
			readonly query: readonly (readonly [string, string])[];
			readonly body: unknown;
	  };

/** The document of the interface, as it is published. */
export interface Document {
	readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

/** Requests by chance to every route and every operation. */
export function requestsTo(document: Document): fc.Arbitrary<Draw> {
	return fc.record({
		what: fc.oneof(
			{ weight: 9, arbitrary: ofRoutes() },
			{ weight: 1, arbitrary: ofOperations(document) },
		),
		as: fc.oneof(
			{ weight: 12, arbitrary: fc.constant(null) },
			{ weight: 1, arbitrary: fc.constant("") },
			{ weight: 2, arbitrary: fc.constantFrom(...people) },
		),
		inPath: seldom(changes(1)),
		inQuery: seldom(changes(3)),
		inForm: changes(4),
		more: fc.oneof(
			{ weight: 4, arbitrary: fc.constant([]) },
			{
				weight: 1,
				arbitrary: fc.array(fc.tuple(names, values), { maxLength: 3 }),
			},
		),
		headers: fc.oneof(
			{ weight: 4, arbitrary: fc.constant({}) },
			{ weight: 1, arbitrary: headers },
		),
		writing: fc.oneof(
			{ weight: 24, arbitrary: fc.constant<Writing>("form") },
			{
				weight: 6,
				arbitrary: fc.constantFrom<Writing>("parts", "parts with a file"),
			},
			{
				weight: 3,
				arbitrary: fc.constantFrom<Writing>(
					"parts cut off",
					"parts without a boundary",
					"json",
					"no kind",
					"text",
				),
			},
		),
		token: fc.oneof(
			{ weight: 40, arbitrary: fc.constant("theirs") },
			{ weight: 1, arbitrary: fc.constant("none") },
			{ weight: 1, arbitrary: values },
		),
		next: fc.oneof(
			{ weight: 1, arbitrary: fc.constant(null) },
			{ weight: 6, arbitrary: fc.nat({ max: 9 }) },
		),
	});
}

const people = [
	"wulan",
	"yohana",
	"sari",
	"bayu",
	"admin",
	"dewi",
	"kornelis",
	"intan",
	"melania",
	"laras",
];

/**
 * An example that takes a key from somebody for good would change what the next ones meet; one that is refused anyway
 * reaches little.
 */
const ofRoutes = (): fc.Arbitrary<Asked> =>
	fc
		.constantFrom(
			...routeTable().map((route) => ({
				route,
				examples: route.examples.filter(
					({ key, status }) => key !== "none" && status !== 403,
				),
			})),
		)
		.chain(({ route, examples }) =>
			fc.constantFrom(...examples).map((example) => ({
				kind: "route" as const,
				route,
				example,
			})),
		);

const ofOperations = ({ paths }: Document): fc.Arbitrary<Asked> =>
	fc
		.constantFrom(
			...Object.entries(paths).flatMap(([path, methods]) =>
				Object.entries(methods).map(([method, described]) => ({
					path,
					method,
					described,
				})),
			),
		)
		.chain(({ path, method, described }) =>
			fc.record({
				kind: fc.constant("operation" as const),
				method: fc.constant(method.toUpperCase()),
				path: requestsOf(described).map((chance) =>
					path.replace(/\{(\w+)\}/g, (_, name: string) =>
						encoded(chance.path[name] ?? ""),
					),
				),
				query: requestsOf(described).map(({ query }) => query),
				body: fc.oneof(
					fc.jsonValue({ maxDepth: 3 }),
					fc.dictionary(names, values, { maxKeys: 4 }),
					fc.constantFrom<unknown>(
						`${"[".repeat(5_000)}${"]".repeat(5_000)}`,
						'{"numerator":1e309,"denominator":-0}',
						'{"__proto__":{"x":1}}',
						"{",
						"\ud800",
					),
				),
			}),
		);

const change: fc.Arbitrary<Change> = fc.record({
	field: fc.nat({ max: 30 }),
	how: fc.oneof(
		{ weight: 6, arbitrary: fc.constant("instead" as const) },
		{
			weight: 2,
			arbitrary: fc.constantFrom(
				"twice" as const,
				"as list" as const,
				"left out" as const,
			),
		},
	),
	value: values,
});

const changes = (maxLength: number) => fc.array(change, { maxLength });

const seldom = <Value>(
	list: fc.Arbitrary<readonly Value[]>,
): fc.Arbitrary<readonly Value[]> =>
	fc.oneof(
		{ weight: 2, arbitrary: fc.constant([]) },
		{ weight: 1, arbitrary: list },
	);

const headers = fc.record(
	{
		"accept-language": fc.constantFrom(
			"xx",
			"*",
			",;q=",
			"en;q=9",
			"id".repeat(300),
		),
		accept: fc.constantFrom(
			"*/*",
			"text/turtle",
			"application/ld+json;q=x",
			";",
		),
		range: fc.constantFrom(
			"bytes=0-",
			"bytes=9-1",
			"bytes=-0",
			"x",
			"bytes=0-0,5-9",
		),
		"if-none-match": fc.constantFrom("*", 'W/"x"', '"'),
		"if-modified-since": fc.constantFrom("x", "Thu, 01 Jan 1970 00:00:00 GMT"),
		origin: fc.constantFrom("null", "https://example.org", "http://localhost"),
		"sec-fetch-site": fc.constantFrom("cross-site", "same-origin", "x"),
		authorization: fc.constantFrom("Bearer x", "Basic eDp5", "x", "Bearer"),
		"content-length": fc.constantFrom("0", "1"),
	},
	{ requiredKeys: [] },
);

/** As an address says it: half a sign as its bytes, which are no text. */
export const encoded = (text: string): string =>
	text.isWellFormed()
		? encodeURIComponent(text)
		: [...text]
				.map((sign) =>
					sign.isWellFormed() ? encodeURIComponent(sign) : "%ED%A0%80",
				)
				.join("");
