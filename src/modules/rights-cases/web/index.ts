export { codeShownTo } from "./mine/room-key.ts";
export { rightsCasesRoutes } from "./routes.ts";
