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
	/** Places of a visit, in the room and on the line, until its office says otherwise. */
	visitPlaces: 30,
	/** Questions that wait, on one page, and how many are looked through for one. */
	waitingShown: 25,
	waitingRead: 500,
	/** Questions or declarations that are told again in one transaction. */
	toldAtOnce: 100,
	/** Calendar days back in which somebody may have begun or ceased to coach unnoticed, when the house stood still. */
	lookedBack: 7,
	/** Answered questions of a unit, on its list. */
	answeredShown: 50,
	/** Calendar days that a change of coach is planned ahead. */
	assignedAhead: 730,
	/** Rows of who coached whom, on one page. */
	coachingsShown: 50,
} as const;
