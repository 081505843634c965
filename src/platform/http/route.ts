import type { Actor } from "#kernel/actor.ts";
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
	/** The code of a sample receipt that this browser opened before. */
	readonly code?: string;
	/** The key of their own: shut in this browser, or ended and not made again. Open when left out. For pages alone. */
	readonly key?: "closed" | "none";
	/** Fields of a post; token and key are added. */
	readonly form?: Readonly<Record<string, string>>;
	readonly status: number;
}

/** A row of the route table: who may use it and what trail it leaves stand beside the address. */
export interface Route<View> {
	readonly method: "GET" | "POST";
	/** Without language: `/hasil/:instrument/:year`. */
	readonly path: string;
	/** `anyone`, `signed-in`, a permission, or several with commas: one of them is enough. There is no default. */
	readonly may: string;
	/** The deed that it writes into the trail; `none` for reading. */
	readonly trail: string;
	readonly handle: (ask: Ask<View>) => Promise<Answer> | Answer;
	readonly examples: readonly Example[];
	/**
	 * Accounts, roles, ways in: whoever uses it showed their second factor a short time ago. Whoever opens the page late is
	 * led to where that is shown and back; a post that comes late goes on once it was shown, with all that was typed.
	 */
	readonly fresh?: true;
	/**
	 * Keeps what was typed when a post arrives after its session ended, for `ask.owner`, who alone gets it back.
	 * Answers the sentence that is read next; `null` where there was nothing to keep. Without it such a post is lost.
	 */
	readonly keep?: (ask: Ask<View>) => Promise<string | null>;
	/**
	 * A program asks by this post, as its protocol has it, and nothing changes by it: no form of ours stands before it, and
	 * a page of another site gains nothing by sending it.
	 */
	readonly asks?: true;
	/** The page works without network: it may start a worker, and the device is handed the person's key. */
	readonly offline?: true;
	/** The page comes in one request, its small scripts inside. */
	readonly whole?: true;
	/** The page may record a voice or a film: it alone may ask for microphone and camera, and play what it recorded. */
	readonly records?: true;
	/** The page may look through the camera, and keeps nothing of what it sees. */
	readonly looks?: true;
	/** Limit in kilobytes, compressed, of a public page with its style and script: 14, or 30 with a map or chart, or with the scripts of a page that works without network; 250 of a page that holds a whole assessment. */
	readonly weight?: 14 | 30 | 250;
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
	/** The person as a keyed digest, for what is kept beside their name; `null` for strangers. */
	readonly owner: string | null;
	/** A digest under the secret of the site, for one purpose: nobody else can make it. */
	readonly sign: (purpose: string, text: string) => string;
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

/** Whether somebody with these permissions may enter; whether they are signed in was asked before. */
export const mayEnter = (
	may: string,
	holds: (permission: string) => boolean,
): boolean =>
	may === "anyone" || may === "signed-in" || may.split(", ").some(holds);

/** The same of one person. */
export const isLetIn = (may: string, { grants }: Actor): boolean =>
	mayEnter(may, (permission) =>
		grants.some((grant) => grant.permission === permission),
	);
