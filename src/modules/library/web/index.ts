export { lendingRoutes } from "./lending/routes.ts";
export { TitlesFound } from "./readers/titles-found.tsx";
export { libraryRoutes } from "./routes.ts";
