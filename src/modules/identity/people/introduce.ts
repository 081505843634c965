import type { Context } from "#platform/context.ts";
import { identityIn } from "../tables.ts";

/** The person finished the tour of the first day, or skipped it for ever. Said again, nothing changes. */
export async function introduce(cx: Context): Promise<void> {
	const personId = cx.actor.id;
	if (personId === null) throw new Error("a stranger is shown no tour");
	await identityIn(cx.db)
		.updateTable("identity.person")
		.set({ introduced_at: cx.now })
		.where("id", "=", personId)
		.where("introduced_at", "is", null)
		.execute();
}

/** Whether the tour of the first day is over for this person; false where nobody bears the id. */
export async function isIntroduced(
	cx: Context,
	personId: string,
): Promise<boolean> {
	const person = await identityIn(cx.db)
		.selectFrom("identity.person")
		.select("introduced_at")
		.where("id", "=", personId)
		.executeTakeFirst();
	return (person?.introduced_at ?? null) !== null;
}
