import { sql } from "kysely";
import { instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import { each, inSlices } from "#platform/in-slices.ts";
import {
	cutOff,
	type Dimension,
	difficulties,
	functions,
	rather,
} from "../groups/headings.ts";
import { endsOf, type Period, type Slice } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { elementsOf } from "./elements.ts";
import { asFigures, type Figures } from "./figures.ts";
import { provincesOf } from "./provinces.ts";

/** What one group of one unit said in one quarter, in the province in which the unit lay when they said it. */
export interface UnitGroup {
	readonly unitId: string;
	readonly province: string;
	readonly period: Period;
	readonly group: string;
	readonly figures: Figures;
}

const ofCitizens: readonly Slice[] = ["citizen", "flagged"];

/**
 * Counts of groups of units as they are, from the answers themselves: nothing here may be shown. Each unit is read by
 * the index of its quarters. Only dimensions in which a person has one word.
 */
export async function unprotectedUnits(
	cx: Context,
	{
		instrument,
		from,
		to,
	}: {
		readonly instrument: string;
		readonly from: Period;
		readonly to: Period;
	},
	dimension: Exclude<Dimension, "condition">,
): Promise<UnitGroup[]> {
	const named = instrumentNamed(instrument);
	if (!named) return [];
	const codes = elementsOf(named);
	const { rows } = await sql<Row>`
		select said.unit_id as "unitId", said.province, said.period, said.grp as "group",
			count(*)::text as n,
			${perElement(codes, (level) => sql`count(${level})`)} as answered,
			${perElement(codes, (level) => sql`coalesce(sum(${level}), 0)`)} as sums,
			${perElement(codes, (level) => sql`coalesce(sum(${level} * ${level}), 0)`)} as squares,
			sum(said.own)::text as own_sum,
			sum(said.own * said.own)::text as own_squares
		from (
			select response.unit_id, response.period, levels,
				coalesce(unit.province_code, ${nearestProvince}, '') as province,
				${groupOf(dimension)} as grp,
				round(
					(select coalesce(sum(level), 0) from unnest(levels) as level)::numeric
					/ greatest(1, cardinality(array_remove(levels, null))), 12
				) as own
			from surveys.survey as survey
			join surveys.response as response
				on response.unit_id = survey.unit_id and response.instrument = survey.instrument
			left join units.directory as unit
				on unit.unit_id = response.unit_id and unit.valid_from <= response.day
				and (unit.valid_until is null or response.day < unit.valid_until)
			cross join lateral (
				select array[${sql.join(codes.map((code) => sql`(response.answers->>${sql.lit(code)})::int`))}] as levels
			) as read
			where survey.instrument = ${instrument}
				and response.period between ${from} and ${to}
				and response.slice in (${sql.join(ofCitizens)})
		) as said
		group by said.unit_id, said.province, said.period, said.grp
		order by said.unit_id, said.period, said.grp`.execute(surveysIn(cx.db));
	const groups: UnitGroup[] = [];
	await inSlices(
		each(rows, ({ unitId, province, period, group, ...row }) => {
			groups.push({ unitId, province, period, group, figures: asFigures(row) });
		}),
	);
	return groups;
}

/** In which quarters a unit had users who answered, and the province in which it lay throughout the quarter. */
export async function unprotectedOffices(
	cx: Context,
	{
		instrument,
		from,
		to,
	}: {
		readonly instrument: string;
		readonly from: Period;
		readonly to: Period;
	},
): Promise<
	{
		readonly unitId: string;
		readonly period: Period;
		/** Code; `null` of a unit that moved to another province within the quarter. */
		readonly province: string | null;
	}[]
> {
	const rows = await surveysIn(cx.db)
		.selectFrom("surveys.unit_counter")
		.select(["unit_id", "period"])
		.distinct()
		.where("instrument", "=", instrument)
		.where("period", ">=", from)
		.where("period", "<=", to)
		.where("slice", "in", ofCitizens)
		.execute();
	const provinceOf = await provincesOf(
		cx,
		rows.map(({ unit_id }) => unit_id),
	);
	return rows.map(({ unit_id: unitId, period }) => {
		const [first, last] = endsOf(period);
		const province = provinceOf(unitId, first);
		return {
			unitId,
			period,
			province: province === provinceOf(unitId, last) ? province : null,
		};
	});
}

/** Of an answer dated before its unit began or after it closed, as `provincesOf` says it. */
const nearestProvince = sql`(
	select near.province_code from units.directory as near
	where near.unit_id = response.unit_id
	order by greatest(near.valid_from - response.day, response.day - near.valid_until + 1), near.valid_from
	limit 1
)`;

interface Row {
	readonly unitId: string;
	readonly province: string;
	readonly period: Period;
	readonly group: string;
	readonly n: string;
	readonly answered: readonly string[];
	readonly sums: readonly string[];
	readonly squares: readonly string[];
	readonly own_sum: string;
	readonly own_squares: string;
}

const perElement = (
	codes: readonly string[],
	of: (level: ReturnType<typeof sql>) => ReturnType<typeof sql>,
) =>
	sql`array[${sql.join(
		codes.map((_, i) => of(sql`levels[${sql.lit(i + 1)}]`)),
	)}]::text[]`;

/** As `groupsIn` says it: a test holds the two together. */
const groupOf = (dimension: Exclude<Dimension, "condition">) =>
	dimension === "disability"
		? sql`case
				when ${saysOf(cutOff)} then 'with'
				when ${saysOf(difficulties)} then 'without'
				when ${saysOf([rather])} then ${sql.lit(rather)}
				else 'unsaid'
			end`
		: sql`coalesce(response.groups->${sql.lit(dimension)}->>0, 'unsaid')`;

/** Whether a person says one of the words of any function. */
const saysOf = (words: readonly string[]) =>
	sql`(${sql.join(
		functions.map(
			(code) =>
				sql`coalesce(jsonb_exists_any(response.groups->${sql.lit(code)}, array[${sql.join(words.map((word) => sql.lit(word)))}]), false)`,
		),
		sql` or `,
	)})`;
