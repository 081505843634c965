export { GroupsOfUnit } from "./groups-of-unit.tsx";
export { equityRoutes } from "./routes.ts";
