import type { Selectable } from "kysely";
import type { Context } from "#platform/context.ts";
import { type AssessmentTables, assessmentsIn } from "../tables.ts";
import { type Draw, sha256 } from "./draw.ts";

/** All draws of a round, the youngest first. */
export async function drawsOf(
	cx: Context,
	instrument: string,
	year: number,
): Promise<Draw[]> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.draw")
		.selectAll()
		.where("instrument", "=", instrument)
		.where("year", "=", year)
		.orderBy("number", "desc")
		.execute();
	return rows.map(drawOf);
}

/** How many draws of each round were published, by `instrument year`. */
export async function drawCounts(
	cx: Context,
): Promise<ReadonlyMap<string, number>> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.draw")
		.select(({ fn }) => [
			"instrument",
			"year",
			fn.countAll<string>().as("count"),
		])
		.where("published_at", "is not", null)
		.groupBy(["instrument", "year"])
		.execute();
	return new Map(
		rows.map(({ instrument, year, count }) => [
			`${instrument} ${year}`,
			Number(count),
		]),
	);
}

export const drawOf = (
	row: Selectable<AssessmentTables["assessments.draw"]>,
): Draw => ({
	id: row.id,
	instrument: row.instrument,
	year: row.year,
	number: row.number,
	seed: row.seed,
	heldBack: row.held_back,
	heldBackHash: sha256(row.held_back),
	capacity: row.capacity,
	secondLook: row.second_look,
	pool: row.inputs,
	preparedById: row.prepared_by,
	preparedAt: row.prepared_at,
	publishedById: row.published_by,
	publishedAt: row.published_at,
	discardedAt: row.discarded_at,
	reason: row.reason,
});

/** Who holds an assessment now, and how that came. */
export interface Holding {
	readonly assessmentId: string;
	readonly unitId: string;
	readonly verifierId: string;
	readonly since: Date;
	/** Empty for what the draw gave. */
	readonly reason: string;
	readonly state: string;
}

/** Every assessment of the round that somebody holds. */
export async function holdingsOf(
	cx: Context,
	instrument: string,
	year: number,
): Promise<Holding[]> {
	const given = await assessmentsIn(cx.db)
		.selectFrom("assessments.allotment as given")
		.innerJoin("assessments.draw as draw", "draw.id", "given.draw_id")
		.select([
			"given.assessment_id",
			"given.unit_id",
			"given.verifier_id",
			"given.from_at",
			"given.reason",
		])
		.where("draw.instrument", "=", instrument)
		.where("draw.year", "=", year)
		.where("given.until_at", "is", null)
		.execute();
	const states = await assessmentsIn(cx.db)
		.selectFrom("assessments.assessment")
		.select(["id", "state"])
		.where("instrument", "=", instrument)
		.where("year", "=", year)
		.execute();
	const stateOf = new Map(states.map(({ id, state }) => [id, state]));
	return given.map((row) => ({
		assessmentId: row.assessment_id,
		unitId: row.unit_id,
		verifierId: row.verifier_id,
		since: row.from_at,
		reason: row.reason,
		state: stateOf.get(row.assessment_id) ?? "",
	}));
}

/** Whether verification of everything that was drawn is over: then nothing is held back any more. */
export const isOver = (holdings: readonly Holding[]): boolean =>
	holdings.every(
		({ state }) => state !== "verifying" && state !== "correcting",
	);
