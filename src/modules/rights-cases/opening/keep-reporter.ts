import { uuidOfChance } from "#kernel/id.ts";
import { pairOfCode } from "#keys";
import type { Context } from "#platform/context.ts";
import { type KeyPair, saltBytes } from "#platform/envelope.ts";
import type { Key } from "../case.ts";
import { rightsCasesIn } from "../tables.ts";

/** The pair that comes out of a code, of which only the public half stays here. */
export async function keepReporter(
	tx: Context,
	{ unitId, id: caseId }: Key,
	code: string,
): Promise<KeyPair & { readonly id: string }> {
	const salt = tx.random(saltBytes);
	const pair = await pairOfCode(code, salt);
	const id = uuidOfChance(tx.random);
	await rightsCasesIn(tx.db)
		.insertInto("rights_cases.reporter")
		.values({
			unit_id: unitId,
			case_id: caseId,
			id,
			salt,
			public_key: pair.publicKey,
		})
		.execute();
	return { ...pair, id };
}
