import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { protocolRoutes } from "./protocols/protocol-routes.ts";

export const libraryRoutes: readonly Route<View>[] = [...protocolRoutes];
