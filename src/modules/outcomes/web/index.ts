export { outcomesRoutes } from "./routes.ts";
