/** Documents that prove: kept once in their versions, linked from many places. */
export {
	type Evidence,
	isOutdated,
	type Original,
	type Pinned,
	safeName,
} from "./document.ts";
export { type FileHandedIn, keepEvidence } from "./keep-evidence.ts";
export {
	evidenceKinds,
	kindOfContent,
	kindOfType,
	largestDocument,
} from "./kinds.ts";
export {
	allEvidenceOf,
	bytesOf,
	evidenceOf,
	newestOf,
	versionsOf,
} from "./queries.ts";
