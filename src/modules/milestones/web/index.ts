export type { Beside } from "./mounting.ts";
export { milestonesRoutes } from "./routes.ts";
