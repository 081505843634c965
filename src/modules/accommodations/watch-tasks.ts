import { theSystem } from "#kernel/actor.ts";
import { settle } from "#notices";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { endClock } from "#procedures";
import { dayOf, daysAfter } from "#territory";
import { isPast, type Key, subjectKind } from "./asking.ts";
import { step } from "./lifecycle.ts";
import { lockTask, saveTask } from "./store.ts";
import { accommodationsIn } from "./tables.ts";
import { terms } from "./terms.ts";

/** Once a day: nobody is waited for any more. What was never answered is called so, and so is what nobody told of. Answers how many. */
export async function watchTasks(cx: Context): Promise<number> {
	const before = daysAfter(dayOf(cx.now), -terms.waits);
	const past = await accommodationsIn(cx.db)
		.selectFrom("accommodations.task")
		.select(["unit_id as unitId", "id"])
		.where("state", "in", ["asked", "arranged"])
		.where("last_on", "<", before)
		.orderBy("last_on")
		.limit(500)
		.execute();
	let ended = 0;
	for (const key of past)
		if (await inTransaction(withActor(cx, theSystem), (tx) => endPast(tx, key)))
			ended += 1;
	return ended;
}

async function endPast(tx: Context, key: Key): Promise<boolean> {
	const task = await lockTask(tx, key);
	const today = dayOf(tx.now);
	if (!task || !isPast(task, today)) return false;
	const state =
		step(task.state, "leave-untold", "system") ??
		step(task.state, "leave-unanswered", "system");
	if (state === null) return false;
	await saveTask(tx, task, { state, ended_on: today });
	const subject = { kind: subjectKind, id: task.id };
	await endClock(tx, { subject: { unitId: task.unitId, ...subject } });
	await settle(tx, subject);
	await leaveTrail(tx, {
		chain: "operations",
		deed: "accommodation.lapsed",
		subject,
		details: { unitId: task.unitId, state },
	});
	return true;
}
