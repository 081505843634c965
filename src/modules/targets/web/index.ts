export { targetsRoutes } from "./routes.ts";
