/** Documents that prove: kept once, linked from many places. */
export { type Evidence, safeName } from "./document.ts";
export { type FileHandedIn, keepEvidence } from "./keep-evidence.ts";
export {
	evidenceKinds,
	kindOfContent,
	kindOfType,
	largestDocument,
} from "./kinds.ts";
export { allEvidenceOf, bytesOf, evidenceOf } from "./queries.ts";
