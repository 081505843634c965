/** Pages of guidance, and what it says at an indicator. */
export { guidanceAtItem } from "./at-item.tsx";
export { guidanceRoutes } from "./routes.ts";
