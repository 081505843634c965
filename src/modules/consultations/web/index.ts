export { consultationsRoutes } from "./routes.ts";
