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
	/** Events on one page of the public list. */
	listed: 50,
	/** Events in a calendar that is read again and again, and before the pages of the list. */
	fed: 1_000,
	/** Calendar days that an event that is over stays in such a calendar. */
	fedFor: 60,
	/** Signs of a name, as it is to stand on a certificate. */
	longestName: 120,
	/** Names that one form registers. */
	mostNames: 50,
	/** Signs of what the organiser must know of a need; what `accommodations` keeps of one. */
	longestNeed: 280,
	/** Forms of one network in an hour; an office that registers many shares one. */
	most: 30,
	/** Calendar days after the event until names and codes are deleted; that a place was taken stays. */
	kept: 30,
	/** Calendar days that help can be asked ahead for a day; later ones are asked for without it. */
	askedAhead: 365,
	/** Codes of presence that one registration tries in an hour; of a million three hold. */
	mostTries: 60,
	/** Minutes that a code of the line holds from being told: who hears, reads or types slowly is not lost. */
	lineCodeHolds: 10,
	/** Minutes that what a QR brought waits for the code of one's own receipt. */
	scanKept: 15,
	/** Names on one page of the organiser. */
	namesShown: 100,
	/** Names that a device takes along to the door. */
	mostAtDoor: 5_000,
	/** Hours after its end that a device without network keeps the names of an event. */
	doorKept: 48,
	/** Names that a list of a meeting tool is held against: both sides full, and as many who wait. */
	mostOnList: 80_000,
	/** Bytes of a list that a device at the door or a meeting tool wrote. */
	largestList: 2_000_000,
	/** Readings of a device that are merged at once. */
	mostReadings: 5_000,
	/** Certificates issued in one transaction, and milliseconds that one round works. */
	issuedAtOnce: 200,
	issuingFor: 1_500,
	/** Years that a certificate can be checked; then its name is deleted. */
	certificateKept: 5,
	/** Numbers that no certificate bears, of one network in an hour. */
	mostChecks: 30,
	/** Things to read, see and hear beside one event. */
	mostMaterials: 50,
	/** Calendar days after the event in which its second test may be sat. */
	testedAfter: 7,
	/** Events that are over, on the list of an office. */
	pastShown: 20,
} as const;
