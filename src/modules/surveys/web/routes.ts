import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { answerRoutes } from "./answering/answer-routes.ts";
import { asideRoutes } from "./aside/aside-routes.ts";
import { broughtRoutes } from "./brought/brought-routes.ts";
import { desksRoutes } from "./desks/desks-routes.ts";
import { exportRoutes } from "./export/export-routes.ts";
import { improvementRoutes } from "./improvement/improvement-routes.ts";
import { interviewRoutes } from "./interview/interview-routes.ts";
import { kioskRoutes } from "./kiosk/kiosk-routes.ts";
import { ownRoutes } from "./own/own-routes.ts";
import { paperRoutes } from "./paper/paper-routes.ts";
import { posterRoutes } from "./poster/poster-routes.ts";
import { remarksRoutes } from "./remarks/remarks-routes.ts";
import type { Mounting } from "./results/mounting.ts";
import { resultsRoutes } from "./results/results-routes.ts";
import { runRoutes } from "./run/run-routes.ts";
import { sampleRoutes } from "./sample/sample-routes.ts";
import { slipsRoutes } from "./slips/slips-routes.ts";
import { unmetRoutes } from "./unmet/unmet-routes.ts";

/** Surveys: what a unit runs, what people answer, what came of it. */
export const surveysRoutes = (mounting: Mounting): readonly Route<View>[] => [
	// Words before parameters.
	...broughtRoutes,
	...desksRoutes,
	...runRoutes,
	...slipsRoutes,
	...unmetRoutes,
	...asideRoutes,
	...interviewRoutes,
	...paperRoutes,
	...answerRoutes,
	...kioskRoutes,
	...posterRoutes,
	...resultsRoutes(mounting),
	...sampleRoutes,
	...ownRoutes,
	...improvementRoutes,
	...remarksRoutes,
	...exportRoutes,
];
