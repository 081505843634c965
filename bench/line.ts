/** One line of the bench: a figure of ours beside the limit that it must keep. */
export interface Line {
	readonly name: string;
	readonly figure: number;
	readonly unit: string;
	/** At most so much; `null` where nothing is promised. */
	readonly limit: number | null;
}

/** What every `*.bench.ts` exports as `bench`; a hundredth of the sizes unless `full`. */
export type Bench = (asked: { readonly full: boolean }) => Promise<Line[]>;
