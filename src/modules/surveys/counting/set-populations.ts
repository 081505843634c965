import { servicesOf } from "#catalogue";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { noService, periodOf, yearOf } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { type HereRefusal, whyNotHere } from "../why-not-here.ts";
import { populationHistory, populationsIn } from "./populations.ts";

export interface PopulationSaid {
	/** `null` is the unit as a whole. */
	readonly serviceId: string | null;
	readonly people: number;
	/** Number of the row that the person saw; 0 where there was none. */
	readonly seen: number;
}

export interface NewPopulations {
	readonly unitId: string;
	readonly instrument: string;
	readonly year: number;
	readonly said: readonly PopulationSaid[];
}

export type SetPopulationsRefusal =
	| HereRefusal
	| Refusal<"no-such-service" | "year-not-begun" | "changed-meanwhile">;

/**
 * Puts down how many people each service served in a year: only what differs from what is there. What was said before
 * stays on record. Of two who say different things at once the second is told, and nothing of theirs is written.
 */
export const setPopulations = (
	cx: Context,
	{ unitId, instrument, year, said }: NewPopulations,
): Promise<Result<number, SetPopulationsRefusal>> =>
	inTransaction<Result<number, SetPopulationsRefusal>>(cx, async (tx) => {
		const refusal = await whyNotHere(tx, unitId, instrument);
		if (refusal) return refusal;
		const today = dayOf(tx.now);
		if (year > yearOf(periodOf(today))) return refused("year-not-begun");
		const history = await populationHistory(tx, unitId, instrument, year);
		const there = populationsIn(history);
		const known = new Set([
			null,
			...there.keys(),
			...(await servicesOf(tx, unitId)).map(({ id }) => id),
		]);
		if (said.some(({ serviceId }) => !known.has(serviceId)))
			return refused("no-such-service");
		const changed = said.filter(
			({ serviceId, people }) => there.get(serviceId)?.people !== people,
		);
		if (
			changed.some(
				({ serviceId, seen }) => (there.get(serviceId)?.number ?? 0) !== seen,
			)
		)
			return refused("changed-meanwhile");
		if (changed.length === 0) return ok(0);
		// Nobody locks a survey: of two at once, the second finds a number taken.
		const written = await surveysIn(tx.db)
			.insertInto("surveys.population")
			.values(
				changed.map(({ serviceId, people, seen }) => ({
					unit_id: unitId,
					instrument,
					service_id: serviceId ?? noService,
					year,
					number: seen + 1,
					people,
					by_id: tx.actor.id,
					at: tx.now,
				})),
			)
			.onConflict((conflict) => conflict.doNothing())
			.returning("number")
			.execute();
		if (written.length < changed.length) return refused("changed-meanwhile");
		await leaveTrail(tx, {
			chain: "operations",
			deed: "survey.population-set",
			subject: { kind: "unit", id: unitId },
			details: { instrument, year, people: changed },
		});
		return ok(changed.length);
	});
