/** The pages of the assessment: the unit's, the verifier's, the assessor's, and the public calculation sheet. */

export type { ItemShown } from "./item-routes.ts";
export { ResultsOfUnit, resultsOfUnit } from "./results-of-unit.tsx";
export { assessmentsEndpoints, assessmentsRoutes } from "./routes.ts";
