import type { Actor } from "#kernel/actor.ts";
import type { Language } from "#kernel/text.ts";
import type { Context } from "../context.ts";
import type { Noticed } from "../notice.ts";
import type { Heard } from "../observing/heard.ts";
import type { Html } from "./answer.ts";
import type { Door } from "./door.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Excuse } from "./excuse.ts";
import type { Operation } from "./operation.ts";
import type { ProofAgain } from "./proof.ts";
import type { Route } from "./route.ts";

/** Who a request comes from, as `identity` found out. */
export interface Known<Me> {
	readonly actor: Actor;
	readonly sessionId: string | null;
	readonly me: Me;
	/** Where this person must go before anything else (to a second factor), without language. */
	readonly first: string | null;
	/** Values of `Set-Cookie` that move the session on, or clear one that ended. */
	readonly cookies: readonly string[];
}

/** What the pipeline needs to know of a visitor to let the site make a view. */
export interface Visit<Me> {
	readonly known: Known<Me>;
	readonly lang: Language;
	readonly path: string;
	readonly token: string;
	/** Seal of the person for forms that are kept when the session ends. */
	readonly seal: string | null;
	readonly flash: string | null;
	readonly cookies: Readonly<Record<string, string>>;
	readonly now: Date;
	readonly cx: Context;
}

/** What is known where more come than can be served, without asking the database. */
export interface Crowd<Me> {
	readonly door: Door;
	/** Patterns of pages that strangers read and that cannot wait. */
	readonly urgent: (path: string) => boolean;
	/** Whether somebody bears the mark of a session that was given here; not whether it goes on. */
	readonly isSignedIn: (request: Request) => Promise<boolean>;
	readonly stranger: Known<Me>;
}

export interface House<View, Me> {
	readonly routes: readonly Route<View>[];
	readonly endpoints?: readonly Endpoint<View>[];
	readonly operations?: readonly Operation[];
	readonly secret: string;
	/** Where the site is reached from outside; on `https:` browsers are told to stay there. */
	readonly origin: string;
	readonly makeContext: (actor: Actor) => Context;
	readonly identify: (request: Request, cx: Context) => Promise<Known<Me>>;
	readonly makeView: (visit: Visit<Me>) => View | Promise<View>;
	readonly errorPages: {
		/** `path` is what was asked for, without language; the view names the nearest page instead. */
		readonly notFound: (view: View, path: string) => Html;
		readonly forbidden: (view: View) => Html;
		/** A form from elsewhere, or one whose day is over. */
		readonly stale: (view: View) => Html;
		readonly tooLarge: (view: View) => Html;
		readonly failure: (view: View, reference: string) => Html;
		/** Something is lacking just now: try again, with all that was typed. */
		readonly excuse: (view: View, excuse: Excuse) => Html;
		readonly bareExcuse: (excuse: Excuse) => Html;
		/** When not even a view could be made. */
		readonly bare: (reference: string) => string;
	};
	/** How somebody shows once more that it is them, for rows that ask so. */
	readonly proof: ProofAgain<View>;
	/** Where strangers sign in, without language. */
	readonly signInPath: string;
	/** Hashes of the inlined style, for the content security policy. */
	readonly styleHash: string;
	/** Hashes of the small scripts that a page of one request has inside. */
	readonly scriptHashes: readonly string[];
	readonly largestPost: number;
	/** Method, pattern, status and time of a request; of a failure the error and its reference. Nothing personal. */
	readonly log: (line: Record<string, unknown>) => void;
	/** Told what whoever guards the site has to see. */
	readonly noticed?: (what: Noticed) => void;
	/** Told of each answer. */
	readonly served?: Heard["served"];
	/** Whether the use of an address tells something by itself: numbers and traces know it under one name with all others. */
	readonly apart?: (path: string) => boolean;
	/** Left out, everybody is let in. */
	readonly crowd?: Crowd<Me>;
}

/** Whether browsers reach the site over TLS alone. */
export const isSecure = ({ origin }: { readonly origin: string }): boolean =>
	origin.startsWith("https:");
