import type { Day } from "#territory";

/** Which table is asked for. */
export interface Filter {
	readonly instrument: string;
	readonly year: number;
	/** As things stood at the end of this day. */
	readonly day: Day;
	/** Code of a province: its regencies are shown. */
	readonly province?: string | undefined;
	/** Code of a regency: its units are shown. */
	readonly regency?: string | undefined;
	/** One kind of units only. */
	readonly kind?: string | undefined;
}

/** What the rows of a table are. */
export type Level = "provinces" | "regencies" | "units";

export const levelOf = ({ province, regency }: Filter): Level => {
	if (regency !== undefined) return "units";
	return province === undefined ? "provinces" : "regencies";
};
