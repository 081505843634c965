export { TellOffice } from "./filing/tell-office.tsx";
export { complaintsRoutes } from "./routes.ts";
