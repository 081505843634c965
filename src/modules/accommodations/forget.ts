import { notHeld } from "#holds";
import { forgetSubject } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrails } from "#platform/trail.ts";
import { forgetClocks } from "#procedures";
import { forgetReceipts } from "#receipts";
import { dayOf, daysAfter } from "#territory";
import { type About, type Key, subjectKind } from "./asking.ts";
import { askingsAbout } from "./queries.ts";
import { accommodationsIn } from "./tables.ts";
import { terms } from "./terms.ts";

/** As many as one transaction takes. */
const atOnce = 500;

/**
 * Some time after its days what was asked for loses its words, the answer, what it was filed with, its code, clocks and
 * notices. What stays is counted: a kind, days, and how it ended. Answers how many.
 */
export async function forgetAskings(cx: Context): Promise<number> {
	const before = daysAfter(dayOf(cx.now), -terms.kept);
	return inTransaction(cx, async (tx) => {
		const old = await accommodationsIn(tx.db)
			.selectFrom("accommodations.asking as asking")
			.select(["asking.unit_id as unitId", "asking.id"])
			.where("asking.erased_on", "is", null)
			.where(notHeld(tx, subjectKind, "asking.id"))
			.where(({ not, exists, selectFrom }) =>
				not(
					exists(
						selectFrom("accommodations.task as task")
							.select("task.id")
							.whereRef("task.unit_id", "=", "asking.unit_id")
							.whereRef("task.asking_id", "=", "asking.id")
							.where((task) =>
								task.or([
									task("task.last_on", ">=", before),
									task("task.state", "in", ["asked", "arranged"]),
								]),
							),
					),
				),
			)
			.limit(atOnce)
			.forUpdate()
			.execute();
		for (const key of old) await eraseAsking(tx, key);
		return old.length;
	});
}

/** Words, answers and code of one asking are gone; in the transaction of the caller. */
export async function eraseAsking(
	tx: Context,
	{ unitId, id }: Key,
): Promise<void> {
	const db = accommodationsIn(tx.db);
	await db
		.updateTable("accommodations.asking")
		.set({
			words: "",
			for_day: null,
			about_kind: null,
			about_id: null,
			erased_on: dayOf(tx.now),
		})
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.execute();
	const tasks = await db
		.updateTable("accommodations.task")
		.set({
			what: null,
			who: null,
			hour: null,
			reason: null,
			instead: null,
			told: null,
			answered_by: null,
		})
		.where("unit_id", "=", unitId)
		.where("asking_id", "=", id)
		.returning("id")
		.execute();
	await forgetAround(tx, { unitId, id }, tasks);
}

/**
 * What was filed with it must not be known at this office any more (it was handed over in confidence, somebody there is
 * accused): nothing of what was asked for with it is left. In the transaction of the caller. Answers how many.
 */
export async function forgetAskingsAbout(
	tx: Context,
	about: About,
): Promise<number> {
	const askings = await askingsAbout(tx, about);
	for (const { unitId, id, tasks } of askings) {
		await forgetAround(tx, { unitId, id }, tasks);
		await accommodationsIn(tx.db)
			.deleteFrom("accommodations.asking")
			.where("unit_id", "=", unitId)
			.where("id", "=", id)
			.execute();
		// What was left in the open trail when it was asked is listed no more: a citizen asked for something, that day.
		await leaveTrails(
			tx,
			tasks.map((task) => ({
				chain: "confidential" as const,
				deed: "accommodation.forgotten",
				subject: { kind: subjectKind, id: task.id },
			})),
		);
	}
	return askings.length;
}

/** Code, clocks and notices. */
async function forgetAround(
	tx: Context,
	{ unitId, id }: Key,
	tasks: readonly { readonly id: string }[],
): Promise<void> {
	await forgetReceipts(tx, { kind: subjectKind, subjectId: id });
	for (const task of tasks) {
		await forgetClocks(tx, { unitId, kind: subjectKind, id: task.id });
		await forgetSubject(tx, { kind: subjectKind, id: task.id });
	}
}
