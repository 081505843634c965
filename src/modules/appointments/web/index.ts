export { AppointmentsOfUnit } from "./of-unit.tsx";
export { appointmentsRoutes } from "./routes.ts";
