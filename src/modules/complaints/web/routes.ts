import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { checkingRoutes } from "./checking/checking-routes.ts";
import { deskRoutes } from "./desk/desk-routes.ts";
import { templateRoutes } from "./desk/template-routes.ts";
import { behalfRoutes } from "./filing/behalf-routes.ts";
import { fileRoutes } from "./filing/file-routes.ts";
import { filingRoutes } from "./filing/filing-routes.ts";
import { stepRoutes } from "./filing/step-routes.ts";
import { unknownRoutes } from "./filing/unknown-routes.ts";
import { handlingRoutes } from "./handling/handling-routes.ts";
import { joiningRoutes } from "./joining/joining-routes.ts";
import { figuresRoutes } from "./learning/figures-routes.ts";
import { open311Routes } from "./open311/open311-routes.ts";
import { publicationRoutes } from "./publication/publication-routes.ts";
import { shownRoutes } from "./publication/shown-routes.ts";
import { laporRoutes } from "./sp4n/lapor-routes.ts";
import { reachRoutes, type Ways } from "./tracking/reach-routes.tsx";
import { selfRoutes } from "./tracking/self-routes.ts";
import { trackingRoutes } from "./tracking/tracking-routes.ts";

/** What is told, how it goes, and the desk on which it lies. */
export const complaintsRoutes = (ways: Ways): readonly Route<View>[] => [
	...filingRoutes,
	...stepRoutes,
	...unknownRoutes,
	...behalfRoutes,
	...fileRoutes,
	...trackingRoutes(ways),
	...reachRoutes(ways),
	...selfRoutes,
	...checkingRoutes,
	...deskRoutes,
	...templateRoutes,
	...laporRoutes,
	...publicationRoutes,
	...shownRoutes,
	...figuresRoutes,
	...joiningRoutes,
	...handlingRoutes,
	...open311Routes,
];
