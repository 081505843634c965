import type { Said } from "#kernel/text.ts";
import type { Day } from "#territory";

/**
 * The six parts of a standard that concern whoever is served; they must be published (UU 25/2009 art. 21,
 * PermenPANRB 15/2014). In the order of the regulation.
 */
export const parts = [
	"requirements",
	"procedure",
	"timeLimit",
	"cost",
	"product",
	"complaints",
] as const;
export type Part = (typeof parts)[number];

/** `null` is not known: it is shown so, and never guessed. */
export interface Standard {
	readonly requirements: readonly Said[] | null;
	/** The steps, in their order. */
	readonly procedure: readonly Said[] | null;
	readonly timeLimit: Said | null;
	readonly cost: Said | null;
	/** What one holds in the end. */
	readonly product: Said | null;
	/** How complaints, suggestions and praise are dealt with. */
	readonly complaints: Said | null;
}

/** What a unit says about a service when it publishes it. */
export interface ServiceDraft extends Standard {
	readonly name: Said;
	/** What it is, and for whom. */
	readonly about: Said;
	/** Where and how one comes to it. */
	readonly channel: Said | null;
	/** The regulations that it rests on. */
	readonly basis: readonly Said[];
	/** What a reader must know besides. */
	readonly note: Said | null;
}

export interface Service extends ServiceDraft {
	readonly id: string;
	readonly slug: string;
	readonly unit: {
		readonly id: string;
		readonly slug: string;
		readonly name: string;
	};
	readonly publishedAt: Date;
	readonly lastConfirmedOn: Day;
}

/** The parts that the unit has said. */
export const knownParts = (standard: Standard): readonly Part[] =>
	parts.filter((part) => standard[part] !== null);

/** Whether more than twelve months have passed since the unit said that it still holds. */
export const isStale = (
	{ lastConfirmedOn }: Pick<Service, "lastConfirmedOn">,
	today: Day,
): boolean => today > aYearAfter(lastConfirmedOn);

/** The same day of the next year. 29 February becomes a day that sorts right, though no calendar has it. */
const aYearAfter = (day: Day): Day =>
	`${String(Number(day.slice(0, 4)) + 1).padStart(4, "0")}${day.slice(4)}`;
