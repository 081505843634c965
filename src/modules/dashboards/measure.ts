import type { Said } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import type { Day, Province, Regency } from "#territory";
import type { Some, WithinProvince } from "#units";

/** Names the measures in addresses, in the order in which they are shown. */
export const codes = [
	"p2ham",
	"kkpham",
	"survei",
	"pengaduan",
	"permohonan",
	"fasilitas",
	"partisipasi",
] as const;
export type MeasureCode = (typeof codes)[number];

export const isCode = (text: string): text is MeasureCode =>
	codes.some((one) => one === text);

/** Whose figure it is: the nation where all are `null`; the narrowest that is named otherwise. */
export interface Place {
	readonly province: Province | null;
	readonly regency: Regency | null;
	readonly unit: UnitAsked | null;
}

export interface UnitAsked {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
}

/** The same for who looks for offices: where no province is chosen there is nothing to look in. */
export const within = ({
	province,
	regency,
	unit,
}: Place): WithinProvince | null =>
	province && {
		province: province.code,
		regency: regency?.code,
		unit: unit?.id,
	};

/** What is asked: where, as it stood at the end of which day, and of which part. */
export interface Asked {
	readonly place: Place;
	readonly day: Day;
	/** A need, a survey; `null`: the usual one. */
	readonly part: string | null;
	/** Which rows; all where left out. A province has thousands of offices, and a page shows some. */
	readonly some?: Some;
}

/** Where nothing but the total is asked for. */
export const noRows = { from: 0, count: 0 } as const;

export const wantsRows = ({ some }: Asked): boolean => some?.count !== 0;

/** Where the last page of so many rows begins. */
const lastPage = (rows: number, count: number): number =>
	Math.floor(Math.max(0, rows - 1) / count) * count;

/**
 * Reads the rows that are asked for; behind the last page lies the last page. `known`: how many were counted at the time. The
 * list may have others since (an office that was moved as of an earlier day), so where it ends it says so itself.
 */
export async function readSome<Row>(
	{ some }: Asked,
	known: number,
	read: (some?: Some) => Promise<readonly Row[]>,
): Promise<{ readonly rows: readonly Row[]; readonly rowCount: number }> {
	if (!some) {
		const rows = await read();
		return { rows, rowCount: rows.length };
	}
	const { count } = some;
	if (count === 0) return { rows: [], rowCount: known };
	let { from } = some;
	for (;;) {
		const rows = await read({ from, count: count + 1 });
		if (rows.length > count)
			return {
				rows: rows.slice(0, count),
				rowCount: Math.max(known, from + rows.length),
			};
		if (rows.length > 0 || from === 0)
			return { rows, rowCount: from + rows.length };
		from = Math.max(0, Math.min(from - count, lastPage(known, count)));
	}
}

/** The rows that are asked for, where all of them are at hand. */
export function someOf<Row>(
	asked: Asked,
	rows: readonly Row[],
): readonly Row[] {
	const { some } = asked;
	if (!some) return rows;
	if (some.count === 0) return [];
	const from = Math.min(some.from, lastPage(rows.length, some.count));
	return rows.slice(from, from + some.count);
}

/** A figure with what it was made of. */
export interface Counted {
	/** Exact decimal as it is printed; `null`: nothing is known, or nothing may be told. */
	readonly value: string | null;
	/** The counted ones; `null` where the figure is no share. */
	readonly n: number | null;
	/** Of how many: units, complaints, people. */
	readonly of: number | null;
}

export const unknown: Counted = { value: null, n: null, of: null };

/** A place or an office with its figure. */
export interface CountedPlace extends Counted {
	/** Official code of a place, address of an office. */
	readonly code: string;
	readonly name: string;
}

/** What the rows of a reading are; `null`: the place has nothing inside. */
export type RowsAre = "province" | "regency" | "unit" | null;

/** When it stood so: at the end of a day, or in a quarter that was told by then. */
export type When =
	| { readonly kind: "day"; readonly day: Day }
	| { readonly kind: "quarter"; readonly period: number; readonly toldOn: Day };

/** A part that can be asked for by itself, with its name in each language. */
export interface Part {
	readonly code: string;
	readonly name: Said;
}

/** A measure as it was read for a place and a day. */
export interface Reading {
	readonly total: Counted;
	/** Those that were asked for, of so many. */
	readonly rows: readonly CountedPlace[];
	readonly rowCount: number;
	readonly rowsAre: RowsAre;
	/** `null`: nothing was told by that day. */
	readonly when: When | null;
	readonly parts: readonly Part[];
	readonly part: Part | null;
	/** The page with what lies behind, without language; `null` where nobody may read it. */
	readonly behind: string | null;
}

export const nothingYet: Reading = {
	total: unknown,
	rows: [],
	rowCount: 0,
	rowsAre: null,
	when: null,
	parts: [],
	part: null,
	behind: null,
};

/** Reads a measure. */
export type Read = (cx: Context, asked: Asked) => Promise<Reading>;

/** What of a measure does not depend on its figures. */
export interface Scale {
	/** Values of the map from which its second, third and fourth tone begin. */
	readonly steps: readonly [number, number, number];
	readonly unit: "percent" | "index";
}

export const scales: Readonly<Record<MeasureCode, Scale>> = {
	p2ham: { steps: [15, 30, 45], unit: "percent" },
	kkpham: { steps: [15, 30, 45], unit: "percent" },
	// The limits of Regulation 14/2017 of the Minister of State Apparatus, annex: from D to A.
	survei: { steps: [65, 76.61, 88.31], unit: "index" },
	pengaduan: { steps: [50, 70, 90], unit: "percent" },
	permohonan: { steps: [50, 70, 90], unit: "percent" },
	fasilitas: { steps: [25, 50, 75], unit: "percent" },
	partisipasi: { steps: [25, 50, 75], unit: "percent" },
};
