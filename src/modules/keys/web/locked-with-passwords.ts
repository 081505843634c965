import type { Passwords } from "#identity";
import { openByPassword, passwordChanged } from "../index.ts";
import { keepBrowserKey } from "./key-cookie.ts";

/** What signing in does to keys: they open with the password, for this browser alone. */
export const lockedWithPasswords: Passwords = {
	entered: async (cx, shown) => {
		const browserKey = await openByPassword(cx, shown);
		return browserKey ? [keepBrowserKey(cx.origin, browserKey)] : [];
	},
	changed: passwordChanged,
};
