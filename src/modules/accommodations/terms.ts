/** Numbers of what is asked for beforehand, in one table. All ours: no regulation says them. */
export const terms = {
	/** Signs of what somebody writes for the office, and of what they tell afterwards. */
	longestWords: 280,
	/** Signs of a line that the office writes. */
	longestLine: 200,
	/** Calendar days that one may ask ahead. */
	atMostAhead: 365,
	/** Calendar days after the last day until nobody is expected to say how it was, or to answer. */
	waits: 14,
	/** Calendar days after the last day until words, answers and codes are deleted; what is counted stays. */
	kept: 60,
	/** Calendar days that a fact looks back. */
	counted: 365,
	/** How many things one list of a desk shows. */
	listed: 200,
	/** Forms of one network in an hour; a school that comes together shares one. */
	most: 30,
} as const;
