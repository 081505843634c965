export { AskHere } from "./ask-here.tsx";
export { requestsRoutes } from "./routes.ts";
