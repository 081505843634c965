/** A small law library: records in MARC, copies on the shelf, and who may read and keep them. */

export {
	type Arrival,
	type ArrivalKind,
	type Counts as ArrivalCounts,
	isUnderWay,
	type Verdict,
	verdicts,
} from "./arrivals/arrival.ts";
export {
	type BeginRefusal,
	beginArrival,
	type FileBrought,
	largestArrival,
} from "./arrivals/begin-arrival.ts";
export {
	agreeToArrival,
	giveUpArrival,
	giveUpUndecided,
	undoArrival,
} from "./arrivals/decide.ts";
export { workOnArrivals } from "./arrivals/go-on.ts";
export {
	type Report,
	reportOf,
	shownOfReport,
	wholeReport,
} from "./arrivals/report.ts";
export { arrivalsOf, type KeptItem } from "./arrivals/store.ts";
export {
	type CollectionRefusal,
	changeCollection,
	openCollection,
	problemOfRules,
	type Rules,
} from "./collections/keep-collection.ts";
export {
	type Collection,
	collectionById,
	collectionsOf,
} from "./collections/queries.ts";
export {
	addCopy,
	barcodeForm,
	type CopyChange,
	type CopyRefusal,
	type CopyWords,
	changeCopy,
} from "./copies/keep-copy.ts";
export { onLoan } from "./copies/on-loan.ts";
export {
	type Copy,
	type CopyState,
	copiesOf,
	copyByBarcode,
	copyById,
	copyStates,
	isCopyState,
} from "./copies/queries.ts";
export * from "./lending.ts";
export { answerHarvester } from "./oai/harvest.ts";
export {
	type ExportFormat,
	exportAll,
	exportRecord,
	exportTypes,
} from "./offered/export.ts";
export { keptUnits, mayKeep, mayRead } from "./policy.ts";
export { cite } from "./records/cite.ts";
export type { Author, Facts } from "./records/facts.ts";
export { factsOf } from "./records/facts-of.ts";
export {
	type AccessibleFormat,
	accessibleFormats,
	isAccessibleFormat,
} from "./records/formats.ts";
export { formatsOf } from "./records/formats-of.ts";
export {
	isRecordKind,
	type Kind as RecordKind,
	kindOf,
	recordKinds,
} from "./records/kinds.ts";
export { languageNames } from "./records/languages.ts";
export { languagesOf } from "./records/languages-of.ts";
export {
	type ControlField,
	type DataField,
	isControl,
	type MarcField,
	type MarcRecord,
	type Subfield,
} from "./records/marc.ts";
export { type MarcJson, marcFrom, marcJsonOf } from "./records/marc-json.ts";
export { type Entered, marcOf } from "./records/marc-of.ts";
export {
	type Changes,
	firstChange,
	recordByControlNumber,
	recordById,
	recordsChanged,
} from "./records/queries.ts";
export { type Read, readRecord } from "./records/read-record.ts";
export type { LibraryRecord, Source } from "./records/record.ts";
export {
	keepPublications,
	type Publication,
	recordPublication,
} from "./records/record-publication.ts";
export { type RemoveRefusal, removeRecord } from "./records/remove-record.ts";
export { schemaOrgBook } from "./records/schema-org.ts";
export {
	countOpenTitles,
	type OpenTitle,
	openTitlesFrom,
} from "./records/titles.ts";
export {
	type WriteRefusal,
	type Written,
	type WrittenRecord,
	writeRecord,
} from "./records/write-record.ts";
export { yearOf } from "./records/year-of.ts";
export type { Shown } from "./seek/entry.ts";
export { recountWords } from "./seek/keep.ts";
export {
	type Found,
	type Hit,
	hitsPerPage,
	mostWeighed,
	type Seek,
	seekRecords,
} from "./seek/seek.ts";
export { answerSearcher } from "./sru/find.ts";
