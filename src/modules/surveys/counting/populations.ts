import type { Context } from "#platform/context.ts";
import { noService } from "../survey.ts";
import { surveysIn } from "../tables.ts";

/** How many people a service served in a year, as somebody said at some time. */
export interface Population {
	/** `null` is the unit as a whole. */
	readonly serviceId: string | null;
	/** Counts up from 1 for each service; the highest is what holds. */
	readonly number: number;
	readonly people: number;
	readonly byId: string | null;
	readonly at: Date;
}

/** Everything that was said of a year, the latest first. */
export async function populationHistory(
	cx: Context,
	unitId: string,
	instrument: string,
	year: number,
): Promise<Population[]> {
	const rows = await surveysIn(cx.db)
		.selectFrom("surveys.population")
		.select(["service_id", "number", "people", "by_id as byId", "at"])
		.where("unit_id", "=", unitId)
		.where("instrument", "=", instrument)
		.where("year", "=", year)
		.orderBy("at", "desc")
		.orderBy("number", "desc")
		.orderBy("service_id")
		.execute();
	return rows.map(({ service_id, ...row }) => ({
		...row,
		serviceId: service_id === noService ? null : service_id,
	}));
}

/** What holds of each service. */
export function populationsIn(
	history: readonly Population[],
): ReadonlyMap<string | null, Population> {
	const latest = new Map<string | null, Population>();
	for (const each of history)
		if (each.number > (latest.get(each.serviceId)?.number ?? 0))
			latest.set(each.serviceId, each);
	return latest;
}

export interface WholePopulation {
	readonly unitId: string;
	readonly instrument: string;
	readonly year: number;
	readonly people: number;
	readonly at: Date;
}

/** What holds of units as a whole, of every survey and year: one query for all of them. */
export const wholePopulations = (
	cx: Context,
	unitIds: readonly string[],
): Promise<WholePopulation[]> =>
	unitIds.length === 0
		? Promise.resolve([])
		: surveysIn(cx.db)
				.selectFrom("surveys.population")
				.distinctOn(["unit_id", "instrument", "year"])
				.select(["unit_id as unitId", "instrument", "year", "people", "at"])
				.where("unit_id", "in", unitIds)
				.where("service_id", "=", noService)
				.orderBy("unit_id")
				.orderBy("instrument")
				.orderBy("year")
				.orderBy("number", "desc")
				.execute();

/** How many people each service served in a year, as it was said last; `null` is the unit as a whole. */
export const populationsOf = async (
	cx: Context,
	unitId: string,
	instrument: string,
	year: number,
): Promise<ReadonlyMap<string | null, number>> =>
	new Map(
		[
			...populationsIn(await populationHistory(cx, unitId, instrument, year)),
		].map(([id, { people }]) => [id, people]),
	);
