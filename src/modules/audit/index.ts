/** The trail of deeds for reading: filter, names, whether it is whole, export. */
export {
	type Checked,
	type CheckedChain,
	checkChains,
	checkedAtMost,
	checkUpTo,
} from "./check-chains.ts";
export {
	deeds,
	isKnownDeed,
	isKnownSubject,
	type KnownDeed,
	type KnownSubject,
	subjectKinds,
} from "./deeds.ts";
export { type Exported, exportTrail, mostRows } from "./export-trail.ts";
export { assessmentOfItem, codeOfItem, type Names } from "./names.ts";
export {
	askable,
	chainLengths,
	type EntryWithNames,
	entryOf,
	rowsPerPage,
	type TrailPage,
	trailPage,
} from "./read.ts";
