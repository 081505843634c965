/** Numbers of meetings, in one table. All ours: no regulation says them. */
export const terms = {
	longestTitle: 200,
	/** Signs of a place, an item of the agenda, a name. */
	longestLine: 300,
	/** Signs of what was discussed at one item, of a decision, of a reason. */
	longestWords: 4_000,
	mostAgenda: 30,
	mostInvited: 100,
	mostDecisions: 40,
	/** Empty rows for decisions that the form offers. */
	emptyRows: 3,
	/** Calendar days that a meeting is planned ahead. */
	atMostAhead: 730,
	/** Meetings that are over, on the list. */
	pastShown: 20,
	/** Days after a meeting on which those who were invited find it in their list. */
	invitedShown: 90,
	/** Minutes that a meeting may last which runs past midnight. */
	longestOverNight: 12 * 60,
} as const;
