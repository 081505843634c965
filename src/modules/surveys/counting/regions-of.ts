import { sql } from "kysely";
import { instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import type { Dimension } from "../groups/headings.ts";
import type { Period, Slice } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { elementsOf } from "./elements.ts";
import { addFigures, asFigures, type Figures } from "./figures.ts";

export interface RegionAsked {
	readonly instrument: string;
	/** Code of a province; the whole nation where it is left out. */
	readonly province?: string;
	readonly from: Period;
	readonly to: Period;
	readonly slices?: readonly Slice[];
}

/*
 * Counts of groups as they are: nothing here may be shown. Whatever shows them goes through `disclosure`; a test holds
 * the list of files that may name an `unprotected…` function.
 */

/** Users of services, with what looks odd. */
const ofCitizens: readonly Slice[] = ["citizen", "flagged"];

/** What users of a region said, by group of one dimension; from counters, however many answered. */
export const unprotectedGroups = (
	cx: Context,
	asked: RegionAsked,
	dimension: Dimension,
): Promise<ReadonlyMap<string, Figures>> =>
	figuresBy(cx, asked, dimension, "grp");

/** What users of each province said, by its code. */
export const unprotectedProvinces = (
	cx: Context,
	asked: Omit<RegionAsked, "province">,
): Promise<ReadonlyMap<string, Figures>> =>
	figuresBy(cx, asked, "all", "region");

/** What users of a region said, by quarter. */
export const unprotectedQuarters = (
	cx: Context,
	asked: RegionAsked,
): Promise<ReadonlyMap<string, Figures>> =>
	figuresBy(cx, asked, "all", "period");

/** What one group of a province said in one quarter. */
export interface RegionGroup {
	readonly province: string;
	readonly period: Period;
	/** Empty where all are one. */
	readonly group: string;
	readonly figures: Figures;
}

/** Every counter of a dimension between two quarters, both included, by province, quarter and group. */
export async function unprotectedRegions(
	cx: Context,
	{ instrument, from, to }: Pick<RegionAsked, "instrument" | "from" | "to">,
	dimension: Dimension | "all",
): Promise<RegionGroup[]> {
	const rows = await surveysIn(cx.db)
		.selectFrom("surveys.region_counter")
		.selectAll()
		.where("instrument", "=", instrument)
		.where("dimension", "=", dimension)
		.where("period", ">=", from)
		.where("period", "<=", to)
		.where("slice", "in", ofCitizens)
		.orderBy("region")
		.orderBy("period")
		.orderBy("grp")
		.execute();
	const all = new Map<string, RegionGroup>();
	for (const row of rows) {
		const { region: province, period, grp: group } = row;
		const name = `${province} ${period} ${group}`;
		const other = all.get(name)?.figures;
		const figures = asFigures(row);
		all.set(name, {
			province,
			period,
			group,
			figures: other ? addFigures(other, figures) : figures,
		});
	}
	return [...all.values()];
}

/** Which surveys were counted in which quarters. */
export const unprotectedSpans = (
	cx: Context,
): Promise<{ readonly instrument: string; readonly period: Period }[]> =>
	surveysIn(cx.db)
		.selectFrom("surveys.region_counter")
		.select(["instrument", "period"])
		.distinct()
		.where("dimension", "=", "all")
		.orderBy("instrument")
		.orderBy("period")
		.execute();

async function figuresBy(
	cx: Context,
	{ instrument, province, from, to, slices = ofCitizens }: RegionAsked,
	dimension: Dimension | "all",
	by: "grp" | "region" | "period",
): Promise<ReadonlyMap<string, Figures>> {
	const named = instrumentNamed(instrument);
	if (!named) return new Map();
	const elements = elementsOf(named).length;
	const rows = await surveysIn(cx.db)
		.selectFrom("surveys.region_counter")
		.select([
			sql<string>`${sql.ref(by)}::text`.as("of"),
			sql<string>`sum(n)`.as("n"),
			summed("answered", elements).as("answered"),
			summed("sums", elements).as("sums"),
			summed("squares", elements).as("squares"),
			sql<string>`sum(own_sum)`.as("own_sum"),
			sql<string>`sum(own_squares)`.as("own_squares"),
		])
		.where("instrument", "=", instrument)
		.where("dimension", "=", dimension)
		.where("period", ">=", from)
		.where("period", "<=", to)
		.where("slice", "in", slices)
		.$if(province !== undefined, (query) =>
			query.where("region", "=", province ?? ""),
		)
		.groupBy(by)
		.execute();
	return new Map(rows.map((row) => [row.of, asFigures(row)]));
}

/** Element by element, in the database: a nation of five years is some 1,500 rows, and forty come back. */
const summed = (column: string, elements: number) =>
	sql<string[]>`array[${sql.join(
		Array.from(
			{ length: elements },
			(_, i) => sql`sum(${sql.ref(column)}[${sql.lit(i + 1)}])`,
		),
	)}]::text[]`;
