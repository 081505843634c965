import { isHeld } from "#holds";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { type About, type Key, kept, subjectKind } from "./asking.ts";
import { withdrawOnClaim } from "./citizen-deeds.ts";
import { eraseAsking } from "./forget.ts";
import { askingsAbout } from "./queries.ts";
import { accommodationsIn } from "./tables.ts";
import { terms } from "./terms.ts";

/** What whoever asked may have put right. */
export const claimable = ["words"] as const;
export type Claimable = (typeof claimable)[number];

type Done = Promise<Result<null, Refusal<"gone" | "too-long">>>;

/** Puts the words right on the claim of whoever asked; whoever calls has asked who may, in their transaction. */
export async function correctAsking(
	tx: Context,
	{ unitId, id }: Key,
	field: Claimable,
	value: string,
): Done {
	if (value.trim().length > terms.longestWords)
		return refused("too-long", { n: terms.longestWords });
	const row = await accommodationsIn(tx.db)
		.updateTable("accommodations.asking")
		.set({ [field]: kept(value) })
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.where("erased_on", "is", null)
		.returning("id")
		.executeTakeFirst();
	return row ? ok(null) : refused("gone");
}

/** Erases it on their claim: nothing has to be arranged any more; words, answers and code are gone. */
export async function endAsking(tx: Context, key: Key): Done {
	const db = accommodationsIn(tx.db);
	// Before its tasks, as the night does: two who erase never wait for one another.
	const asking = await db
		.selectFrom("accommodations.asking")
		.select("id")
		.where("unit_id", "=", key.unitId)
		.where("id", "=", key.id)
		.where("erased_on", "is", null)
		.forUpdate()
		.executeTakeFirst();
	if (!asking) return refused("gone");
	const tasks = await db
		.selectFrom("accommodations.task")
		.select("id")
		.where("unit_id", "=", key.unitId)
		.where("asking_id", "=", key.id)
		.orderBy("id")
		.execute();
	// What has ended already stays ended.
	for (const { id } of tasks)
		await withdrawOnClaim(tx, { unitId: key.unitId, id });
	await eraseAsking(tx, key);
	return ok(null);
}

/** The same of all that was asked for with something else that is erased on a claim; none of it where one is held. */
export async function endAskingsAbout(
	tx: Context,
	about: About,
): Promise<Result<null, Refusal<"held">>> {
	const askings = await askingsAbout(tx, about);
	for (const { id } of askings)
		if (await isHeld(tx, subjectKind, id)) return refused("held");
	for (const asking of askings) await endAsking(tx, asking);
	return ok(null);
}
