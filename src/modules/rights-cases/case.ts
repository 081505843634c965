import { z } from "zod";
import type { Day } from "#territory";
import type { Concerned } from "./graph/exclusion.ts";
import { channels, saids, whoses } from "./telling/told.ts";

/** Where a case lies: the office that received it first, and its own id of chance. */
export interface Key {
	readonly unitId: string;
	readonly id: string;
}

/** The word for it in clocks, notices and the trail. */
export const subjectKind = "rights-case";

/** All that is known of a case without a key. Nothing of it says what happened, to whom, by whom or where. */
export interface CaseHeader extends Key {
	/** What staff call it: signs of chance. */
	readonly ref: string;
	/** The office where it lies now. */
	readonly handlerId: string;
	/** The centre, where nobody had read an answer in time; null otherwise. */
	readonly alsoId: string | null;
	readonly state: string;
	readonly stateBefore: string | null;
	readonly receivedOn: Day;
	readonly endedOn: Day | null;
	/** Number of deeds so far. */
	readonly version: number;
}

/** What has to be known before anything else of a case is opened. Sealed under its key. */
export const Head = z.object({
	/** Ids of accused offices and people, and of those who are too near to it. */
	concerned: z.object({
		offices: z.array(z.string()),
		people: z.array(z.string()),
		conflicts: z.array(z.string()),
	}),
	channel: z.enum(channels),
	whose: z.enum(whoses),
	inDanger: z.enum(saids),
	childConcerned: z.enum(saids),
	/** Code of the province in which it happened; `null` where nobody said so. Heads of before have none. */
	province: z.string().nullable().default(null),
	/** In which language whoever told it reads. */
	lang: z.enum(["id", "en"]),
	/** Codes of the ten rights, as an officer found them. */
	rights: z.array(z.string()),
	/** Whether somebody said that they are in danger, and nobody wrote yet what was done. Two words of one length. */
	alarm: z.enum(["yes", "not"]).optional(),
});
export type Head = z.output<typeof Head>;

export const concernedOf = ({ concerned }: Head): Concerned => concerned;

/** Of which sort a piece is. `note` is for officers alone; whoever told it never reads one. */
export const pieceKinds = [
	"account",
	"addition",
	"message",
	"note",
	"question",
	"decision",
	"letter",
	"reply",
	"minutes",
	"person",
	"referral",
	"safety",
	"deed",
] as const;
export type PieceKind = (typeof pieceKinds)[number];

/** The sorts that whoever told it may read. What they answered (`safety`) is not among them: somebody may look over their shoulder. */
export const forReporter: readonly PieceKind[] = [
	"account",
	"addition",
	"message",
	"question",
	"decision",
	"referral",
	"deed",
];

/** One thing that was said, written or decided. */
export interface Piece {
	readonly id: string;
	/** From 1, in the order in which they came. */
	readonly number: number;
	readonly what: PieceKind;
	readonly by: "reporter" | "officer" | "system";
	readonly day: Day;
	/** As it was sealed; whoever reads it holds it to a schema. */
	readonly body: unknown;
}
