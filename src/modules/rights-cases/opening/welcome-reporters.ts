import type { Context } from "#platform/context.ts";
import type { Key } from "../case.ts";
import { rightsCasesIn } from "../tables.ts";
import type { CaseHand } from "./case-hand.ts";
import { layReady } from "./holders.ts";

/**
 * Somebody may hold a code for a case whose key was not at hand when they first came with it (it was handed over, or they
 * were given a new code). Whoever opens the case next lays its key ready for them.
 */
export async function welcomeReporters(
	tx: Context,
	key: Key,
	hand: CaseHand,
): Promise<void> {
	const waiting = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.reporter as reporter")
		.select(["reporter.id", "reporter.public_key as publicKey"])
		.where("reporter.unit_id", "=", key.unitId)
		.where("reporter.case_id", "=", key.id)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("rights_cases.holder as holder")
						.select("holder.id")
						.whereRef("holder.unit_id", "=", "reporter.unit_id")
						.whereRef("holder.case_id", "=", "reporter.case_id")
						.whereRef("holder.holder_id", "=", "reporter.id"),
				),
			),
		)
		.execute();
	await layReady(tx, key, "case", hand, { reporters: waiting });
}
