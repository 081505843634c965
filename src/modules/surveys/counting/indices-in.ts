import { sql } from "kysely";
import type { Instrument } from "#instruments";
import type { Context } from "#platform/context.ts";
import { asOf, type Day } from "#territory";
import { byName, lyingIn, type Some, type WithinProvince } from "#units";
import type { Period } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { asCounter } from "./counters-of.ts";
import { fewestIn } from "./fewest-in.ts";
import { indexAlone } from "./index-of.ts";
import { figuresTold, inIndex } from "./results-of.ts";

interface Quarter {
	readonly instrument: string;
	readonly period: Period;
}

/** The offices that lie in a place on a day and whose survey somebody answered in a quarter, of the answers that count; by name. */
export async function officesAnswered(
	cx: Context,
	quarter: Quarter,
	where: WithinProvince,
	day: Day,
	some?: Some,
): Promise<
	readonly {
		readonly id: string;
		readonly code: string;
		readonly name: string;
	}[]
> {
	const { rows } = await sql<{ id: string; code: string; name: string }>`
		select unit.unit_id as id, unit.slug as code, unit.name
		from units.directory as unit
		where ${lyingIn("unit", where, day)} and ${answeredIn(quarter)}
		${byName("unit", some)}`.execute(cx.db);
	return rows;
}

/** How many these are in each province where there are any. */
export async function answeredByProvince(
	cx: Context,
	quarter: Quarter,
	day: Day,
): Promise<readonly { readonly province: string; readonly offices: number }[]> {
	const { rows } = await sql<{ province: string; offices: number }>`
		select unit.province_code as province, count(*)::integer as offices
		from units.directory as unit
		where ${asOf("unit", day)} and ${answeredIn(quarter)}
		group by unit.province_code`.execute(cx.db);
	return rows;
}

const answeredIn = ({ instrument, period }: Quarter) => sql<boolean>`exists (
	select from surveys.unit_counter as counter
	where counter.unit_id = unit.unit_id and counter.instrument = ${instrument} and counter.period = ${period}
		and counter.slice in (${sql.join([...inIndex])}))`;

/** The index of a unit as the page of its survey tells it, and of how many people: `null` where few stand behind one of its figures. */
export interface IndexOfUnit {
	readonly n: number;
	readonly index: string | null;
}

/** The index of each of these units in a quarter; a unit that nobody answered has none. */
export async function indicesIn(
	cx: Context,
	instrument: Instrument,
	period: Period,
	unitIds: readonly string[],
): Promise<ReadonlyMap<string, IndexOfUnit>> {
	if (unitIds.length === 0) return new Map();
	const rows = await surveysIn(cx.db)
		.selectFrom("surveys.unit_counter")
		.selectAll()
		.where(sql<boolean>`unit_id = any(${[...unitIds]}::uuid[])`)
		.where("instrument", "=", instrument.id)
		.where("period", "=", period)
		.where("slice", "in", [...inIndex])
		.execute();
	const fewest = await fewestIn(cx);
	return new Map(
		[...Map.groupBy(rows, (row) => row.unit_id)].map(([unitId, some]) => {
			const { n, told } = figuresTold(some.map(asCounter), fewest);
			return [unitId, { n, index: told && indexAlone(instrument, told) }];
		}),
	);
}
