export { closingWords } from "./reminders/reminder-words.ts";
export { targetsRoutes } from "./routes.ts";
