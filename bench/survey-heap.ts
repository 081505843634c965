import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { codes } from "./survey-fill.ts";

/** Counts, sums and squares of every element, out of rows `heap` of answers, as a counter has them. */
const counted = sql`
	count(*) as n,
	array[${ofEach((level) => sql`count(${level})`)}] as answered,
	array[${ofEach((level) => sql`coalesce(sum(${level}), 0)`)}]::bigint[] as sums,
	array[${ofEach((level) => sql`coalesce(sum(${level} * ${level}), 0)`)}]::bigint[] as squares`;

function ofEach(of: (level: ReturnType<typeof sql>) => ReturnType<typeof sql>) {
	return sql.join(
		codes.map((code) => of(sql`(heap.answers->>${sql.lit(code)})::int`)),
	);
}

const differs = sql`(cell.n, cell.answered, cell.sums, cell.squares)
	is distinct from (raw.n, raw.answered, raw.sums, raw.squares)`;

/** How many of so many cells of chance of units say anything else than the rows themselves. */
export const unitCellsThatDiffer = (cx: Context, n: number): Promise<number> =>
	wrongIn(
		cx,
		sql`
		from (select * from surveys.unit_counter order by random() limit ${n}) as cell
		cross join lateral (
			select ${counted} from surveys.response as heap
			where heap.unit_id = cell.unit_id and heap.instrument = cell.instrument
				and heap.period = cell.period and heap.slice = cell.slice and heap.service_id is null
		) as raw`,
	);

/** The same of cells of a province and a group of one dimension. */
export const regionCellsThatDiffer = (
	cx: Context,
	n: number,
): Promise<number> =>
	wrongIn(
		cx,
		sql`
		from (select * from surveys.region_counter order by random() limit ${n}) as cell
		cross join lateral (
			select ${counted}
			from units.directory as unit
			join surveys.response as heap on heap.unit_id = unit.unit_id
				and unit.valid_from <= heap.day and (unit.valid_until is null or heap.day < unit.valid_until)
			where unit.province_code = cell.region and heap.instrument = cell.instrument
				and heap.period = cell.period and heap.slice = cell.slice
				and case cell.dimension
					when 'all' then true
					when 'disability' then cell.grp = case heap.groups->'walking'->>0
						when 'a-lot' then 'with' when 'none' then 'without' else 'unsaid' end
					else case when heap.groups ? cell.dimension
						then heap.groups->cell.dimension ? cell.grp
						else cell.grp = 'unsaid' end
				end
		) as raw`,
	);

async function wrongIn(
	cx: Context,
	cells: ReturnType<typeof sql>,
): Promise<number> {
	const rows = await inTransaction(cx, async ({ db }) => {
		// A cell of a province has as many rows as a hundred offices of a quarter.
		await sql`set local statement_timeout = 0`.execute(db);
		const looked = await sql<{ wrong: string; looked: string }>`
			select count(*) filter (where ${differs}) as wrong, count(*) as looked ${cells}`.execute(
			db,
		);
		return looked.rows;
	});
	if (!Number(rows[0]?.looked)) throw new Error("no cell to look at");
	return Number(rows[0]?.wrong);
}
