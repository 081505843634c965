export { DoneByOffice } from "./office-sheet.tsx";
export { outcomesRoutes } from "./routes.ts";
