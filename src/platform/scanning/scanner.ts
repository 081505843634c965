/** What a scan for viruses found. Only `clean` says that there is none that the scanner knows. */
export type Scan =
	| { readonly outcome: "clean"; readonly scanner: string }
	| {
			readonly outcome: "infected";
			readonly scanner: string;
			/** The scanner's name for it. */
			readonly found: string;
	  }
	/** There is no scanner here. */
	| { readonly outcome: "off" }
	/** There is one, and it did not answer, or not to the point. */
	| { readonly outcome: "failed"; readonly said: string };

export interface Scanner {
	/** Whether there is one to ask again later. */
	readonly on: boolean;
	/** Never throws, and never waits longer than its patience. */
	readonly scan: (bytes: Uint8Array) => Promise<Scan>;
	/** Which scanner it is, with the age of what it knows; throws when it cannot be reached. */
	readonly version: () => Promise<string>;
}

export const noScanner: Scanner = {
	on: false,
	scan: async () => ({ outcome: "off" }),
	version: async () => {
		throw new Error("there is no scanner");
	},
};
