import { accommodationsRoutes } from "#accommodations/web";
import { actionsRoutes } from "#actions/web";
import { apiRoutes } from "#api/web";
import { officesTaking } from "#appointments";
import { appointmentsRoutes } from "#appointments/web";
import { assessmentsEndpoints, assessmentsRoutes } from "#assessments/web";
import { auditRoutes } from "#audit/web";
import { calendarRoutes } from "#calendar/web";
import { catalogueRoutes } from "#catalogue/web";
import type { Channel } from "#channels";
import { complaintsRoutes } from "#complaints/web";
import { consultationsRoutes } from "#consultations/web";
import { dashboardsRoutes } from "#dashboards/web";
import { equityRoutes } from "#equity/web";
import { eventsRoutes } from "#events/web";
import { guidanceRoutes } from "#guidance/web";
import { type Identity, namesOf } from "#identity";
import { identityRoutes } from "#identity/web";
import { importsRoutes } from "#imports/web";
import { allInstruments } from "#instruments";
import { instrumentsRoutes } from "#instruments/web";
import { keysRoutes } from "#keys/web";
import { lettersRoutes } from "#letters/web";
import { lendingRoutes, libraryRoutes } from "#library/web";
import { meetingsRoutes } from "#meetings/web";
import { milestonesRoutes } from "#milestones/web";
import { newsRoutes } from "#news/web";
import { noticesRoutes } from "#notices/web";
import { openDataRoutes } from "#open-data/web";
import { outcomesRoutes } from "#outcomes/web";
import { packagesRoutes } from "#packages/web";
import { partnersRoutes } from "#partners/web";
import { personalDataRoutes } from "#personal-data/web";
import type { Endpoint } from "#platform/http/endpoint.ts";
import type { Route } from "#platform/http/route.ts";
import { proceduresRoutes } from "#procedures/web";
import { receiptsRoutes } from "#receipts/web";
import { requestsRoutes } from "#requests/web";
import { keepFromNewcomer } from "#rights-cases";
import { codeShownTo, rightsCasesRoutes } from "#rights-cases/web";
import { searchRoutes } from "#search/web";
import { settingsRoutes } from "#settings/web";
import { standingsRoutes } from "#standings/web";
import { surveysRoutes } from "#surveys/web";
import { targetsRoutes } from "#targets/web";
import type { View } from "#ui/view.ts";
import { unitsRoutes } from "#units/web";
import { webhooksRoutes } from "#webhooks/web";
import { assessedOfUnit } from "./assessed-of-unit.ts";
import { besideAction } from "./beside-action.tsx";
import { besideDates } from "./beside-dates.ts";
import { besideEvent } from "./beside-event.tsx";
import { besideItem } from "./beside-item.tsx";
import { besideResults } from "./beside-results.tsx";
import { besideSearch } from "./beside-search.tsx";
import { besideService } from "./beside-service.tsx";
import { besideUnit } from "./beside-unit.tsx";
import { findServices } from "./find-services.ts";
import { ownRoutes } from "./own-routes.tsx";
import { readingRoutes } from "./reading-routes.tsx";
import { firstTask } from "./samples.ts";
import { landing } from "./tour/landing.ts";

/** What some modules need before their routes can be mounted. */
export interface Mounting {
	readonly identity: Identity;
	/** Whether this installation sends mail. */
	readonly sendsMail: boolean;
	/** By which ways it tells people outside that there is news, and whether that is only shown. */
	readonly reaches: {
		readonly ways: readonly Channel[];
		readonly demo: boolean;
	};
}

/** Every address at which a program speaks a protocol of its own. */
export const endpoints: readonly Endpoint<View>[] = assessmentsEndpoints;

/** Every route of the house: a table of contents. */
export function routesOf({
	identity,
	sendsMail,
	reaches,
}: Mounting): readonly Route<View>[] {
	const desk = "/kotak";
	const ofModules: readonly Route<View>[] = [
		...identityRoutes(identity, {
			desk: landing(desk),
			firstTask,
			programmes: programmesOfRoles,
		}),
		...unitsRoutes({ namesOf, beside: besideUnit }),
		...instrumentsRoutes,
		...assessmentsRoutes({ besideItem }),
		...standingsRoutes,
		...packagesRoutes,
		...targetsRoutes,
		...lettersRoutes,
		...catalogueRoutes({
			beside: besideService,
			assessed: assessedOfUnit,
			booking: officesTaking,
			find: findServices,
		}),
		...accommodationsRoutes,
		...appointmentsRoutes,
		...surveysRoutes({ besideResults }),
		...complaintsRoutes(reaches),
		...requestsRoutes,
		...actionsRoutes({ beside: besideAction }),
		...meetingsRoutes,
		...eventsRoutes({ beside: besideEvent }),
		...consultationsRoutes,
		...partnersRoutes,
		...guidanceRoutes,
		...outcomesRoutes,
		...newsRoutes({ sendsMail, demo: reaches.demo }),
		...equityRoutes,
		...noticesRoutes({ sendsMail }),
		...calendarRoutes({ namesOf }),
		...dashboardsRoutes,
		...milestonesRoutes({ beside: besideDates }),
		...proceduresRoutes,
		...settingsRoutes,
		...personalDataRoutes,
		...webhooksRoutes,
		...receiptsRoutes(codeShownTo),
		...rightsCasesRoutes,
		...keysRoutes({ beforeGiving: keepFromNewcomer }),
		...auditRoutes,
		...importsRoutes,
		...searchRoutes({ beside: besideSearch }),
		...libraryRoutes,
		...lendingRoutes(reaches),
		...openDataRoutes,
		...apiRoutes,
	];
	const exists = (path: string) =>
		ofModules.some((route) => route.path === path && route.method === "GET");
	const all: readonly Route<View>[] = [
		...ownRoutes(exists),
		...readingRoutes(() => all, sendsMail),
		...ofModules,
	];
	return all;
}

/** What units are assessed by: surveys and indices of others have no roles of their own. */
const programmesOfRoles = (): readonly string[] => [
	...new Set(
		allInstruments()
			.filter(({ use }) => use === "assessment")
			.map(({ programme }) => programme),
	),
];
