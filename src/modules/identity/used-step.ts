import { symmetricDecrypt } from "better-auth/crypto";
import type { Db } from "#platform/database/open.ts";
import { identityIn } from "./tables.ts";
import { stepOf } from "./totp.ts";

/**
 * Notes that the code of this half minute opened; `false` when it, or a later one, did so before. The
 * library itself takes a code again for as long as it shows (RFC 6238, 5.2, forbids that).
 */
export async function noteStep(
	db: Db,
	personId: string,
	key: Parameters<typeof symmetricDecrypt>[0]["key"],
	code: string,
): Promise<boolean> {
	const factor = await identityIn(db)
		.selectFrom("identity.second_factor")
		.select("secret")
		.where("person_id", "=", personId)
		.executeTakeFirst();
	if (!factor) return false;
	const secret = new TextEncoder().encode(
		await symmetricDecrypt({ key, data: factor.secret }),
	);
	const step = stepOf(secret, code, Date.now());
	if (step === null) return false;
	const noted = await identityIn(db)
		.updateTable("identity.second_factor")
		.set({ last_step: String(step) })
		.where("person_id", "=", personId)
		.where((factor) =>
			factor.or([
				factor("last_step", "is", null),
				factor("last_step", "<", String(step)),
			]),
		)
		.executeTakeFirst();
	return noted.numUpdatedRows > 0n;
}
