/** Of the program that looks at files. Raise it when it finds something else: what was seen before is looked at again. */
export const inspectorVersion = 2;

/** What one task may cost before its process is ended. */
export interface Cost {
	/** Seconds of one core. */
	readonly seconds: number;
	/** Seconds by the clock, for a process that sleeps or waits for ever. */
	readonly patience: number;
}

/** Writing a photograph anew, without what its camera wrote: one of fifty million points takes some four seconds. */
export const cleaningCost: Cost = { seconds: 20, patience: 40 };

/** What one file may cost, and how much of it is looked at. */
export const limits = {
	/** Seconds of one core. Measured files of ten megabytes take less than two. */
	seconds: 5,
	/** Seconds by the clock, for a process that sleeps or waits for ever. */
	patience: 20,
	/** Bytes of memory of the whole process, of which it takes some 90 million before it has read anything. */
	memory: 900_000_000,
	/** Pages that are shown as pictures. */
	shown: 5,
	/** Pages whose ink and sharpness are measured. */
	lookedAt: 20,
	/** Pages whose text is read. */
	read: 50,
	/** Signs of text kept of one file, and of one page beside its picture. */
	text: 200_000,
	textOfPage: 20_000,
	/** Bytes of the small picture of one page. */
	picture: 60_000,
	/** Pixels of a picture: telephones have up to 200 million, but not within ten megabytes. */
	pixels: 150_000_000,
	/** Bytes of one part of an office file, unpacked, and how many parts it may have. */
	part: 30_000_000,
	parts: 5_000,
} as const;

/** Pixels across a page as it is rendered: text of ten points can be read. */
export const pageWidth = 1_000;
