/** The documents themselves. */
export { evidenceRoutes } from "./routes.ts";
