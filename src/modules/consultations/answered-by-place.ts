import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { type Day, provincesAt } from "#territory";
import { byName, lyingIn, type WithinProvince } from "#units";

/**
 * Consultations of a place that were over by a day, and those of them in which everybody had an answer by then. One in which nobody said
 * anything owes no answer. As of a past day it stands as it stood at its end, whatever came later.
 */
export interface AnsweredThere {
	/** Code of a province, address of an office. */
	readonly code: string;
	readonly name: string;
	readonly n: number;
	readonly of: number;
}

/** One row of each province, however many consultations there are. */
export async function answeredByProvince(
	cx: Context,
	day: Day,
): Promise<readonly AnsweredThere[]> {
	const provinces = await provincesAt(cx, day);
	const { rows } = await sql<{ code: string; n: number; of: number }>`
		select province.code, stands.answered as n, stands.over as of
		from unnest(${provinces.map(({ code }) => code)}::text[]) as province (code)
		cross join lateral (
			select over, answered from consultations.step_there
			where province_code = province.code and from_on <= ${day}::date
			order by from_on desc limit 1
		) as stands
		where stands.over > 0`.execute(cx.db);
	const stands = new Map(rows.map((row) => [row.code, row]));
	return provinces
		.flatMap(({ code, name }) => {
			const row = stands.get(code);
			return row ? [{ ...row, name }] : [];
		})
		.sort((a, b) => a.name.localeCompare(b.name, "id"));
}

/** The same office by office, by name. */
export async function answeredByOffice(
	cx: Context,
	day: Day,
	where: WithinProvince,
): Promise<readonly AnsweredThere[]> {
	const { rows } = await sql<AnsweredThere>`
		select unit.slug as code, unit.name, sum(step.answered)::integer as n, sum(step.over)::integer as of
		from units.directory as unit
		join consultations.step on step.unit_id = unit.unit_id and step.on_day <= ${day}::date
		where ${lyingIn("unit", where, day)}
		group by unit.slug, unit.name
		having sum(step.over) > 0
		${byName("unit")}`.execute(cx.db);
	return rows;
}
