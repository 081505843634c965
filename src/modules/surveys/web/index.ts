export { HeadingFields } from "./groups/heading-fields.tsx";
export { changeBeside } from "./improvement/change-part.tsx";
export { kioskCookie } from "./kiosk/kiosk-device.ts";
export { RateService } from "./rate-service.tsx";
export type { Mounting, ResultsShown } from "./results/mounting.ts";
export { surveysRoutes } from "./routes.ts";
export { SurveysOfUnit } from "./surveys-of-unit.tsx";
