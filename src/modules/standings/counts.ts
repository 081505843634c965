import { type RawBuilder, sql } from "kysely";
import { exact } from "#kernel/decimal.ts";
import type { Context } from "#platform/context.ts";
import { asOf, type Day } from "#territory";
import type { UnitKind } from "#units";
import { endOf } from "./as-of.ts";
import { type Figures, limitsOf } from "./figures.ts";
import type { Filter } from "./filter.ts";

/** What is counted, of which groups of units. */
export interface Count {
	readonly filter: Filter;
	/** The highest score that the instrument gives. */
	readonly top: string;
	/** Unit kinds that are asked to take part; `null` is every kind. */
	readonly kinds: readonly string[] | null;
	/** What makes one group: columns of `directory` and `standing`, with the names they get. */
	readonly groups: readonly Group[];
}

export interface Group {
	readonly of: string;
	readonly as: string;
	/** A `date`, or a number that is read exactly. */
	readonly asText?: boolean;
}

export type Counted<Named> = Named & { readonly figures: Figures };

/**
 * The one statement of every table: units of the day that the instrument asks, each beside what stood at
 * the end of that day, counted by group. Units that never took part are counted as units. Grouping by codes
 * alone, names being joined later, saves a third of the time at 25,000 units. What was decided was handed in
 * and verified before, also where only the decision is on record because it was brought from elsewhere.
 */
export async function countUnits<Named>(
	cx: Context,
	{ filter, top, kinds, groups }: Count,
): Promise<readonly Counted<Named>[]> {
	const names = groups.map(({ of, as, asText }) =>
		asText
			? sql`${sql.ref(of)}::text as ${sql.ref(as)}`
			: sql`${sql.ref(of)} as ${sql.ref(as)}`,
	);
	const { rows } = await sql<CountRow & Named>`
		select
			${sql.join(names)},
			count(*) as units,
			count(coalesce(requested_at, declared_at, submitted_at, verified_at, decided_at)) as taking_part,
			count(declared_at) as declared,
			count(coalesce(submitted_at, verified_at, decided_at)) as submitted,
			count(coalesce(verified_at, decided_at)) as verified,
			count(*) filter (where ${holds(filter.day)}) as with_predicate,
			count(score) as scored,
			coalesce(sum(score), 0)::text as score_sum,
			${sql.join(below(top))}
		from units.directory as directory
		left join standings.standing as standing
			on standing.unit_id = directory.unit_id
			and standing.instrument = ${filter.instrument}
			and standing.year = ${filter.year}
			and standing.from_at < ${endOf(filter.day)}
			and standing.to_at >= ${endOf(filter.day)}
		where ${asOf("directory", filter.day)}
			and ${chosen(filter, kinds)}
		group by ${sql.join(groups.map(({ of }) => sql.ref(of)))}`.execute(cx.db);
	return rows.map((row) => ({ ...row, figures: figuresOf(row) }));
}

/** A predicate is held while it is active, from its first day up to the day before its end. */
const holds = (day: Day) => sql`
	predicate_status = 'active'
	and predicate_from <= ${day}::date
	and (predicate_until is null or ${day}::date < predicate_until)`;

/**
 * How many scores lie below each limit between two fifths of the scale; a limit belongs to the fifth above it,
 * the top to the last. Asking for the fifths themselves compares twice as often.
 */
const below = (top: string): RawBuilder<unknown>[] =>
	limitsOf(top)
		.slice(1, -1)
		.map(
			(limit, i) =>
				sql`count(*) filter (where score < ${limit}::numeric) as ${sql.ref(`below_${i + 1}`)}`,
		);

/**
 * Offices that lead, coach and verify others. Where an instrument may assess every kind they are counted
 * only while they take part: else a coach would lower the coverage of those whom it coaches.
 */
const leading = [
	"kementerian",
	"unit-utama",
	"kanwil",
	"pemda-provinsi",
	"pemda",
] as const satisfies readonly UnitKind[];

const asked = (kinds: Count["kinds"]): RawBuilder<unknown> =>
	kinds
		? sql`directory.kind in (${sql.join(kinds)})`
		: sql`(standing.unit_id is not null or directory.kind not in (${sql.join(leading)}))`;

const chosen = (
	{ province, regency, kind }: Filter,
	kinds: Count["kinds"],
): RawBuilder<unknown> =>
	sql.join(
		[
			asked(kinds),
			...(kind === undefined ? [] : [sql`directory.kind = ${kind}`]),
			...(province === undefined
				? []
				: [sql`directory.province_code = ${province}`]),
			...(regency === undefined
				? []
				: [sql`directory.regency_code = ${regency}`]),
		],
		sql` and `,
	);

/** Counts leave the database as text, so that none is ever cut short. */
interface CountRow {
	readonly units: string;
	readonly taking_part: string;
	readonly declared: string;
	readonly submitted: string;
	readonly verified: string;
	readonly with_predicate: string;
	readonly scored: string;
	readonly score_sum: string;
	readonly below_1: string;
	readonly below_2: string;
	readonly below_3: string;
	readonly below_4: string;
}

const figuresOf = (row: CountRow): Figures => ({
	units: Number(row.units),
	takingPart: Number(row.taking_part),
	declared: Number(row.declared),
	submitted: Number(row.submitted),
	verified: Number(row.verified),
	withPredicate: Number(row.with_predicate),
	scored: Number(row.scored),
	scoreSum: exact(row.score_sum).toFixed(),
	fifths: [
		Number(row.below_1),
		Number(row.below_2) - Number(row.below_1),
		Number(row.below_3) - Number(row.below_2),
		Number(row.below_4) - Number(row.below_3),
		Number(row.scored) - Number(row.below_4),
	],
});
