import type { Identity } from "#identity";
import type { Language } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { accountRoutes } from "./account-routes.ts";
import { useCodeRoutes } from "./codes/use-code-routes.ts";
import { codeRoutes } from "./people/code-routes.ts";
import { endRoleRoutes } from "./people/end-role-routes.ts";
import { peopleRoutes } from "./people/people-routes.ts";
import { personRoutes } from "./people/person-routes.ts";
import { roleRoutes } from "./people/role-routes.ts";
import { signOutRoutes } from "./people/sign-out-routes.ts";
import { proveAgainRoutes } from "./prove-again-routes.ts";
import { providerRoutes } from "./provider/provider-routes.ts";
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
	/** The programmes for which a role may be held: `p2ham`. */
	readonly programmes?: () => readonly string[];
}

/** Signing in and out, one's own account, and the administration of people. */
export const identityRoutes = (
	identity: Identity,
	pages: IdentityPages = {},
): Route<View>[] => [
	...signInRoutes(identity, pages),
	...providerRoutes(identity, pages),
	...proveAgainRoutes(identity),
	...accountRoutes(identity),
	...secondFactorRoutes(identity, pages),
	...useCodeRoutes(identity, pages),
	...peopleRoutes(pages),
	...personRoutes,
	...roleRoutes(pages),
	...endRoleRoutes,
	...codeRoutes,
	...signOutRoutes,
];
