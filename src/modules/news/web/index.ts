export { NewsRows } from "./list-page.tsx";
export { pressWordsOn } from "./press-words.ts";
export { newsRoutes } from "./routes.ts";
