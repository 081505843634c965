import { rolesOfMany } from "#identity";
import type { Context } from "#platform/context.ts";
import { asDay, type Day, dayOf, includes } from "#territory";
import type { Key } from "../case.ts";
import { rightsCasesIn } from "../tables.ts";

/** What was opened; `recovery`: two custodians gave it to officers again, without reading it. */
export type SeenWhat = "case" | "file" | "identity" | "recovery";

/** Notes for whoever told it that this was opened: by which role, on which day. Once a day is enough. */
export async function noteSeen(
	tx: Context,
	{ unitId, id }: Key,
	what: SeenWhat,
): Promise<void> {
	await rightsCasesIn(tx.db)
		.insertInto("rights_cases.seen")
		.values({
			unit_id: unitId,
			case_id: id,
			role: await roleOf(tx),
			what,
			day: dayOf(tx.now),
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** Who opened it, newest first: roles and days, never names and hours. */
export const seenOf = (
	tx: Context,
	{ unitId, id }: Key,
): Promise<
	readonly { readonly role: string; readonly what: string; readonly day: Day }[]
> =>
	rightsCasesIn(tx.db)
		.selectFrom("rights_cases.seen")
		.select(["role", "what"])
		.select(asDay("day").as("day"))
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.orderBy("rights_cases.seen.day", "desc")
		.orderBy("role")
		.execute();

const withCases = ["rights-examiner", "rights-intake", "key-holder"] as const;

/** The role in which the actor has to do with cases. */
async function roleOf(tx: Context): Promise<string> {
	const personId = tx.actor.id;
	if (personId === null) return "system";
	const today = dayOf(tx.now);
	const held = ((await rolesOfMany(tx, [personId])).get(personId) ?? [])
		.filter((role) => includes(role, today))
		.map(({ role }) => role as string);
	return withCases.find((role) => held.includes(role)) ?? "staff";
}
