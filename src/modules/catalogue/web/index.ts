export { catalogueRoutes } from "./routes.ts";
export { ServicesOfUnit } from "./services-of-unit.tsx";
