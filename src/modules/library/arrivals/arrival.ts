import type { CopyWords } from "../copies/keep-copy.ts";
import type { MarcRecord } from "../records/marc.ts";
import type { Source } from "../records/record.ts";

export const arrivalKinds = [
	"iso-2709",
	"marcxml",
	"slims-books",
	"slims-items",
	"slims-members",
] as const;
export type ArrivalKind = (typeof arrivalKinds)[number];

export type ArrivalState =
	| "reading"
	| "previewed"
	| "writing"
	| "done"
	| "undoing"
	| "undone"
	| "given-up";

/** A program works on it: what a page shows of it is how far it is. */
export const isUnderWay = (state: ArrivalState): boolean =>
	state === "reading" || state === "writing" || state === "undoing";

/** A file of another library. */
export interface Arrival {
	readonly id: string;
	readonly unitId: string;
	readonly collectionId: string;
	readonly kind: ArrivalKind;
	readonly fileName: string;
	readonly size: number;
	readonly pieces: readonly string[];
	readonly state: ArrivalState;
	readonly version: number;
	readonly seen: number;
	readonly doneTo: number;
	readonly byId: string;
	readonly at: Date;
	readonly endedAt: Date | null;
}

/** What is to come of one record of a file. Only the first two are written. */
export const verdicts = [
	"new",
	"changed",
	/** Here already, and says the same. */
	"same",
	/** Another record here bears its ISBN: that one stays as it is. */
	"known",
	/** Stands in the file a second time under its number, and says something else. */
	"twice",
	"no-title",
	/** A copy of a book that is not here. */
	"no-book",
	"broken",
	/** Was to be written, and could not be; its note says why. */
	"refused",
] as const;
export type Verdict = (typeof verdicts)[number];
export type Counts = Readonly<Record<Verdict, number>>;

export const isWork = (verdict: Verdict): boolean =>
	verdict === "new" || verdict === "changed";

/** One record of a file, read and not judged yet. */
export interface Item {
	/** From 1. */
	readonly number: number;
	/** Byte, line or row at which it begins. */
	readonly place: number;
	/** `reason`, or `reason|what it is about`. */
	readonly notes: readonly string[];
	readonly what:
		| { readonly is: "broken" }
		| {
				readonly is: "record";
				readonly marc: MarcRecord;
				readonly source: Source;
				readonly sourceKey: string;
				/** The number under which it would be ours already. */
				readonly ownNumber: string | null;
				readonly copies: readonly CopyWords[];
		  }
		| {
				readonly is: "copy";
				readonly copy: CopyWords;
				readonly title: string;
		  }
		| ({ readonly is: "member" } & MemberBrought);
}

/** Somebody who may borrow elsewhere. Of them nothing is kept here but by what they are known again. */
export interface MemberBrought {
	readonly oldNumber: string;
	readonly name: string;
	readonly contact: string;
	/** As the file says it. */
	readonly validUntil: string;
}

export interface Judged {
	readonly verdict: Verdict;
	readonly title: string;
	readonly notes: readonly string[];
	readonly sourceKey: string | null;
	readonly seal: string;
	readonly targetId: string | null;
	readonly targetVersion: number | null;
}
