import { assessmentsRoutes } from "#assessments/web";
import { catalogueRoutes } from "#catalogue/web";
import type { Identity } from "#identity";
import { identityRoutes } from "#identity/web";
import { instrumentsRoutes } from "#instruments/web";
import { lettersRoutes } from "#letters/web";
import type { Route } from "#platform/http/route.ts";
import { standingsRoutes } from "#standings/web";
import type { View } from "#ui/view.ts";
import { unitsRoutes } from "#units/web";
import { ownRoutes } from "./own-routes.tsx";
import { firstTask } from "./samples.ts";

/** What some modules need before their routes can be mounted. */
export interface Mounting {
	readonly identity: Identity;
}

/** Every route of the house: a table of contents. */
export function routesOf({ identity }: Mounting): readonly Route<View>[] {
	const ofModules: readonly Route<View>[] = [
		...identityRoutes(identity, { desk: () => desk, firstTask }),
		...unitsRoutes,
		...instrumentsRoutes,
		...assessmentsRoutes,
		...standingsRoutes,
		...lettersRoutes,
		...catalogueRoutes,
	];
	const exists = (path: string) =>
		ofModules.some((route) => route.path === path && route.method === "GET");
	const desk = exists("/kerja") ? "/kerja" : "/akun";
	return [...ownRoutes(exists), ...ofModules];
}
