import { z } from "zod";
import type { Context } from "#platform/context.ts";
import type { Both } from "./both.ts";
import { longestCursor } from "./calls/cursor.ts";
import type { Problem, ProblemName } from "./calls/problem.ts";
import type { GroupName } from "./groups.ts";
import type { ScopeName } from "./scopes.ts";
import type { Caller } from "./systems/caller.ts";

/**
 * One operation of the interface, as data: the OpenAPI document, the reference page, the typed client and the checks of what
 * is sent are all made of these rows. What is not written in them is refused.
 */
export interface Operation {
	/** Its name in clients, for ever: `listUnits`. */
	readonly id: string;
	readonly method: "GET" | "PUT" | "POST";
	/** Below the base, as OpenAPI writes it: `/units/{unit}`. */
	readonly path: string;
	readonly group: GroupName;
	readonly summary: Both;
	/** What a reader must know besides. */
	readonly says?: Both;
	/** Who may: everybody, or a registered system that was given this scope. */
	readonly may: "anyone" | ScopeName;
	/** The deed that it writes into the trail; `none` for reading. */
	readonly trail: string;
	readonly params: z.ZodObject;
	readonly query: z.ZodObject;
	readonly body: z.ZodObject | null;
	/** What is answered with 200. */
	readonly answer: z.ZodType;
	/** Whether the answer is one page of a list, gone on with by a cursor. */
	readonly paged: boolean;
	/** What may be answered besides, beyond what every operation may answer. */
	readonly problems: readonly ProblemName[];
	/** Values that lead somewhere in the demonstration: the reference shows them, and tests begin with them. */
	readonly example: Readonly<Record<string, string>>;
	readonly handle: (call: Call) => Promise<Reply>;
}

/** What a handler is called with: everything was read and found to fit. */
export interface Call<
	Params = Record<string, never>,
	Query = Record<string, never>,
	Body = unknown,
> {
	readonly cx: Context;
	readonly params: Params;
	readonly query: Query;
	readonly body: Body;
	readonly caller: Caller | null;
	/** Key of the last item that was sent; `null` at the beginning, and where nothing is paged. */
	readonly after: string | null;
}

export type Reply<Answer = unknown> =
	| { readonly ok: true; readonly value: Answer }
	| { readonly ok: false; readonly problem: Problem };

/** One page of a list. `last` is the key of its last item; `null` where nothing comes after it. */
export interface Part<Item> {
	readonly items: readonly Item[];
	readonly last: string | null;
}

export const answered = <Answer>(value: Answer) =>
	({ ok: true, value }) as const;
export const refusedWith = (
	name: ProblemName,
	more: Omit<Problem, "name"> = {},
) => ({ ok: false, problem: { name, ...more } }) as const;
export const nothingThere = refusedWith("not-found");

/** Most items of a page; whoever asks for more is told. */
export const mostOnPage = 200;
const usualOnPage = 50;

const paging = {
	limit: z.coerce
		.number()
		.int()
		.min(1)
		.max(mostOnPage)
		.default(usualOnPage)
		.describe(`Items of a page, ${mostOnPage} at most.`),
	cursor: z
		.string()
		.max(longestCursor)
		.optional()
		.describe("Where to go on: the value next of an answer to this query."),
};

type Shape = z.core.$ZodLooseShape;
type Fields<S extends Shape> = z.output<z.ZodObject<S, z.core.$strict>>;
type Common = Omit<
	Operation,
	| "method"
	| "params"
	| "query"
	| "body"
	| "answer"
	| "paged"
	| "handle"
	| "problems"
	| "may"
	| "trail"
>;

/** Reading of one thing, by everybody. */
export const reading = <P extends Shape, Q extends Shape, A extends z.ZodType>({
	params,
	query,
	handle,
	...row
}: Common & {
	readonly params: P;
	readonly query: Q;
	readonly answer: A;
	readonly handle: (
		call: Call<Fields<P>, Fields<Q>>,
	) => Promise<Reply<z.input<A>>>;
}): Operation => ({
	...row,
	method: "GET",
	may: "anyone",
	trail: "none",
	params: z.strictObject(params),
	query: z.strictObject(query),
	body: null,
	paged: false,
	problems: ["not-found"],
	handle: handle as unknown as Operation["handle"],
});

/** Reading of a list, page by page. */
export const listing = <P extends Shape, Q extends Shape, I extends z.ZodType>({
	params,
	query,
	item,
	problems = [],
	handle,
	...row
}: Common & {
	/** What besides may be answered of this list. */
	readonly problems?: readonly ProblemName[];
	readonly params: P;
	readonly query: Q;
	readonly item: I;
	readonly handle: (
		call: Call<Fields<P>, Fields<Q> & { readonly limit: number }>,
	) => Promise<Reply<Part<z.input<I>>>>;
}): Operation => ({
	...row,
	method: "GET",
	may: "anyone",
	trail: "none",
	params: z.strictObject(params),
	query: z.strictObject({ ...query, ...paging }),
	body: null,
	answer: z.strictObject({
		items: z.array(item),
		next: z
			.string()
			.nullable()
			.describe("Cursor of the next page; null on the last one."),
	}),
	paged: true,
	problems: [
		"invalid-cursor",
		...(Object.keys(params).length > 0 ? (["not-found"] as const) : []),
		...problems,
	],
	handle: handle as unknown as Operation["handle"],
});

/** A deed of a registered system. */
export const writing = <P extends Shape, B extends Shape, A extends z.ZodType>({
	params,
	body,
	handle,
	...row
}: Common &
	Pick<Operation, "trail"> & {
		readonly method: "PUT" | "POST";
		readonly may: ScopeName;
		readonly params: P;
		readonly body: B;
		readonly answer: A;
		readonly handle: (
			call: Call<Fields<P>, Record<string, never>, Fields<B>> & {
				readonly caller: Caller;
			},
		) => Promise<Reply<z.input<A>>>;
	}): Operation => ({
	...row,
	params: z.strictObject(params),
	query: z.strictObject({}),
	body: z.strictObject(body),
	paged: false,
	problems: [
		"token-missing",
		"token-invalid",
		"token-expired",
		"scope-missing",
		"key-missing",
		"key-reused",
		"invalid-json",
		"invalid-body",
		"not-possible",
		"unsupported-media-type",
		"too-large",
		"not-found",
	],
	handle: handle as unknown as Operation["handle"],
});

/** One page out of a list that is at hand, in the order of its keys, which are text. */
export function partOf<Item>(
	all: readonly Item[],
	keyOf: (item: Item) => string,
	{ after, limit }: { readonly after: string | null; readonly limit: number },
): { readonly rows: readonly Item[]; readonly last: string | null } {
	const rest = [...all]
		.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
		.filter((item) => after === null || keyOf(item) > after);
	return lastOf(rest, keyOf, limit);
}

/** The same of rows that were looked for in order, one more than a page holds. */
export function lastOf<Item>(
	found: readonly Item[],
	keyOf: (item: Item) => string,
	limit: number,
): { readonly rows: readonly Item[]; readonly last: string | null } {
	const rows = found.slice(0, limit);
	const end = rows.at(-1);
	return { rows, last: end && found.length > limit ? keyOf(end) : null };
}
