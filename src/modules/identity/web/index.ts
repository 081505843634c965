/** Signing in and one's own account. */
export { meInWords } from "./me-in-words.ts";
export { proofAgain } from "./prove-here.ts";
export { type IdentityPages, identityRoutes } from "./routes.ts";
