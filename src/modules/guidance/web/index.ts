/** Pages of guidance, and what it says at an indicator. */
export { guidanceAtItem } from "./at-item.tsx";
export { guidanceBehindEvent } from "./behind-event.tsx";
export { guidanceRoutes } from "./routes.ts";
