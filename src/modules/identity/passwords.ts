import type { Context } from "#platform/context.ts";

/**
 * Told of every right password while it is at hand, for what is locked with it: the only moment at which such
 * a thing can be opened. What is told stays in memory.
 */
export interface Passwords {
	/** Somebody showed the right password, with a second factor still to come or without. Answers values of `Set-Cookie`. */
	readonly entered: (
		cx: Context,
		shown: { readonly personId: string; readonly password: string },
	) => Promise<readonly string[]>;
	/** In the transaction that changes the password. */
	readonly changed: (
		tx: Context,
		change: {
			readonly personId: string;
			readonly current: string;
			readonly next: string;
		},
	) => Promise<void>;
}

/** Where nothing is locked with a password. */
export const nothingLocked: Passwords = {
	entered: () => Promise.resolve([]),
	changed: () => Promise.resolve(),
};

/** Holds what opens the unlocked key of this session; the server keeps nothing that would. */
export const keyCookie = "rangkul_kunci";

/** Value of `Set-Cookie` that takes it from the browser. */
export const keyCookieGone = `${keyCookie}=; Path=/; Max-Age=0`;
