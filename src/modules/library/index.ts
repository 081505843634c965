/** A small law library: records in MARC, copies on the shelf, and who may read and keep them. */

export type { Facts } from "./records/facts.ts";
export {
	type AccessibleFormat,
	accessibleFormats,
	isAccessibleFormat,
} from "./records/formats.ts";
export type { MarcRecord } from "./records/marc.ts";
