import type { Context } from "#platform/context.ts";
import type { Dimension } from "#surveys";
import { equityIn } from "../tables.ts";

/** How people of a place divide into groups. */
export interface Population {
	readonly year: number;
	readonly source: string;
	/** Share of all who live there, in tenths of a percent, by group. */
	readonly shares: ReadonlyMap<string, number>;
	/** People by group. */
	readonly people: ReadonlyMap<string, number>;
}

/** Of a year, or the last one before it of which everybody and a group were put down; `null` where there is none. */
export async function populationOf(
	cx: Context,
	province: string | null,
	dimension: Dimension,
	year: number,
): Promise<Population | null> {
	const rows = await equityIn(cx.db)
		.selectFrom("equity.population")
		.distinctOn(["year", "dimension", "grp"])
		.select(["year", "dimension", "grp", "people", "source"])
		.where("province", "=", province ?? "")
		.where("dimension", "in", [dimension, "all"])
		.where("year", "<=", year)
		.orderBy("year", "desc")
		.orderBy("dimension")
		.orderBy("grp")
		.orderBy("number", "desc")
		.execute();
	for (const [of, ofYear] of Map.groupBy(rows, (row) => row.year)) {
		const everybody = Number(
			ofYear.find((row) => row.dimension === "all")?.people ?? 0,
		);
		const groups = ofYear.filter((row) => row.dimension === dimension);
		const [first] = groups;
		if (everybody === 0 || !first) continue;
		return {
			year: of,
			source: first.source,
			shares: new Map(
				groups.map(({ grp, people }) => [
					grp,
					Math.round((Number(people) * 1000) / everybody),
				]),
			),
			people: new Map(groups.map(({ grp, people }) => [grp, Number(people)])),
		};
	}
	return null;
}

/** What was put down last, for who looks after it: places and years, with their source. */
export const populationsThere = (
	cx: Context,
): Promise<
	{ province: string; year: number; source: string; lines: number }[]
> =>
	equityIn(cx.db)
		.selectFrom("equity.population")
		.select(["province", "year", "source"])
		.select((select) => select.fn.countAll<string>().as("lines"))
		.groupBy(["province", "year", "source"])
		.orderBy("year", "desc")
		.orderBy("province")
		.limit(200)
		.execute()
		.then((rows) =>
			rows.map(({ lines, ...row }) => ({ ...row, lines: Number(lines) })),
		);
