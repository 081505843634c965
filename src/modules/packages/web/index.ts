export { packagesRoutes } from "./routes.ts";
