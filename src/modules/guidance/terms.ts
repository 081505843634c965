/** Numbers of guidance, in one table. All ours: no regulation says them. */
export const terms = {
	/** Signs of a question. */
	longestQuestion: 2_000,
	/** Signs of a name with its position. */
	longestLine: 300,
	/** Signs of an answer, a reason. */
	longestWords: 8_000,
	/** Share of the words of the shorter of two questions that the other has too, from which on they are alike. */
	alikeFrom: 0.5,
	/** Answered questions of a unit, on its list. */
	answeredShown: 50,
	/** Rows of who coached whom, on the page of all. */
	coachingsShown: 300,
} as const;
