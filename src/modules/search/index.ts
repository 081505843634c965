/** One search over everything that is public. */
export type { Entry } from "./entry.ts";
export { isKind, type Kind, kindNames } from "./kinds.ts";
export { type Hit, hitsPerPage, mostWeighed } from "./look.ts";
export {
	addressesFrom,
	countAddresses,
	type Found,
	findAnything,
	type PublicAddress,
	type Search,
} from "./queries.ts";
export { longestQuestion } from "./question.ts";
export { catchUp, rebuildSearch } from "./rebuild-search.ts";
export { fillEntries, putEntries } from "./store.ts";
export { subscribers } from "./subscribers.ts";
