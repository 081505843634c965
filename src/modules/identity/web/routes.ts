import type { Identity } from "#identity";
import type { Language } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { accountRoutes } from "./account-routes.ts";
import { secondFactorRoutes } from "./second-factor-routes.ts";
import { signInRoutes } from "./sign-in-routes.ts";

/** What the site tells these pages. */
export interface IdentityPages {
	/** "Anda verifikator Sari: dua butir menunggu"; `null` keeps the sentence of the sample. */
	readonly firstTask?: (
		cx: Context,
		userName: string,
		lang: Language,
	) => Promise<string | null> | string | null;
	/** Where a person goes after signing in who came from nowhere; a path without language. */
	readonly desk?: (cx: Context, personId: string) => Promise<string> | string;
}

/** Signing in and out, and one's own account. */
export const identityRoutes = (
	identity: Identity,
	pages: IdentityPages = {},
): Route<View>[] => [
	...signInRoutes(identity, pages),
	...accountRoutes(identity),
	...secondFactorRoutes(identity),
];
