import { sql } from "kysely";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { maySetPopulation } from "../policy.ts";
import { equityIn } from "../tables.ts";
import type { PopulationLine } from "./read-lines.ts";

export interface NewPopulation {
	readonly lines: readonly PopulationLine[];
	/** Who counted them, and where it is written. */
	readonly source: string;
}

/** Puts down how many people live where. What was said before stays on record; answers how many lines were written. */
export const setPopulation = (
	cx: Context,
	{ lines, source }: NewPopulation,
): Promise<Result<number, Refusal<"not-administrator">>> =>
	inTransaction<Result<number, Refusal<"not-administrator">>>(
		cx,
		async (tx) => {
			const decision = maySetPopulation(tx.actor);
			if (!decision.may) return refused(decision.why);
			await sql`select pg_advisory_xact_lock(hashtext('equity.population'))`.execute(
				tx.db,
			);
			for (const { group, ...line } of lines)
				await equityIn(tx.db)
					.insertInto("equity.population")
					.values({
						...line,
						grp: group,
						number: sql<number>`(
							select coalesce(max(number), 0) + 1 from equity.population as there
							where there.province = ${line.province} and there.year = ${line.year}
								and there.dimension = ${line.dimension} and there.grp = ${group}
						)`,
						source,
						by_id: tx.actor.id,
						at: tx.now,
					})
					.execute();
			await leaveTrail(tx, {
				chain: "operations",
				deed: "equity.population-set",
				subject: { kind: "population", id: tx.newId() },
				details: { lines: lines.length, source },
			});
			return ok(lines.length);
		},
	);
