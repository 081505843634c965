import { type ExpressionBuilder, type SqlBool, sql } from "kysely";
import { applicable, instrumentNamed } from "#instruments";
import type { Actor, Grant } from "#kernel/actor.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { UnitsViews } from "#units";
import { type Allotted, allottedTo } from "./allotment/allotment.ts";
import type { State } from "./lifecycle.ts";
import { type Listed, lastKnown, listedColumns, listedOf } from "./queries.ts";
import { type AssessmentTables, assessmentsIn } from "./tables.ts";

/** What waits for somebody who judges: a verifier, or an assessor. */
export interface Waiting extends Listed {
	/** Items that the verifier has judged in the version that stands, of all that this unit answers. */
	readonly judged: number;
	readonly of: number;
	/** Since when it waits here; null where it never moved. */
	readonly since: Date | null;
}

export const queueOrders = ["menunggu", "unit", "provinsi"] as const;
export type QueueOrder = (typeof queueOrders)[number];

export interface QueueFilter {
	readonly permission: "assessment.verify" | "assessment.decide";
	readonly states: readonly State[];
	readonly province?: string | null;
	readonly instrument?: string | null;
	/** Part of a unit's name. */
	readonly search?: string | null;
	readonly order?: QueueOrder;
	readonly descending?: boolean;
	readonly page?: number;
}

export const perPage = 50;

/** All that the actor may judge, never a unit of their own; fifty a page, the longest waiting first unless asked otherwise. */
export async function workQueue(
	cx: Context,
	filter: QueueFilter,
): Promise<{ rows: Waiting[]; total: number }> {
	const grants = cx.actor.grants.filter(
		({ permission }) => permission === filter.permission,
	);
	if (grants.length === 0) return { rows: [], total: 0 };
	let query = assessmentsIn(cx.db)
		.withTables<UnitsViews>()
		.selectFrom("assessments.assessment as assessment")
		.innerJoin("units.directory as unit", (join) =>
			join
				.onRef("unit.unit_id", "=", "assessment.unit_id")
				.on(lastKnown(dayOf(cx.now))),
		)
		.where("assessment.state", "in", filter.states)
		.where(
			filter.permission === "assessment.verify" &&
				filter.states.includes("verifying")
				? mineToVerify(grants, await allottedTo(cx, cx.actor.id))
				: (row) => row.or(grants.map((grant) => within(row, grant))),
		);
	const own = ownUnits(cx.actor);
	if (own.length > 0) query = query.where(ofOthers(own));
	if (filter.province)
		query = query.where("unit.province_code", "=", filter.province);
	if (filter.instrument)
		query = query.where("assessment.instrument", "=", filter.instrument);
	if (filter.search)
		query = query.where(
			sql<SqlBool>`position(lower(${filter.search}) in lower(unit.name)) > 0`,
		);
	const { total } = await query
		.select(sql<number>`count(*)::integer`.as("total"))
		.executeTakeFirstOrThrow();
	const direction = filter.descending ? "desc" : "asc";
	const rows = await query
		.selectAll("assessment")
		.select(listedColumns)
		.select(since.as("since"))
		.select(judged.as("judged"))
		.orderBy(columns[filter.order ?? "menunggu"], direction)
		.orderBy("unit.slug")
		.orderBy("assessment.instrument")
		.limit(perPage)
		.offset(((filter.page ?? 1) - 1) * perPage)
		.execute();
	return {
		total,
		rows: rows.map((row) => ({
			...listedOf(row),
			since: row.since,
			judged: row.judged,
			of: itemsAsked(row.instrument, row.unitKind),
		})),
	};
}

type Row = ExpressionBuilder<
	{
		assessment: AssessmentTables["assessments.assessment"];
		unit: UnitsViews["units.directory"];
	},
	"assessment" | "unit"
>;

/** The reach of one grant, as `holds` decides it for one unit. */
const within = (row: Row, { programme, reach, provinces, unitId }: Grant) =>
	row.and([
		...(programme === null
			? []
			: [row("assessment.programme", "=", programme)]),
		...(reach === "region"
			? [
					provinces.length > 0
						? row("unit.province_code", "in", provinces)
						: sql<SqlBool>`false`,
				]
			: []),
		...(reach === "unit"
			? [
					unitId === null
						? sql<SqlBool>`false`
						: row("assessment.unit_id", "=", unitId),
				]
			: []),
	]);

/** Where a draw was published only what it gave to this verifier; elsewhere all within her rights. */
export const mineToVerify =
	(grants: readonly Grant[], { rounds, assessmentIds }: Allotted) =>
	(row: Row) =>
		row.or([
			row.and([
				row.or(grants.map((grant) => within(row, grant))),
				...rounds.map(({ instrument, year }) =>
					row.or([
						row("assessment.instrument", "!=", instrument),
						row("assessment.year", "!=", year),
					]),
				),
			]),
			sql<SqlBool>`assessment.id = any(${[...assessmentIds]}::uuid[])`,
		]);

export const ownUnits = ({ grants }: Actor): string[] => [
	...new Set(grants.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))),
];

/** Neither of these units, nor answered in part by one of them: the queue's side of `worksAt`. */
export const ofOthers = (own: readonly string[]) => sql<SqlBool>`not (
  assessment.unit_id = any(${[...own]}::uuid[]) or exists (
    select from assessments.owner as given
    where given.owner_id = any(${[...own]}::uuid[])
      and given.unit_id = assessment.unit_id and given.assessment_id = assessment.id
      and not exists (
        select from assessments.owner as later
        where later.unit_id = given.unit_id and later.assessment_id = given.assessment_id
          and later.topic = given.topic and later.number > given.number
      )
  )
)`;

/** The moment of the last step: it came here then. */
const since = sql<Date | null>`(
  select max(step.at) from assessments.step as step
  where step.unit_id = assessment.unit_id and step.assessment_id = assessment.id
)`;

/** An item counts as judged while nothing newer than the judged version was said to it. */
const judged = sql<number>`(
  select count(*)::integer
  from (
    select distinct on (mark.code) mark.code, mark.answer_version
    from assessments.mark as mark
    where mark.unit_id = assessment.unit_id and mark.assessment_id = assessment.id and mark.layer = 'verifier'
      and mark.withdrawn_at is null
    order by mark.code, mark.number desc
  ) as latest
  where latest.answer_version >= coalesce((
    select max(answer.version) from assessments.answer as answer
    where answer.unit_id = assessment.unit_id and answer.assessment_id = assessment.id and answer.code = latest.code
  ), 0)
)`;

const columns = {
	menunggu: since,
	unit: sql`unit.name`,
	provinsi: sql`unit.province_name`,
} as const satisfies Record<QueueOrder, unknown>;

const itemsAsked = (id: string, kind: string): number => {
	const instrument = instrumentNamed(id);
	return instrument ? applicable(instrument, { kind }).length : 0;
};
