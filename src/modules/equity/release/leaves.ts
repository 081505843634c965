import type { Context } from "#platform/context.ts";
import {
	type Dimension,
	type Figures,
	lessFigures,
	type Period,
	unprotectedOffices,
	unprotectedRegions,
	unprotectedUnits,
} from "#surveys";
import { groupsOf } from "../cell.ts";
import { nation, placeOf } from "./places.ts";
import { toldDownTo } from "./told-at.ts";

/** People of one group at the finest place and time of a table. */
export interface Leaf {
	readonly place: string;
	readonly period: Period;
	readonly group: string;
	readonly figures: Figures;
}

/** One table that is protected by itself. */
export interface Table {
	/** Of whom something may be told. */
	readonly groups: readonly string[];
	/** Everybody else: nothing is told of them, and they hide the others. */
	readonly quiet: string;
	readonly leaves: readonly Leaf[];
	/** Offices that a place was in these periods: one office is not told of as if it were a province. */
	readonly officesOf:
		| ((place: string, periods: readonly Period[]) => number)
		| null;
}

interface Asked {
	readonly instrument: string;
	readonly from: Period;
	readonly to: Period;
}

/** Those who said nothing of themselves, and beside a word of several all who did not say it. */
const quiet = "unsaid";

/** The tables of a dimension: one, or one for each word where a person may say several. */
export const tablesOf = (
	cx: Context,
	asked: Asked,
	dimension: Dimension,
): Promise<Table[]> =>
	dimension === "condition"
		? tablesOfWords(cx, asked, dimension)
		: oneTable(cx, asked, dimension);

async function oneTable(
	cx: Context,
	asked: Asked,
	dimension: Exclude<Dimension, "condition">,
): Promise<Table[]> {
	const atUnits = toldDownTo[dimension] === "unit";
	const leaves = atUnits
		? (await unprotectedUnits(cx, asked, dimension)).map(
				({ unitId, province, ...leaf }) => ({
					place: placeOf(province, unitId),
					...leaf,
				}),
			)
		: (await unprotectedRegions(cx, asked, dimension)).map(asLeaf);
	const officesOf = atUnits ? null : await officesIn(cx, asked);
	return [{ groups: groupsOf(dimension), quiet, leaves, officesOf }];
}

/**
 * Words of which a person may say several do not add up to anything. Each is a table of two groups: who said the word,
 * of whom it is told, and all others, of whom it is never told. So no two tables share a number but the total.
 */
async function tablesOfWords(
	cx: Context,
	asked: Asked,
	dimension: "condition",
): Promise<Table[]> {
	const said = (await unprotectedRegions(cx, asked, dimension)).map(asLeaf);
	const all = (await unprotectedRegions(cx, asked, "all")).map(asLeaf);
	const officesOf = await officesIn(cx, asked);
	return groupsOf(dimension).map((word) => {
		const ofWord = said.filter(({ group }) => group === word);
		const at = new Map(
			ofWord.map((leaf) => [`${leaf.place} ${leaf.period}`, leaf.figures]),
		);
		const others = all.map((leaf) => {
			const those = at.get(`${leaf.place} ${leaf.period}`);
			return {
				...leaf,
				group: quiet,
				figures: those ? lessFigures(leaf.figures, those) : leaf.figures,
			};
		});
		return {
			groups: [word],
			quiet,
			leaves: [...ofWord, ...others],
			officesOf,
		};
	});
}

async function officesIn(
	cx: Context,
	asked: Asked,
): Promise<NonNullable<Table["officesOf"]>> {
	const at = new Map<string, Set<string>>();
	for (const office of await unprotectedOffices(cx, asked)) {
		const { unitId, period, province } = office;
		for (const place of province === null
			? [nation]
			: [nation, placeOf(province)]) {
			const key = `${place} ${period}`;
			at.set(key, (at.get(key) ?? new Set()).add(unitId));
		}
	}
	return (place, periods) =>
		new Set(
			periods.flatMap((period) => [...(at.get(`${place} ${period}`) ?? [])]),
		).size;
}

const asLeaf = ({
	province,
	...leaf
}: Awaited<ReturnType<typeof unprotectedRegions>>[number]): Leaf => ({
	place: placeOf(province),
	...leaf,
});
