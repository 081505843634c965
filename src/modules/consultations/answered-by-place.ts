import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { type Day, provincesAt } from "#territory";

/** Consultations of a place that were over by a day, and those of them in which everybody had an answer by then. */
export interface AnsweredThere {
	/** Code of a province, address of an office. */
	readonly code: string;
	readonly name: string;
	readonly regency: string;
	readonly n: number;
	readonly of: number;
}

/** A consultation in which nobody said anything owes no answer. As of a past day it stands as it stood at its end, whatever came later. */
export const answeredByPlace = (
	cx: Context,
	day: Day,
	province: string | null,
): Promise<readonly AnsweredThere[]> =>
	province === null ? byProvince(cx, day) : byOffice(cx, day, province);

/** One row of each province, however many consultations there are. */
async function byProvince(
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
			return row ? [{ ...row, name, regency: "" }] : [];
		})
		.sort((a, b) => a.name.localeCompare(b.name, "id"));
}

async function byOffice(
	cx: Context,
	day: Day,
	province: string,
): Promise<readonly AnsweredThere[]> {
	const { rows } = await sql<AnsweredThere>`
		select unit.slug as code, unit.name, unit.regency_code as regency,
			sum(step.answered)::integer as n, sum(step.over)::integer as of
		from units.directory as unit
		join consultations.step on step.unit_id = unit.unit_id and step.on_day <= ${day}::date
		where unit.province_code = ${province}
			and unit.valid_from <= ${day}::date and (unit.valid_until is null or ${day}::date < unit.valid_until)
		group by 1, 2, 3
		having sum(step.over) > 0
		order by 2, 1`.execute(cx.db);
	return rows;
}
