/** One line of the bench: a figure of ours beside the limit that it must keep. */
export interface Line {
	readonly name: string;
	readonly figure: number;
	readonly unit: string;
	/** At most so much; `null` where nothing is promised. */
	readonly limit: number | null;
	/** The limit is shown, but missing it does not fail the bench. */
	readonly informative?: true;
}

/** What every `*.bench.ts` exports as `bench`; a hundredth of the sizes unless `full`. */
export type Bench = (asked: { readonly full: boolean }) => Promise<Line[]>;
