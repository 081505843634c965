import { sql } from "kysely";
import { holdersOf, roleNamed, rolesOfMany } from "#identity";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { UnitsViews } from "#units";
import { lastKnown, type Round } from "../queries.ts";
import { assessmentsIn } from "../tables.ts";
import type { DrawnUnit, DrawPool, Judge } from "./exclusions.ts";

/** Handed in, and not yet decided on by verifiers. */
const inTheDraw = ["verifying", "correcting"] as const;

export interface PoolAsked {
	/** At most so many assessments of the round for one verifier. */
	readonly capacity: number;
	/** Nobody draws for these people: they fell ill. */
	readonly without?: readonly string[];
	/** These assessments, whether somebody holds them or not; all that nobody holds when left out. */
	readonly assessmentIds?: readonly string[];
}

/** Whom and what a draw of the round would be about now. */
export async function poolOf(
	cx: Context,
	round: Round,
	{ capacity, without = [], assessmentIds }: PoolAsked,
): Promise<DrawPool> {
	const held = await heldIn(cx, round);
	const units = (await handedIn(cx, round)).filter(({ id }) =>
		assessmentIds ? assessmentIds.includes(id) : !held.has(id),
	);
	const loads = Map.groupBy(held.values(), (verifier) => verifier);
	const judges = await judgesOf(cx, round.programme);
	return {
		units,
		judges: judges
			.filter(({ id }) => !without.includes(id))
			.map((judge) => ({
				...judge,
				load: loads.get(judge.id)?.length ?? 0,
				capacity,
			})),
	};
}

/** Who holds which assessment of the round now, by assessment. */
export async function heldIn(
	cx: Context,
	{ instrument, year }: Pick<Round, "instrument" | "year">,
): Promise<ReadonlyMap<string, string>> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.allotment as given")
		.innerJoin("assessments.draw as draw", "draw.id", "given.draw_id")
		.select(["given.assessment_id", "given.verifier_id"])
		.where("draw.instrument", "=", instrument)
		.where("draw.year", "=", year)
		.where("given.until_at", "is", null)
		.execute();
	return new Map(
		rows.map(({ assessment_id, verifier_id }) => [assessment_id, verifier_id]),
	);
}

const handedIn = (
	cx: Context,
	{ instrument, year }: Round,
): Promise<DrawnUnit[]> =>
	assessmentsIn(cx.db)
		.withTables<UnitsViews>()
		.selectFrom("assessments.assessment as assessment")
		.innerJoin("units.directory as unit", (join) =>
			join
				.onRef("unit.unit_id", "=", "assessment.unit_id")
				.on(lastKnown(dayOf(cx.now))),
		)
		.select([
			"assessment.id",
			"assessment.unit_id as unitId",
			"unit.slug",
			"unit.kind",
			"unit.province_code as province",
		])
		.where("assessment.instrument", "=", instrument)
		.where("assessment.year", "=", year)
		.where("assessment.state", "in", inTheDraw)
		.orderBy("unit.slug")
		.execute();

type Known = Omit<Judge, "load" | "capacity">;

/** Everybody who may verify in the programme, with what keeps each from judging which units. */
export async function judgesOf(
	cx: Context,
	programme: string,
): Promise<Known[]> {
	const holders = await holdersOf(cx, {
		permission: "assessment.verify",
		programme,
	});
	const ids = holders.map(({ personId }) => personId);
	const roles = await rolesOfMany(cx, ids);
	const provinces = await provincesOf(
		cx,
		[...roles.values()].flat().flatMap(({ unitId }) => unitId ?? []),
	);
	const conflicts = Map.groupBy(
		await openConflicts(cx, ids),
		({ verifier_id }) => verifier_id,
	);
	const today = dayOf(cx.now);
	return ids.map((id) => {
		const all = roles.get(id) ?? [];
		const over = all.filter(({ until }) => until !== null && until <= today);
		const now = all.filter((role) => !over.includes(role));
		const unitsOf = (some: typeof all) => [
			...new Set(some.flatMap(({ unitId }) => unitId ?? [])),
		];
		return {
			id,
			ownUnits: unitsOf(now).sort(),
			provinces: [
				...new Set([
					...now.flatMap(({ provinces }) => provinces),
					// Whoever reaches the nation (a central assessor who verifies as well) has no region of her own.
					...unitsOf(
						now.filter(({ role }) => roleNamed(role).reach !== "nation"),
					).flatMap((unit) => provinces.get(unit) ?? []),
				]),
			].sort(),
			served: unitsOf(over).sort(),
			conflicts: (conflicts.get(id) ?? []).map(({ unit_id }) => unit_id).sort(),
		};
	});
}

async function provincesOf(
	cx: Context,
	unitIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	const rows = await assessmentsIn(cx.db)
		.withTables<UnitsViews>()
		.selectFrom("units.directory as unit")
		.distinctOn("unit.unit_id")
		.select(["unit.unit_id", "unit.province_code"])
		.where(sql<boolean>`unit.unit_id = any(${[...unitIds]}::uuid[])`)
		.orderBy("unit.unit_id")
		.orderBy("unit.valid_from", "desc")
		.execute();
	return new Map(
		rows.map(({ unit_id, province_code }) => [unit_id, province_code]),
	);
}

const openConflicts = (cx: Context, verifiers: readonly string[]) =>
	assessmentsIn(cx.db)
		.selectFrom("assessments.conflict")
		.select(["verifier_id", "unit_id"])
		.where(sql<boolean>`verifier_id = any(${[...verifiers]}::uuid[])`)
		.where("ended_at", "is", null)
		.execute();
