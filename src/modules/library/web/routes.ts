import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { arrivalRoutes } from "./arrivals/arrival-routes.ts";
import { protocolRoutes } from "./protocols/protocol-routes.ts";

export const libraryRoutes: readonly Route<View>[] = [
	...protocolRoutes,
	...arrivalRoutes,
];
