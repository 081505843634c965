import type { Context } from "#platform/context.ts";
import { provincesAt } from "#territory";
import type { Some, WithinProvince } from "#units";
import {
	type Asked,
	type Counted,
	type CountedPlace,
	type Reading,
	readSome,
	someOf,
	unknown,
} from "../measure.ts";
import { shareKnown, sharesTogether } from "../share.ts";

interface Row {
	readonly code: string;
	readonly name: string;
	readonly n: number | null;
	readonly of: number | null;
}

type Rows = Pick<Reading, "total" | "rows" | "rowCount" | "rowsAre">;

/** Out of its provinces, what is asked of the nation. */
export const ofProvinces = (rows: readonly Row[]): Rows => ({
	total: sharesTogether(rows),
	rows: rows.map(shared),
	rowCount: rows.length,
	rowsAre: "province",
});

/**
 * What is asked of a place in a province, out of its offices, which `read` reads by name. Of a whole province the sum and the number of
 * its offices are kept, so that of thousands of offices those are read that a page shows.
 */
export async function ofOfficesIn(
	asked: Asked,
	where: WithinProvince,
	provinces: readonly (Omit<Row, "name"> & { readonly offices: number })[],
	read: (some?: Some) => Promise<readonly Row[]>,
): Promise<Rows> {
	if (where.regency !== undefined || where.unit !== undefined)
		return ofOffices(asked, await read());
	const there = provinces.find(({ code }) => code === where.province);
	if (!there) return { ...nothingThere, rowsAre: "unit" };
	const { rows, rowCount } = await readSome(asked, there.offices, read);
	return {
		total: shareKnown(there),
		rows: rows.map(shared),
		rowCount,
		rowsAre: "unit",
	};
}

/** The same out of all of its offices; an office has none inside. */
export const ofOffices = (asked: Asked, offices: readonly Row[]): Rows => ({
	total: sharesTogether(offices),
	...(asked.place.unit
		? { rows: [], rowCount: 0, rowsAre: null }
		: {
				rows: someOf(asked, offices).map(shared),
				rowCount: offices.length,
				rowsAre: "unit",
			}),
});

const shared = ({ code, name, n, of }: Row): CountedPlace => ({
	code,
	name,
	...shareKnown({ n, of }),
});

const nothingThere = { total: unknown, rows: [], rowCount: 0 } as const;

/** The names of places that are known by their code, in the order of the codes. */
export async function named(
	cx: Context,
	{ day }: Asked,
	rows: readonly (Counted & { readonly code: string })[],
): Promise<readonly CountedPlace[]> {
	const names = new Map(
		(await provincesAt(cx, day)).map(({ code, name }) => [code, name]),
	);
	return rows.flatMap((row) => {
		const name = names.get(row.code);
		return name === undefined ? [] : [{ ...row, name }];
	});
}
