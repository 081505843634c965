import type { MarcRecord } from "./marc.ts";
import type { Read } from "./read-record.ts";

/** Where a record came from: typed here, from a file or another library in MARC, from SLiMS, or of what the office itself published. */
export type Source = "written" | "marc" | "slims" | "own";

/** A record as it is kept, with what is read out of it. */
export interface LibraryRecord extends Read {
	readonly id: string;
	readonly collectionId: string;
	readonly unitId: string;
	/** MARC 001. */
	readonly controlNumber: string;
	/** Counted up by each change. */
	readonly version: number;
	readonly marc: MarcRecord;
	readonly source: Source;
	readonly sourceKey: string | null;
	readonly changedAt: Date;
	readonly removedAt: Date | null;
	readonly openTo: "everyone" | "signed-in";
	readonly collectionSlug: string;
}

export const subjectKind = "library-record";

/** In signs; a title of a treaty is long. */
export const longestTitle = 1_000;
