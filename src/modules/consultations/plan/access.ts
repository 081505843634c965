/** What lets people read who cannot read the document: each is there, or it is said in public why not. */
export const accessWays = ["easy-read", "audio", "captions"] as const;
export type AccessWay = (typeof accessWays)[number];

export interface AccessGiven {
	/** The easy version itself, or an https address of the recording or film. Empty where there is none. */
	readonly given: string;
	/** Why it opens without; empty where it is given. */
	readonly waived: string;
}
export type Access = Readonly<Record<AccessWay, AccessGiven>>;

/** What is neither there nor waived: a consultation does not open without. */
export const missingIn = (access: Access): readonly AccessWay[] =>
	accessWays.filter(
		(way) => access[way].given === "" && access[way].waived === "",
	);

export const accessFields = (way: AccessWay) => ({
	given: `akses_${way}`,
	waived: `tanpa_${way}`,
});
