/** The inbox, the agenda, and the mail that tells of them. */
export { lettersOn, type Stationery } from "./letter.ts";
export { type NoticesPages, noticesRoutes } from "./routes.ts";
