import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { beginRoutes } from "./begin-routes.ts";
import { columnRoutes } from "./column-routes.ts";
import { endRoutes } from "./end-routes.ts";

/** `/kelola/impor`: an office moves in. */
export const importsRoutes: readonly Route<View>[] = [
	...beginRoutes,
	...columnRoutes,
	...endRoutes,
];
