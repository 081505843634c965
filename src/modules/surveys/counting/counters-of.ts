import type { Selectable } from "kysely";
import type { Context } from "#platform/context.ts";
import { noService, type Period, type Slice } from "../survey.ts";
import { type SurveysTables, surveysIn } from "../tables.ts";
import { addFigures, asFigures, type Figures } from "./figures.ts";

/** One counter of a unit. */
export interface Counter {
	readonly period: Period;
	/** `null` where no service was said. */
	readonly serviceId: string | null;
	readonly slice: Slice;
	readonly figures: Figures;
	readonly foldedAt: Date;
}

/** All counters of a survey of a unit between two quarters, both included. */
export async function countersOf(
	cx: Context,
	unitId: string,
	instrument: string,
	from: Period,
	to: Period,
): Promise<Counter[]> {
	const rows = await surveysIn(cx.db)
		.selectFrom("surveys.unit_counter")
		.selectAll()
		.where("unit_id", "=", unitId)
		.where("instrument", "=", instrument)
		.where("period", ">=", from)
		.where("period", "<=", to)
		.orderBy("period")
		.execute();
	return rows.map(asCounter);
}

/** A row of the table as a counter. */
export const asCounter = (
	row: Selectable<SurveysTables["surveys.unit_counter"]>,
): Counter => ({
	period: row.period,
	serviceId: row.service_id === noService ? null : row.service_id,
	slice: row.slice as Slice,
	figures: asFigures(row),
	foldedAt: row.folded_at,
});

/** Counters added up; `null` where there are none. */
export const together = (counters: readonly Counter[]): Figures | null =>
	counters
		.map(({ figures }) => figures)
		.reduce<Figures | null>(
			(all, each) => (all ? addFigures(all, each) : each),
			null,
		);
