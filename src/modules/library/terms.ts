/** Numbers of lending, in one table. All ours: no regulation says them. What an office may set for itself stands in `lending-rules.ts`. */
export const terms = {
	/** In milliseconds: so long the last deed at the desk can be undone, and so long it is known who brought a copy back. */
	undone: 10 * 60_000,
	/** In milliseconds: a card that nobody used is closed at the desk, so that the next copy is not lent to who has left. */
	cardOpen: 10 * 60_000,
	longestName: 100,
	longestContact: 100,
	/** Days that a new card is valid when nobody says otherwise. */
	valid: 365,
	/** The latest day on which a card may end, in days from now. */
	mostValid: 5 * 365,
	/** Titles that one member may wait for. */
	reservations: 10,
	/** Days before the last one of a loan on which who chose so is reminded. */
	remindBefore: 2,
	/** Codes that one scan, one sheet of labels or one text area may hold. */
	longestBarcode: 40,
	mostBarcodes: 2_000,
	mostLabels: 500,
} as const;
