export { scanCookie } from "./registering/scanned.ts";
export { eventsRoutes } from "./routes.ts";
