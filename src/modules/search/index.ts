/** One search over everything that is public. */
export type { Entry } from "./entry.ts";
export { isKind, type Kind, kindNames } from "./kinds.ts";
export { type Hit, hitsPerPage, mostWeighed } from "./look.ts";
export { plain, plainWords } from "./plain.ts";
export {
	addressesFrom,
	countAddresses,
	type Found,
	findAnything,
	type PublicAddress,
	type Search,
} from "./queries.ts";
export {
	longestQuestion,
	type Question,
	questionOf,
	type Term,
} from "./question.ts";
export { catchUp, rebuildSearch } from "./rebuild-search.ts";
export { probablyMeant } from "./slips.ts";
export { stemsOf } from "./stems.ts";
export { fillEntries, putEntries } from "./store.ts";
export { subscribers } from "./subscribers.ts";
