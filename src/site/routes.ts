import { assessmentsRoutes } from "#assessments/web";
import { auditRoutes } from "#audit/web";
import { calendarRoutes } from "#calendar/web";
import { catalogueRoutes } from "#catalogue/web";
import type { Identity } from "#identity";
import { identityRoutes } from "#identity/web";
import { importsRoutes } from "#imports/web";
import { instrumentsRoutes } from "#instruments/web";
import { lettersRoutes } from "#letters/web";
import { noticesRoutes } from "#notices/web";
import type { Route } from "#platform/http/route.ts";
import { searchRoutes } from "#search/web";
import { settingsRoutes } from "#settings/web";
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
		...noticesRoutes,
		...calendarRoutes,
		...settingsRoutes,
		...auditRoutes,
		...importsRoutes,
		...searchRoutes,
	];
	const exists = (path: string) =>
		ofModules.some((route) => route.path === path && route.method === "GET");
	const desk = exists("/kerja") ? "/kerja" : "/akun";
	return [...ownRoutes(exists), ...ofModules];
}
