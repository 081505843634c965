import { type SqlBool, sql } from "kysely";
import type { Pinned } from "#evidence";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, type Day, dayOf } from "#territory";
import type { UnitsViews } from "#units";
import type { Assessment } from "./assessment.ts";
import type { Case } from "./case.ts";
import type { Item } from "./item.ts";
import type { State } from "./lifecycle.ts";
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
	// No round has another; what the column cannot hold is not asked for.
	Number.isInteger(year) && year >= 1900 && year <= 2200
		? roundsIn(cx)
				.where("instrument", "=", instrument)
				.where("year", "=", year)
				.executeTakeFirst()
		: Promise.resolve(undefined);

/** Every item of an assessment that whoever asks may see, in the order of the instrument. */
export const itemsOfCase = async (
	cx: Context,
	{ assessment, instrument, unit, only }: Case,
): Promise<Item[]> => {
	const items = await itemsOf(cx, assessment, instrument, unit);
	return only ? items.filter(({ code }) => only.has(code)) : items;
};

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

/**
 * The row of the directory that tells of a unit: today's, or the last one of a unit that was closed. What
 * waits does not vanish with the unit.
 */
export const lastKnown = (today: Day) => sql<SqlBool>`unit.valid_from = (
  select max(told.valid_from) from units.directory as told
  where told.unit_id = assessment.unit_id and told.valid_from <= ${today}
)`;

/** What a list says of the unit of an assessment. */
export const listedColumns = [
	"unit.slug as unitSlug",
	"unit.name as unitName",
	"unit.kind as unitKind",
	"unit.province_code as province",
	"unit.province_name as provinceName",
] as const;

/** Assessments with what a list says of their units, as they were last known. */
export const withUnits = (cx: Context) =>
	assessmentsIn(cx.db)
		.withTables<UnitsViews>()
		.selectFrom("assessments.assessment as assessment")
		.innerJoin("units.directory as unit", (join) =>
			join
				.onRef("unit.unit_id", "=", "assessment.unit_id")
				.on(lastKnown(dayOf(cx.now))),
		)
		.selectAll("assessment")
		.select(listedColumns);

type ListedRow = Awaited<
	ReturnType<ReturnType<typeof withUnits>["executeTakeFirstOrThrow"]>
>;

export const listedOf = ({
	unitSlug,
	unitName,
	unitKind,
	province,
	provinceName,
	...row
}: ListedRow): Listed => ({
	assessment: fromRow(row),
	unitSlug,
	unitName,
	unitKind,
	province,
	provinceName,
});

/** Every assessment of these units, the youngest year first. */
export async function assessmentsOf(
	cx: Context,
	unitIds: readonly string[],
): Promise<Listed[]> {
	if (unitIds.length === 0) return [];
	const rows = await withUnits(cx)
		.where("assessment.unit_id", "in", unitIds)
		.orderBy("assessment.year", "desc")
		.orderBy("unit.slug")
		.orderBy("assessment.instrument")
		.execute();
	return rows.map(listedOf);
}

/** Every assessment that stands in one of the states, in the order of ids. */
export async function assessmentsWith(
	cx: Context,
	states: readonly State[],
): Promise<Listed[]> {
	const rows = await withUnits(cx)
		.where("assessment.state", "in", states)
		.orderBy("assessment.id")
		.execute();
	return rows.map(listedOf);
}

/** The programmes in whose assessments this version of a document proves, or once proved, something. */
export async function programmesProvedBy(
	cx: Context,
	unitId: string,
	{ id, version }: Pinned,
): Promise<string[]> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.proof as proof")
		.innerJoin("assessments.assessment as assessment", (join) =>
			join
				.onRef("assessment.unit_id", "=", "proof.unit_id")
				.onRef("assessment.id", "=", "proof.assessment_id"),
		)
		.select("assessment.programme")
		.distinct()
		.where("proof.unit_id", "=", unitId)
		.where("proof.evidence_id", "=", id)
		.where("proof.evidence_version", "=", version)
		.execute();
	return rows.map(({ programme }) => programme);
}
