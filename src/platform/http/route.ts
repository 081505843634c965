import type { Language } from "#kernel/text.ts";
import type { Context } from "../context.ts";
import type { Answer } from "./answer.ts";

/** One state of a route, shown by sample data; one walk over all of them is the test of every page. */
export interface Example {
	/** In words: `empty`, `filled`, `wrong`, `forbidden`, `not-found` … */
	readonly state: string;
	/** User name of a sample account; a stranger when left out. */
	readonly as?: string;
	readonly params?: Readonly<Record<string, string>>;
	readonly query?: string;
	/** Fields of a post; token and key are added. */
	readonly form?: Readonly<Record<string, string>>;
	readonly status: number;
}

/** A row of the route table: who may use it and what trail it leaves stand beside the address. */
export interface Route<View> {
	readonly method: "GET" | "POST";
	/** Without language: `/hasil/:instrument/:year`. */
	readonly path: string;
	/** `anyone`, `signed-in`, or a permission. There is no default. */
	readonly may: string;
	/** The deed that it writes into the trail; `none` for reading. */
	readonly trail: string;
	readonly handle: (ask: Ask<View>) => Promise<Answer> | Answer;
	readonly examples: readonly Example[];
	/** Limit in kilobytes, compressed, of a public page with its style and script: 14, or 30 with a map or chart. */
	readonly weight?: 14 | 30;
}

/** What a handler is asked with. */
export interface Ask<View> {
	readonly cx: Context;
	readonly view: View;
	readonly lang: Language;
	readonly params: Readonly<Record<string, string>>;
	readonly query: URLSearchParams;
	/** Fields and files as they were sent, read once by the pipeline; empty for a GET. */
	readonly form: FormData;
	readonly request: Request;
	/** Identifies the session for `identity`; `null` for strangers. */
	readonly sessionId: string | null;
}

/** A parameter that the route's own path guarantees. */
export const param = (
	ask: { readonly params: Readonly<Record<string, string>> },
	name: string,
): string => {
	const value = ask.params[name];
	if (value === undefined) throw new Error(`the path has no parameter ${name}`);
	return value;
};
