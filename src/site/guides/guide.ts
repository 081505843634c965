import type { RoleCode } from "#identity";
import type { PlainPath, Told } from "../told.ts";

/** One thing to do, in the order in which it is done. */
export interface Step {
	readonly title: Told;
	readonly says: readonly Told[];
	/** The page on which it is done. */
	readonly path?: PlainPath;
}

/** What may go wrong, and what to do then. */
export interface Trouble {
	readonly asks: Told;
	readonly answers: Told;
}

/** The work of one role from beginning to end: two sheets of paper at most. */
export interface Guide {
	/** Its word in the address: `/panduan/kepala-unit`. */
	readonly slug: string;
	readonly role: RoleCode | "citizen";
	/** What the reader can do after reading. */
	readonly title: Told;
	readonly lead: Told;
	/** What must be there before the first step. */
	readonly needs: readonly Told[];
	readonly steps: readonly Step[];
	readonly troubles: readonly Trouble[];
	/** Whom to ask, nearest first. */
	readonly ask: readonly Told[];
}
