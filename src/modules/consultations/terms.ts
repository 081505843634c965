/** Numbers of consultations, in one table. All ours: no regulation says them. */
export const terms = {
	longestTitle: 200,
	/** Signs of a contact, a place, an address. */
	longestLine: 300,
	/** Signs of what it is about, of the easy version, and of a reason. */
	longestWords: 6_000,
	/** Signs of a document, and how many passages it has at most. */
	longestDocument: 400_000,
	mostPassages: 1_000,
	/** Signs of one passage. */
	longestPassage: 8_000,
	mostQuestions: 10,
	mostChoices: 8,
	/** Signs of what somebody says. */
	longestOpinion: 3_000,
	/** Minutes after the end in which a form is taken that was begun before it. */
	grace: 60,
	/** Calendar days after the end in which paper is entered of what was said before it. */
	paperDays: 7,
	/** Forms of one network in an hour: a village may share one. */
	most: 300,
	/** People at one meeting, and points in its notes. */
	mostPeople: 20_000,
	mostPoints: 100,
	/** On one page. */
	passagesShown: 15,
	opinionsShown: 20,
	answersShown: 25,
	/** Opinions that wait, on one page of the office. */
	deskShown: 50,
	/** Consultations on the public list. */
	listed: 60,
	/** And in the calendar of a province. */
	onCalendar: 200,
} as const;
