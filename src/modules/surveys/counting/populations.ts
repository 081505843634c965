import type { Context } from "#platform/context.ts";
import { noService } from "../survey.ts";
import { surveysIn } from "../tables.ts";

/** How many people each service served in a year, as it was said last; `null` is the unit as a whole. */
export async function populationsOf(
	cx: Context,
	unitId: string,
	instrument: string,
	year: number,
): Promise<ReadonlyMap<string | null, number>> {
	const rows = await surveysIn(cx.db)
		.selectFrom("surveys.population")
		.distinctOn("service_id")
		.select(["service_id", "people"])
		.where("unit_id", "=", unitId)
		.where("instrument", "=", instrument)
		.where("year", "=", year)
		.orderBy("service_id")
		.orderBy("number", "desc")
		.execute();
	return new Map(
		rows.map(({ service_id, people }) => [
			service_id === noService ? null : service_id,
			people,
		]),
	);
}
