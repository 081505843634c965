export { RateService } from "./rate-service.tsx";
export { surveysRoutes } from "./routes.ts";
export { SurveysOfUnit } from "./surveys-of-unit.tsx";
