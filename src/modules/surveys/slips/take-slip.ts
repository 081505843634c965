import { readCode } from "#kernel/code.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { surveysIn } from "../tables.ts";
import { slipHash } from "./slip-code.ts";

/**
 * Takes a slip away for good; `null` where it is not good, used already, or of another survey: all the same to
 * whoever asks. Of several at once one gets it.
 */
export async function takeSlip(
	tx: Context,
	of: { readonly unitId: string; readonly instrument: string },
	typed: string,
): Promise<{ readonly serviceId: string | null } | null> {
	const code = readCode(typed);
	if (!code.ok) return null;
	const taken = await surveysIn(tx.db)
		.deleteFrom("surveys.slip")
		.where("hash", "=", slipHash(code.value))
		.where("unit_id", "=", of.unitId)
		.where("instrument", "=", of.instrument)
		.where("expires_on", ">", dayOf(tx.now))
		.returning("service_id")
		.executeTakeFirst();
	return taken ? { serviceId: taken.service_id } : null;
}
