import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { letterRoutes } from "./letter-routes.ts";
import type { Mounting } from "./mounting.ts";
import { publicRoutes } from "./public-routes.ts";

export const milestonesRoutes = (
	mounting: Mounting,
): readonly Route<View>[] => [...publicRoutes(mounting), ...letterRoutes];
