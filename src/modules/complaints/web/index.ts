export { TellOffice } from "./filing/tell-office.tsx";
export { ComplaintFiguresLink } from "./learning/figures-of-unit.tsx";
export { complaintsRoutes } from "./routes.ts";
