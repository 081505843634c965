import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, asOf, type Day, dayOf } from "#territory";
import type { UnitsViews } from "#units";
import type { Assessment } from "./assessment.ts";
import type { Case } from "./case.ts";
import type { Item } from "./item.ts";
import type { Predicate } from "./predicate.ts";
import { fromRow, itemsOf, type Key } from "./store.ts";
import { assessmentsIn } from "./tables.ts";

export interface Round {
	readonly instrument: string;
	readonly year: number;
	readonly programme: string;
	readonly opensOn: Day;
	readonly closesOn: Day;
}

const roundsIn = (cx: Context) =>
	assessmentsIn(cx.db)
		.selectFrom("assessments.round")
		.select(["instrument", "year", "programme"])
		.select([
			asDay("opens_on").as("opensOn"),
			asDay("closes_on").as("closesOn"),
		]);

/** All rounds, the youngest first. */
export const rounds = (cx: Context): Promise<Round[]> =>
	roundsIn(cx).orderBy("year", "desc").orderBy("instrument").execute();

export const roundOf = (
	cx: Context,
	instrument: string,
	year: number,
): Promise<Round | undefined> =>
	roundsIn(cx)
		.where("instrument", "=", instrument)
		.where("year", "=", year)
		.executeTakeFirst();

/** Every item of an assessment, in the order of the instrument. */
export const itemsOfCase = (
	cx: Context,
	{ assessment, instrument, unit }: Case,
): Promise<Item[]> => itemsOf(cx, assessment, instrument, unit);

/** The predicate as it stands; null where none was given. */
export const predicateOf = async (
	cx: Context,
	key: Key,
): Promise<Predicate | null> => (await predicatesOf(cx, key)).at(-1) ?? null;

/** All that became of the predicate, oldest first: given, suspended, restored, revoked. */
export async function predicatesOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<Predicate[]> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.predicate")
		.select([
			"code",
			"status",
			"decree",
			"legal_basis",
			"score",
			"reason",
			"at",
		])
		.select([
			asDay("valid_from").as("from"),
			asDayOrNull("valid_until").as("until"),
			asDay("decree_on").as("decreeOn"),
		])
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.orderBy("number")
		.execute();
	return rows.map(({ legal_basis: legalBasis, ...rest }) => ({
		...rest,
		legalBasis,
	}));
}

/** One line of an assessment's history. */
export interface Step {
	readonly move: string;
	readonly stage: string;
	readonly document: Readonly<Record<string, string>>;
	readonly reason: string | null;
	readonly byId: string | null;
	readonly at: Date;
}

export const historyOf = async (
	cx: Context,
	{ unitId, id }: Key,
): Promise<Step[]> => {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.step")
		.selectAll()
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.orderBy("number")
		.execute();
	return rows.map(({ move, stage, document, reason, by_id: byId, at }) => ({
		move,
		stage,
		document,
		reason,
		byId,
		at,
	}));
};

/** An assessment in a list, with what the list says about it. */
export interface Listed {
	readonly assessment: Assessment;
	readonly unitSlug: string;
	readonly unitName: string;
	readonly unitKind: string;
	readonly province: string;
	readonly provinceName: string;
}

export interface ListFilter {
	readonly states?: readonly Assessment["state"][];
	readonly unitIds?: readonly string[];
	readonly programmes?: readonly string[];
	/** Codes of provinces; every province when left out. */
	readonly provinces?: readonly string[];
	/** Units that must not be in the list: one's own. */
	readonly without?: readonly string[];
	readonly page?: number;
}

export const perPage = 50;

/** Assessments that somebody works on, the longest waiting first, with the number of all. */
export async function listAssessments(
	cx: Context,
	filter: ListFilter,
): Promise<{ rows: Listed[]; total: number }> {
	if (
		[filter.states, filter.unitIds, filter.programmes, filter.provinces].some(
			(list) => list?.length === 0,
		)
	)
		return { rows: [], total: 0 };
	let query = assessmentsIn(cx.db)
		.withTables<UnitsViews>()
		.selectFrom("assessments.assessment as assessment")
		.innerJoin("units.directory as unit", (join) =>
			join
				.onRef("unit.unit_id", "=", "assessment.unit_id")
				.on(asOf("unit", dayOf(cx.now))),
		);
	if (filter.states)
		query = query.where("assessment.state", "in", filter.states);
	if (filter.unitIds)
		query = query.where("assessment.unit_id", "in", filter.unitIds);
	if (filter.programmes)
		query = query.where("assessment.programme", "in", filter.programmes);
	if (filter.provinces)
		query = query.where("unit.province_code", "in", filter.provinces);
	if (filter.without?.length)
		query = query.where("assessment.unit_id", "not in", filter.without);
	const { total } = await query
		.select(sql<number>`count(*)::integer`.as("total"))
		.executeTakeFirstOrThrow();
	const rows = await query
		.selectAll("assessment")
		.select([
			"unit.slug",
			"unit.name",
			"unit.kind",
			"unit.province_code",
			"unit.province_name",
		])
		.orderBy("assessment.year", "desc")
		.orderBy("assessment.submitted_at")
		.orderBy("unit.slug")
		.limit(perPage)
		.offset(((filter.page ?? 1) - 1) * perPage)
		.execute();
	return {
		total,
		rows: rows.map((row) => ({
			assessment: fromRow(row),
			unitSlug: row.slug,
			unitName: row.name,
			unitKind: row.kind,
			province: row.province_code,
			provinceName: row.province_name,
		})),
	};
}
