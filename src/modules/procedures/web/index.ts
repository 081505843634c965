/** The procedures for everyone, and how a deadline is shown wherever one stands. */
export { Deadline, DeadlineTag } from "./deadline.tsx";
export { proceduresRoutes } from "./routes.ts";
export { limitInWords } from "./words.ts";
