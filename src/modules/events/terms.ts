/** Numbers of events, in one table. All ours: no regulation says them. */
export const terms = {
	longestTitle: 200,
	/** Signs of a place, a contact, who comes. */
	longestLine: 300,
	/** Signs of what it is about, and of a reason. */
	longestWords: 4_000,
	mostPlaces: 20_000,
	/** Calendar days that an event is planned ahead. */
	atMostAhead: 730,
	/** Events on the public list, and in a calendar that is read again and again. */
	listed: 100,
	/** Calendar days that an event that is over stays in such a calendar. */
	fedFor: 60,
	/** Events that are over, on the list of an office. */
	pastShown: 20,
} as const;
