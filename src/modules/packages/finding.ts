/** Something in a package that is not as it was signed, or does not follow from its answers. */
export interface Finding {
	/** From 1; null where no line is to blame. */
	readonly line: number | null;
	/** The slug of the unit that the line tells of. */
	readonly unit?: string;
	readonly what: What;
	/** In English, for a terminal. */
	readonly says: string;
}

export type What =
	| "not-a-package"
	| "not-json"
	| "shape"
	| "line-changed"
	| "index-changed"
	| "seal-changed"
	| "cut"
	| "more-behind"
	| "too-large"
	| "another-key"
	| "signature"
	| "instrument"
	| "order"
	| "answers"
	| "result"
	| "decided-otherwise"
	| "trail";

/** Whoever has read so many knows enough. */
export const mostFindings = 100;

/** Findings as they come up, no more than anybody reads. */
export class Findings {
	readonly all: Finding[] = [];
	more = 0;

	add(
		what: What,
		line: number | null,
		says: string,
		unit: string | undefined = undefined,
	): void {
		if (this.all.length >= mostFindings) this.more += 1;
		else
			this.all.push({
				line,
				...(unit === undefined ? {} : { unit }),
				what,
				says,
			});
	}
}
