import type { Evidence } from "#evidence";

/** What a document says of its time. */
export type Dated = Pick<
	Evidence,
	"documentDate" | "validFrom" | "validUntil" | "takenOn"
>;

/**
 * Whether a document can tell something of a year of performance, as far as the dates that are known of it say: it
 * holds in that year, or was made in it. Without any date nothing speaks against it.
 */
export function fitsYear(
	{ documentDate, validFrom, validUntil, takenOn }: Dated,
	year: number,
): boolean {
	const from = validFrom ?? documentDate;
	if (validUntil !== null || validFrom !== null)
		return (
			(from === null || from <= `${year}-12-31`) &&
			(validUntil === null || validUntil >= `${year}-01-01`)
		);
	const made = takenOn ?? documentDate;
	return made === null || made.startsWith(`${year}-`);
}
