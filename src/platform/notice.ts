import type { Context } from "./context.ts";
import { digest } from "./http/signed.ts";
import { keptApart, runningNow } from "./observing/running.ts";

/** What whoever guards a site has to see: who came in, who was refused, who tried to get around. */
export interface Noticed {
	readonly security: /** Somebody is in; `how` says by what. */
		| "sign-in"
		| "sign-in-failed"
		/** Somebody who is in showed once more that it is them, or did not. */
		| "proof"
		| "proof-failed"
		/** A code on paper of somebody without account opened nothing. */
		| "code-failed"
		/** A registered system was given a token, or none. */
		| "token"
		| "token-failed"
		/** What was asked for is not for them. */
		| "refused"
		/** More, or more often, than is allowed. */
		| "too-many"
		| "too-large";
	readonly how?: string | undefined;
	readonly why?: string | undefined;
	/** A person, a system or a name as it was typed. It is told under a name of the day, never as it is. */
	readonly who?: string | null | undefined;
}

/** Tells it to the log, where this context has one. */
export const notice = (
	{ noticed }: Pick<Context, "noticed">,
	what: Noticed,
): void => noticed?.(what);

/**
 * The line of the log. Where the use of an address tells something by itself, it names nobody. The name of the day is
 * the same for a day (UTC) and another the next: what one hand does in a day is seen together, and nobody is followed. Before
 * somebody is in it is that of what they typed, after it that of who they are.
 */
export function lineOf(
	secret: string,
	now: Date,
	{ who, ...what }: Noticed,
): Record<string, unknown> {
	const route = runningNow()?.route;
	return {
		...what,
		...(route === undefined ? {} : { route }),
		...(who && route !== keptApart ? { who: nameOfDay(secret, now, who) } : {}),
	};
}

export const nameOfDay = (secret: string, now: Date, who: string): string =>
	digest(
		secret,
		`log ${now.toISOString().slice(0, 10)}`,
		who.trim().toLowerCase(),
	).slice(0, 16);
