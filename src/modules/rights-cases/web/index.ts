export { rightsCasesRoutes } from "./routes.ts";
