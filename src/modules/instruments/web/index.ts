/** The instruments as pages, and the sentences of a calculation sheet. */
export { instrumentsRoutes } from "./routes.ts";
export { ruleInWords } from "./rule-in-words.ts";
