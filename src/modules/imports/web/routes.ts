import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";

export const importsRoutes: readonly Route<View>[] = [];
