/** A number of tries that is open to somebody within a time. */
export interface Window {
	readonly name: string;
	/** So many may go wrong; the next is not looked at. */
	readonly most: number;
	/** In seconds, from the first try on. */
	readonly within: number;
}

const minute = 60;
const day = 24 * 60 * minute;

/**
 * Every number of looking up a code, in one table. Only what went wrong is counted. A code has 80 bits of chance, so
 * what is guessed in earnest is the PIN of a code that was found: 30 a day are 90 years for a million. A network
 * may be a whole village, or everybody on one mast.
 */
export const limits = {
	perCode: [
		{ name: "code, minutes", most: 10, within: 15 * minute },
		{ name: "code, day", most: 30, within: day },
	],
	perNetwork: [
		{ name: "network, minutes", most: 30, within: 10 * minute },
		{ name: "network, day", most: 300, within: day },
	],
	/** A visit ends this long after its last page, in seconds. */
	visit: { idle: 30 * minute },
	draft: {
		/** In seconds since it was last saved. */
		kept: day,
		/** Bytes of UTF-8. */
		largest: 64 * 1024,
	},
} as const satisfies Record<string, readonly Window[] | Record<string, number>>;
