export { dashboardsRoutes } from "./routes.ts";
