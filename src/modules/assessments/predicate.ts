/** A predicate as it stands: given by decree, with its days, its basis and its status. */
export interface Predicate {
	readonly code: string;
	readonly status: "active" | "suspended" | "revoked";
	readonly from: string;
	/** First day on which it no longer holds; null where the regulation names no end. */
	readonly until: string | null;
	readonly decree: string;
	readonly decreeOn: string;
	readonly legalBasis: string;
	/** Final score, exact decimal as text. */
	readonly score: string | null;
	/** Why it was suspended or revoked; empty while it was not. */
	readonly reason: string;
	readonly at: Date;
}

export type Validity =
	| "valid"
	| "not-yet"
	| "expired"
	| "suspended"
	| "revoked";

/** What a predicate is worth on a day: expiry follows from its days and is never written. */
export function validityOn(
	{ status, from, until }: Pick<Predicate, "status" | "from" | "until">,
	day: string,
): Validity {
	if (status !== "active") return status;
	if (day < from) return "not-yet";
	return until !== null && day >= until ? "expired" : "valid";
}
