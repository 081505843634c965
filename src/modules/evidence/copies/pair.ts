/** What people say of a pair. `harmless`: the same scene with good reason, such as an event of both units. */
export const outcomes = ["harmless", "copied", "unsure"] as const;
export type Outcome = (typeof outcomes)[number];

/** `open`: nobody has said anything yet. */
export type PairState = "open" | Outcome;

/** Still waits for a person; whoever is not sure leaves it to the next one. */
export const isWaiting = (state: PairState): boolean =>
	state === "open" || state === "unsure";

/** A file of a unit by its bytes, whatever document it is a version of. */
export interface Side {
	readonly unitId: string;
	readonly sha256: string;
}

/** Two files that may be the same one, or of the same photograph. */
export interface Pair {
	readonly id: string;
	/** In no order that means anything. */
	readonly sides: readonly [Side, Side];
	readonly sameBytes: boolean;
	readonly foundAt: Date;
	readonly state: PairState;
}

/** What somebody said of a pair; earlier words stay. */
export interface Judgement {
	readonly outcome: Outcome;
	readonly reason: string;
	readonly byId: string | null;
	readonly at: Date;
}

/** The two sides in the one order in which a pair is kept, so that it is noted once whoever was looked at first. */
export const inOrder = (one: Side, other: Side): readonly [Side, Side] =>
	keyOf(one) < keyOf(other) ? [one, other] : [other, one];

const keyOf = ({ unitId, sha256 }: Side): string => `${unitId} ${sha256}`;

/** As much of a file as decides whether a likeness is worth a person's time. */
export interface Kept extends Side {
	/** Documents of which these bytes are a version. */
	readonly documentIds: readonly string[];
	/** Calendar year in which the unit first kept them. */
	readonly year: number;
}

/**
 * Whether two like files are a pair: of two units, or of one unit in two years. That a unit hands in the same
 * photograph twice in a year, or mends a document with a better version, is nobody's business.
 */
export const isWorthAsking = (one: Kept, other: Kept): boolean =>
	one.unitId !== other.unitId ||
	(one.sha256 !== other.sha256 &&
		one.year !== other.year &&
		!one.documentIds.some((id) => other.documentIds.includes(id)));
