/** What other programs read and write by contract: rows of data, and from them everything that describes them. */

export type { Both } from "./both.ts";
export { forgetCalls } from "./calls/idempotent.ts";
export {
	isProblem,
	mediaType as problemMediaType,
	type ProblemName,
	problems,
} from "./calls/problem.ts";
export { problemNames } from "./calls/problems.ts";
export { rates, rateWindow } from "./calls/rates.ts";
export { openApiOf } from "./document/openapi.ts";
export { typesOf } from "./document/types.ts";
export { groupNames, groups } from "./groups.ts";
export { apiAddresses } from "./http.ts";
export { tokenHolds } from "./oauth/grant-token.ts";
export { mostOnPage, type Operation } from "./operation.ts";
export { base, operations } from "./operations.ts";
export { mayKeepSystems } from "./policy.ts";
export { isScope, type ScopeName, scopeNames, scopes } from "./scopes.ts";
export {
	changeSystemSecret,
	endSystem,
	longestName,
	type MadeSecret,
	type NewSystem,
	registerSystem,
} from "./systems/keep-system.ts";
export { allSystems, type System, systemById } from "./systems/queries.ts";
