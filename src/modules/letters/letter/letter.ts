import type { Said } from "#kernel/text.ts";
import type { Day } from "#territory";

export const letterKinds = [
	"evaluation-passed",
	"evaluation-not-passed",
	"predicate-change",
	"decree-list",
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** How the number of each kind begins. */
export const prefixOf = {
	"evaluation-passed": "BAHE",
	"evaluation-not-passed": "SKHE",
	"predicate-change": "SPP",
	"decree-list": "LK",
} as const satisfies Record<LetterKind, string>;

/** As it is printed: `BAHE-2026-0007`; from 1, without gaps within a kind and a year of issue. */
export const letterNumber = (
	kind: LetterKind,
	year: number,
	running: number,
): string => [prefixOf[kind], year, String(running).padStart(4, "0")].join("-");

/** Who signs. Empty where the office has not said: then there is a line to sign on. */
export interface Signer {
	readonly name: string;
	readonly duty: string;
	readonly town: string;
}
export const nobody: Signer = { name: "", duty: "", town: "" };

/** Why one item kept a unit from passing; `code` is null for a reason that belongs to no item. */
export interface ItemReason {
	readonly code: string | null;
	readonly label: Said | null;
	readonly reason: string;
}

/** One line of the annex of a decree. */
export interface DecreeLine {
	readonly unit: string;
	readonly regency: string;
	readonly province: string;
	/** Words of the band; null where the instrument names none. */
	readonly predicate: Said | null;
	readonly certificate: string | null;
	/** Exact decimal as text. */
	readonly score: string | null;
	readonly decree: string;
	readonly status: "active" | "suspended" | "revoked";
}

interface Common {
	readonly instrumentTitle: Said;
	/** Whether the instrument was compared with the printed regulation. */
	readonly verified: boolean;
	readonly signer: Signer;
}
interface OfUnit extends Common {
	readonly unitName: string;
	readonly place: { readonly regency: string; readonly province: string };
}

/** What a letter says, frozen when it is issued: later names and texts do not change it. */
export type Statement =
	| (OfUnit & {
			readonly kind: "evaluation-passed";
			readonly on: Day;
			/** Number of the paper that the evaluators recorded; empty where they gave none. */
			readonly paper: string;
			readonly note: string;
	  })
	| (OfUnit & {
			readonly kind: "evaluation-not-passed";
			/** `decision`: it was refused at the end. */
			readonly at: "evaluation" | "decision";
			readonly on: Day;
			readonly paper: string;
			readonly reasons: readonly ItemReason[];
	  })
	| (OfUnit & {
			readonly kind: "predicate-change";
			readonly status: "active" | "suspended" | "revoked";
			readonly on: Day;
			readonly reason: string;
			readonly legalBasis: string;
			readonly decree: string;
			readonly certificate: string | null;
	  })
	| (Common & {
			readonly kind: "decree-list";
			readonly on: Day;
			readonly lines: readonly DecreeLine[];
	  });

/** How a letter stopped counting; nothing of it is lost. */
export type Ending =
	| { readonly how: "replaced"; readonly by: string; readonly at: Date }
	| { readonly how: "withdrawn"; readonly reason: string; readonly at: Date };

export interface Letter {
	readonly number: string;
	readonly kind: LetterKind;
	readonly unitId: string | null;
	readonly assessmentId: string | null;
	readonly instrument: string;
	/** Year of performance. */
	readonly year: number;
	readonly issuedAt: Date;
	readonly states: Statement;
	/** Null while it holds. */
	readonly end: Ending | null;
}
