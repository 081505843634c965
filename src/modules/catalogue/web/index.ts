export { deviceCookie, deviceKept } from "./contests/device.ts";
export { FacilitiesOfUnit } from "./facilities/facilities-of-unit.tsx";
export type { ServicesFound, WordsAsked } from "./mounting.ts";
export { PledgeOfUnit } from "./pledge/pledge-of-unit.tsx";
export { PrinciplesOfUnit } from "./principles/principles-of-unit.tsx";
export { catalogueRoutes } from "./routes.ts";
export { ServiceField } from "./service-field.tsx";
export { ServicesOfUnit } from "./services-of-unit.tsx";
