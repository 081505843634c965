/** Documents that prove: kept once in their versions, linked from many places. */

export { findPairs } from "./copies/find-pairs.ts";
export { type KnownLooks, noLooksYet } from "./copies/known-looks.ts";
export { trueOfHundred } from "./copies/measured.ts";
export {
	isWaiting,
	type Judgement,
	type Outcome,
	outcomes,
	type Pair,
	type PairState,
	type Side,
} from "./copies/pair.ts";
export {
	judgementsOf,
	lockPair,
	pairFound,
	pairOf,
	pairsOf,
	pairsOfFiles,
	writeJudgement,
} from "./copies/pair-store.ts";
export { describeEvidence } from "./describe-evidence.ts";
export {
	type Evidence,
	isOutdated,
	type Original,
	type Pinned,
	safeName,
} from "./document.ts";
export {
	type FileKind,
	fileKinds,
	isRecording,
	kindOfFile,
	kindOfFileType,
	largestFile,
	mostFiles,
	mostPages,
} from "./handed-in/kinds.ts";
export { type TakenFile, takeFile } from "./handed-in/take-file.ts";
export type { FileFacts, PageFacts } from "./inspection/file-facts.ts";
export {
	closeInspector,
	inspectNow,
} from "./inspection/inspect-now.ts";
export { inspectWaiting } from "./inspection/inspect-waiting.ts";
export { factsOf } from "./inspection/inspections.ts";
export { type Inspector, openInspector } from "./inspection/inspector.ts";
export { lookAtFile } from "./inspection/look-at-file.ts";
export {
	type PageSeen,
	pagePictureOf,
	type Seen,
	seenOf,
} from "./inspection/seen.ts";
export { waitForNewInspector } from "./inspection/waiting.ts";
export { type FileHandedIn, keepEvidence } from "./keep-evidence.ts";
export {
	type EvidenceKind,
	evidenceKinds,
	isPicture,
	kindOfContent,
	kindOfType,
	largestDocument,
} from "./kinds.ts";
export { fileRules } from "./preflight/file-rules.ts";
export {
	type About,
	ask,
	found,
	notChecked,
	passed,
	type Remark,
	type Rule,
	type Severity,
	type Unchecked,
	uncheckeds,
	type Verdict,
} from "./preflight/rule.ts";
export {
	type FileSeen,
	isPhotograph,
	readable,
	whyClosed,
} from "./preflight/seen.ts";
export {
	allEvidenceOf,
	bytesOf,
	evidenceMadeOf,
	evidenceOf,
	evidenceWithBytes,
	hashesOf,
	newestOf,
	newestOfEach,
	type PinnedOf,
	versionsOf,
} from "./queries.ts";
export { queueUnscanned, scanAgain } from "./scanning/scan-again.ts";
export { scanFile } from "./scanning/scan-file.ts";
export type { ScanNote } from "./scanning/scan-note.ts";
export { unsealOriginal } from "./unseal-original.ts";
export { beginUpload } from "./uploads/begin-upload.ts";
export { endUpload, forgetUploads } from "./uploads/end-upload.ts";
export {
	lookAtUpload,
	type SaidOfFile,
	takeUpload,
} from "./uploads/take-upload.ts";
export {
	hasArrived,
	keptFor as uploadKeptFor,
	type Upload,
	type UploadPlace,
} from "./uploads/upload.ts";
export { uploadOf, uploadsFor } from "./uploads/uploads.ts";
export { waitingLooks, waitingScans } from "./waiting-files.ts";
export { type WorkingCopy, workingCopyOf } from "./working-copy.ts";
