import { allNeeds, type Need } from "#catalogue";
import type { Context } from "#platform/context.ts";
import type { Period } from "#surveys";
import { equityIn } from "../tables.ts";
import { type Availability, weigh, weighedBy } from "./weigh.ts";

export interface NeedMet extends Availability {
	readonly need: Need;
}

export interface AvailabilityTold {
	/** The quarter that was looked at. */
	readonly period: Period;
	readonly needs: readonly NeedMet[];
}

/** Need by need, which offices of a province or of the nation can be managed, as it was seen last; `null` before the first look. */
export async function availabilityOf(
	cx: Context,
	province: string | null,
): Promise<AvailabilityTold | null> {
	const last = await equityIn(cx.db)
		.selectFrom("equity.availability")
		.select((select) => select.fn.max("period").as("period"))
		.executeTakeFirst();
	const period = last?.period;
	if (period == null) return null;
	const rows = await equityIn(cx.db)
		.selectFrom("equity.availability")
		.select(["province", "need", "offices", "usable", "on_record as onRecord"])
		.where("period", "=", period)
		.$if(province !== null, (query) =>
			query.where("province", "=", province ?? ""),
		)
		.execute();
	const people = await peopleBy(cx, Math.floor(period / 10));
	return {
		period,
		needs: allNeeds().flatMap((need) => {
			const met = weigh(
				rows
					.filter((row) => row.need === need.code)
					.map((row) => ({ ...row, people: people(row.province, need.code) })),
			);
			return met ? [{ need, ...met }] : [];
		}),
	};
}

/** How many people of each province have a need, by the last year that was put down. */
async function peopleBy(cx: Context, year: number) {
	const rows = await equityIn(cx.db)
		.selectFrom("equity.population")
		.distinctOn(["province", "dimension", "grp"])
		.select(["province", "dimension", "grp", "people"])
		.where("year", "<=", year)
		.where("province", "<>", "")
		.orderBy("province")
		.orderBy("dimension")
		.orderBy("grp")
		.orderBy("year", "desc")
		.orderBy("number", "desc")
		.execute();
	const known = new Map(
		rows.map(({ province, dimension, grp, people }) => [
			`${province} ${dimension} ${grp}`,
			Number(people),
		]),
	);
	return (province: string, need: string): number | null => {
		const by = weighedBy[need];
		return by ? (known.get(`${province} ${by.join(" ")}`) ?? null) : null;
	};
}
