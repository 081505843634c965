export { AskAheadFields } from "./ask-ahead-fields.tsx";
export { AskingsOf } from "./askings-of.tsx";
export { accommodationsRoutes } from "./routes.ts";
