import { sql } from "kysely";
import { at, type Context } from "#platform/context.ts";
import { regenciesAt } from "#territory";
import { openUnits } from "#units";
import { mixResponses } from "../src/modules/surveys/counting/mix.ts";
import { endsOf, type Period } from "../src/modules/surveys/survey.ts";

export const instrument = "skm-2017";
export const codes = ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"];
/** Five years, the last quarter of which still runs. */
const quarters: readonly Period[] = [2022, 2023, 2024, 2025, 2026].flatMap(
	(year) => [1, 2, 3, 4].map((quarter) => year * 10 + quarter),
);
const first = "2022-01-01";

/** Offices all over the country, some in every province, each with a survey. Answers their ids. */
export async function openOffices(cx: Context, n: number): Promise<string[]> {
	const regencies = inTurn(await regenciesAt(cx, first));
	const opened = await openUnits(
		cx,
		Array.from({ length: n }, (_, i) => ({
			slug: `kantor-uji-${i}`,
			name: `Kantor Uji ${i}`,
			kind: "lapas" as const,
			regencyCode: regencies[i % regencies.length]?.code ?? "36.73",
			openedOn: "2020-01-01",
		})),
	);
	if (!opened.ok) throw new Error(opened.problem.reason);
	const { rows } = await sql<{ unit_id: string }>`
		insert into surveys.survey (unit_id, instrument, questionnaire, door, opened_on, at)
		select distinct unit_id, ${instrument}, 'skm-2017-lampiran', 'open', ${first}::date, now()
		from units.directory where slug like 'kantor-uji-%'
		returning unit_id`.execute(cx.db);
	return rows.map((row) => row.unit_id);
}

/** One of each province, then another of each. */
function inTurn<One extends { readonly code: string }>(all: readonly One[]) {
	const ofProvince = [
		...Map.groupBy(all, ({ code }) => code.slice(0, 2)).values(),
	];
	const most = Math.max(...ofProvince.map((some) => some.length));
	return Array.from({ length: most }, (_, i) =>
		ofProvince.flatMap((some) => some[i] ?? []),
	).flat();
}

const oneOf = (...words: readonly string[]) =>
	sql`(array[${sql.join(words.map((word) => sql.lit(word)))}])[1 + floor(random() * ${sql.lit(words.length)})::int]`;

const levels = sql`jsonb_build_object(${sql.join(codes.map((code) => sql`${sql.lit(code)}, 1 + floor(random() * 4)::int`))})`;

/** What people of chance say of themselves; some say nothing of one thing or another. */
const said = sql`jsonb_strip_nulls(jsonb_build_object(
	'sex', jsonb_build_array(${oneOf("woman", "man")}),
	'age', case when random() < 0.8 then jsonb_build_array(${oneOf("18-29", "30-44", "45-59", "elderly")}) end,
	'condition', case when random() < 0.3 then jsonb_build_array('poor', ${oneOf("pregnant", "with-child", "customary")}) end,
	'walking', case when random() < 0.7 then jsonb_build_array(case when random() < 0.1 then 'a-lot' else 'none' end) end
))`;

/** Made by chance once for each row: without it the planner takes a lateral part out of the loop. */
const odd = sql`case when random() < 0.05 then 'fast' end`;

/**
 * So many answers as they wait when they arrive, folded quarter by quarter by the job of the site, as over five years.
 * Answers how many were folded, and in how many seconds.
 */
export async function arriveAndFold(
	cx: Context,
	units: readonly string[],
	n: number,
	over: readonly Period[] = quarters,
): Promise<{ readonly folded: number; readonly seconds: number }> {
	const each = Math.ceil(n / units.length / over.length);
	let [folded, seconds] = [0, 0];
	for (const period of over) {
		const [from, to] = endsOf(period);
		// Ten of an office on a day go together; the last day lies behind the clock of the job.
		const days = Math.max(1, Math.min(25, Math.floor(each / 10)));
		await sql`
			insert into surveys.arrival (key, unit_id, arrived_on, trace, body)
			select sha256(gen_random_uuid()::text::bytea), office, day, null, jsonb_build_object(
				'instrument', ${instrument}::text, 'questionnaire', 'skm-2017-lampiran', 'day', day, 'serviceId', null,
				'channel', ${oneOf("home", "counter", "kiosk")}, 'language', 'id', 'own', '{}'::jsonb, 'remark', null,
				'needs', '[]'::jsonb, 'outcome', null, 'whyNot', null, 'slice', 'citizen',
				'flags', case when odd is null then '[]'::jsonb else jsonb_build_array(odd) end,
				'answers', ${levels}, 'groups', ${said})
			from unnest(${units}::uuid[]) as office
			cross join generate_series(1, ${each}::int) as i
			cross join lateral (select ${from}::date + (i % ${days}::int) as day, ${odd} as odd where i > 0) as made`.execute(
			cx.db,
		);
		await sql`analyze surveys.arrival`.execute(cx.db);
		const then = new Date(
			Math.min(Date.parse(`${to}T03:00:00Z`), cx.now.getTime()),
		);
		const began = performance.now();
		folded += await mixResponses(at(cx, then));
		seconds += (performance.now() - began) / 1_000;
		// As the site does with keys that no device sends again.
		await sql`truncate surveys.arrival`.execute(cx.db);
	}
	return { folded, seconds };
}

/**
 * So many answers that were mixed and not counted, made by the database itself, unit after unit: rows of a unit lie
 * together, as they do when each answers its own, and the key of fifty million rows is never gone through in the order
 * of chance.
 */
export async function fill(
	cx: Context,
	units: readonly string[],
	n: number,
): Promise<void> {
	const each = Math.ceil(n / units.length);
	for (const unit of units)
		await sql`
			insert into surveys.response (unit_id, id, instrument, questionnaire, period, day, service_id, channel, slice, flags, language, answers, own, groups)
			select ${unit}::uuid, gen_random_uuid(), ${instrument}, 'skm-2017-lampiran',
				extract(year from day)::int * 10 + extract(quarter from day)::int, day, null,
				${oneOf("home", "counter", "kiosk")}, case when odd is null then 'citizen' else 'flagged' end,
				array_remove(array[odd], null), 'id', ${levels}, '{}', ${said}
			from (select date '2022-01-01' + floor(random() * 1780)::int as day, ${odd} as odd
				from generate_series(1, ${each}::int)) as days`.execute(cx.db);
}
