/** Numbers of news, in one table. All ours: no regulation says them. */
export const terms = {
	longestTitle: 150,
	longestSummary: 300,
	/** Signs of a text: some 1,500 words. More does not fit on a reading page of 14 KB. */
	longestBody: 10_000,
	/** Signs of a reason, a note, a caption, what a picture shows. */
	longestWords: 1_000,
	longestLine: 300,
	/** Signs of what is said in a film. */
	longestTranscript: 10_000,
	mostTopics: 4,
	/** Pictures, films and sounds of one item. */
	mostMaterials: 8,
	/** Days ahead that something can be planned. */
	farthest: 366,
	/** Rows of a page. */
	perPage: 20,
	/** Items of a feed. */
	inFeed: 30,
	/** Of a file, read in one go. */
	atOnce: 200,
	/** On the home page. */
	onHome: 3,
	/** Points across a picture as it is kept, and its bytes at most. */
	pictureWidth: 1_000,
	pictureBytes: 60_000,
	/** Days after which who never said yes is forgotten. */
	unconfirmedFor: 7,
	/** Days that a mail that ended is remembered. */
	mailingsFor: 90,
	/** Registrations of one network in an hour. */
	mostAsked: 20,
	longestName: 120,
} as const;
