import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { closeWordingRoutes } from "./close-wording.tsx";
import { deedRoutes } from "./deed-routes.ts";
import { deskRoutes } from "./desk-routes.ts";
import { materialRoutes } from "./material-routes.ts";
import { mediaRoutes } from "./media-routes.ts";
import type { MailWay } from "./press-pages.tsx";
import { pressRoutes } from "./press-routes.ts";
import { itemRoutes, publicRoutes } from "./public-routes.ts";

/** News for everybody, for journalists, and for the offices that write it. */
export const newsRoutes = (way: MailWay): readonly Route<View>[] => [
	...publicRoutes,
	...pressRoutes(way),
	...mediaRoutes,
	...deskRoutes,
	...materialRoutes,
	...deedRoutes,
	...closeWordingRoutes,
	// An address of an item is last: it would take those of our pages.
	...itemRoutes,
];
