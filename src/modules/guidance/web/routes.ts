import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { askRoutes } from "./ask-routes.ts";
import { coachRoutes } from "./coach-routes.ts";
import { listRoutes } from "./list-routes.ts";
import { questionRoutes } from "./question-routes.ts";
import { readinessRoutes } from "./readiness-routes.ts";
import { reviewRoutes } from "./review-routes.ts";
import { rewordRoutes } from "./reword-routes.ts";
import { visitRoutes } from "./visit-routes.ts";

/** Asking, answering, reviewing, and who coaches whom. */
export const guidanceRoutes: readonly Route<View>[] = [
	...listRoutes,
	...askRoutes,
	// Before the page of one: `kunjungan` is no question.
	...visitRoutes,
	...questionRoutes,
	...reviewRoutes,
	...rewordRoutes,
	...coachRoutes,
	...readinessRoutes,
];
