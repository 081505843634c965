/** Numbers of appointments, in one table. All ours: no regulation says them. */
export const terms = {
	/** Signs of the word by which the counter knows somebody. */
	longestWord: 30,
	/** Signs of what it is about, and of the reason why a slot is closed. */
	longestWords: 200,
	/** Calendar days after the day until words and code are deleted; a place that was taken stays counted. */
	kept: 30,
	/** Calendar days that slots are opened and booked ahead. */
	atMostAhead: 90,
	/** Slots that one form opens. */
	atOnce: 300,
	mostPlaces: 50,
	/** Free slots that one page offers. */
	offered: 40,
	/** Forms of one network in an hour. */
	most: 30,
} as const;
