/** Numbers of partners and agreements, in one table. All ours: no regulation says them. */
export const terms = {
	longestName: 200,
	longestShort: 40,
	/** Signs of a title, a number, a position, an address. */
	longestLine: 300,
	/** Signs of what it is about, of an outcome, of a reason. */
	longestWords: 4_000,
	/** Days before its end: the first makes a duty of it, the later one is told once more. */
	alerts: { duty: 90, again: 30 },
	/** Days after its end on which whom to call is deleted. */
	contactKeptFor: 365,
	/** Calendar days that an agreement lasts at most. */
	longest: 3_660,
	/** Agreements that the page of an organisation shows. */
	listed: 2_000,
	/** Agreements that a file reads at once. */
	readAtOnce: 500,
	/** Rows of a page of it. */
	perPage: 25,
	/** Organisations that are offered, and compared with a new name. */
	organisations: 5_000,
} as const;
