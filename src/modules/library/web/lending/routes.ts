import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { cardRoutes } from "../card/card-routes.ts";
import { newsRoutes, type Ways } from "../card/news-routes.ts";
import { reserveRoutes } from "../card/reserve-routes.ts";
import { stocktakeRoutes } from "../stocktake/stocktake-routes.ts";
import { deskRoutes } from "./desk-routes.ts";
import { labelRoutes } from "./label-routes.ts";
import { listRoutes } from "./list-routes.ts";
import { membersRoutes } from "./members-routes.ts";

/** Lending at the desk, and what the bearer of a card does without account. */
export const lendingRoutes = (ways: Ways): readonly Route<View>[] => [
	...deskRoutes,
	...membersRoutes,
	...listRoutes,
	...stocktakeRoutes,
	...labelRoutes,
	...cardRoutes,
	...newsRoutes(ways),
	...reserveRoutes,
];
