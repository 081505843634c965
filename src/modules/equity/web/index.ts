export { equityRoutes } from "./routes.ts";
