/** The holidays for everyone, and what an administrator does with their decrees. */
export { calendarRoutes } from "./routes.ts";
