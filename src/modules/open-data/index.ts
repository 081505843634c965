/** Open data: what the house tells everybody, as files that stay, with what each column means. */

export {
	type Cell,
	type Column,
	type ColumnType,
	type Dataset,
	type Format,
	formats,
	isFormat,
	mediaTypes,
	type Row,
} from "./dataset.ts";
export {
	fileOf,
	pageOf,
	schemaOf,
	versionFileOf,
	versionPageOf,
} from "./machine/addresses.ts";
export { dataJsonOf } from "./machine/data-json.ts";
export { dcatOf } from "./machine/dcat.ts";
export { asJsonLd, asTurtle } from "./machine/graph.ts";
export {
	catalogueOf,
	type Listed,
	listedDatasets,
	type Publisher,
	publisherOf,
} from "./machine/listed.ts";
export { schemaOrgDataset } from "./machine/schema-org.ts";
export { tableSchemaOf } from "./machine/table-schema.ts";
export { allTopics, datasetNamed } from "./registry.ts";
export { keepDatasets } from "./versions/keep-datasets.ts";
export { makeVersion } from "./versions/make-version.ts";
export { lastLookAt, newestVersionDay } from "./versions/newest-day.ts";
export { bytesOf, rowsOf } from "./versions/read-version.ts";
export {
	VersionMade,
	versionMade,
	versionOf,
	versionsOf,
	versionTakenBack,
} from "./versions/store.ts";
export {
	fileIn,
	type Given,
	type Version,
	type Withdrawn,
} from "./versions/version.ts";
export {
	countsByReach,
	longestReason,
	mayWithdraw,
	type Reach,
	reaches,
	type WithdrawReason,
	withdrawVersion,
} from "./versions/withdraw-version.ts";
export {
	countWithdrawnIn,
	type WithdrawnVersion,
	withdrawnIn,
} from "./versions/withdrawn-in.ts";
