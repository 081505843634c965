import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { arrivalRoutes } from "./arrivals/arrival-routes.ts";
import { copyRoutes } from "./desk/copy-routes.ts";
import { deskRoutes } from "./desk/desk-routes.ts";
import { recordRoutes } from "./desk/record-routes.ts";
import { protocolRoutes } from "./protocols/protocol-routes.ts";
import { readerRoutes } from "./readers/reader-routes.ts";

export const libraryRoutes: readonly Route<View>[] = [
	...readerRoutes,
	...deskRoutes,
	...recordRoutes,
	...copyRoutes,
	...arrivalRoutes,
	...protocolRoutes,
];
