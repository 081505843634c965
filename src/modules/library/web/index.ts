export { lendingRoutes } from "./lending/routes.ts";
export { libraryRoutes } from "./routes.ts";
