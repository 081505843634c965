/** Finding a unit, and the page of a unit. */
export { unitsRoutes } from "./routes.ts";
export { UnitPage } from "./unit-page.tsx";
