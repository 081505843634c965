export { ReserveButton } from "./card/reserve-page.tsx";
export { LendingNav } from "./lending/frame.tsx";
export { lendingRoutes } from "./lending/routes.ts";
export { libraryRoutes } from "./routes.ts";
