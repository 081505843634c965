export { PartnersOfEvent, PartnersOfUnit } from "./beside.tsx";
export { partnersRoutes } from "./routes.ts";
