/** Finding a unit, the page of a unit, and what an administrator does with units. */
export { unitsRoutes } from "./routes.ts";
export { UnitPage } from "./unit-page.tsx";
