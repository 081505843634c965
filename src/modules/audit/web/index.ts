/** The trail: its list, one row, whether it is whole, and the file to take along. */
export { auditRoutes } from "./routes.ts";
