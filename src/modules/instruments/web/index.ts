/** The instruments as pages, and the sentences of a calculation sheet. */
export { AnswerFields } from "./answer-fields.tsx";
export { ManageCrumbs } from "./manage-page.tsx";
export { instrumentsRoutes } from "./routes.ts";
export { ruleInWords } from "./rule-in-words.ts";
