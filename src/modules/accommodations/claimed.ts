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
	const tasks = await accommodationsIn(tx.db)
		.selectFrom("accommodations.task as task")
		.innerJoin("accommodations.asking as asking", (join) =>
			join
				.onRef("asking.unit_id", "=", "task.unit_id")
				.onRef("asking.id", "=", "task.asking_id"),
		)
		.select("task.id")
		.where("asking.unit_id", "=", key.unitId)
		.where("asking.id", "=", key.id)
		.where("asking.erased_on", "is", null)
		.execute();
	if (tasks.length === 0) return refused("gone");
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
