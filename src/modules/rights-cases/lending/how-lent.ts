import type { Context } from "#platform/context.ts";
import type { Key } from "../case.ts";
import { rightsCasesIn } from "../tables.ts";

/** Where the question of an officer for the identities stands: not asked or refused, with the custodians, or open to read. */
export type HowLent = "not-asked" | "waiting" | "lent";

/** How it stands for this person now; asked by pages of a case that they have open. */
export async function howLent(
	cx: Context,
	personId: string,
	{ unitId, id }: Key,
): Promise<HowLent> {
	const row = await rightsCasesIn(cx.db)
		.selectFrom("rights_cases.lending")
		.select("until")
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.where("key_of", "=", "identity")
		.where("asked_by", "=", personId)
		.where("refused_by", "is", null)
		.where((it) => it.or([it("until", "is", null), it("until", ">", cx.now)]))
		.executeTakeFirst();
	if (!row) return "not-asked";
	return row.until === null ? "waiting" : "lent";
}
