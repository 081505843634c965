import { citizen, theSystem } from "#kernel/actor.ts";
import { settle } from "#notices";
import { type Context, withActor } from "#platform/context.ts";
import { leaveTrail } from "#platform/trail.ts";
import { endClock } from "#procedures";
import { dayOf } from "#territory";
import { type AskRefusal, askAhead } from "./ask-ahead.ts";
import { type About, subjectKind, type Task } from "./asking.ts";
import { step } from "./lifecycle.ts";
import { askingsAbout } from "./queries.ts";
import { lockTask, saveTask } from "./store.ts";

/**
 * Another office has what was filed with it: what nobody answered is asked of that office anew, and the one before has nothing
 * to do with it any more. In the transaction of the caller.
 */
export async function passAskingsOn(
	tx: Context,
	about: About,
	unitId: string,
): Promise<void> {
	for (const asking of await askingsAbout(tx, about)) {
		const open = asking.tasks.filter(({ state }) => state === "asked");
		if (open.length === 0 || asking.unitId === unitId) continue;
		for (const task of open) await endTask(tx, task, "pass-on", "system");
		const today = dayOf(tx.now);
		const done = await askAhead(withActor(tx, theSystem), {
			unitId,
			kinds: open.map(({ kind }) => kind),
			forDay:
				asking.forDay !== null && asking.forDay < today ? null : asking.forDay,
			words: asking.words,
			about,
			form: `${asking.id} to ${unitId}`,
		});
		if (!done.ok) unlessNobody(done.problem);
	}
}

/** Where the office has closed meanwhile, or nobody there would read it, what is needed stands in what was filed. */
function unlessNobody({ reason }: AskRefusal): void {
	if (reason !== "unknown-unit" && reason !== "nobody-there")
		throw new Error(`what was asked for was not passed on: ${reason}`);
}

/** The person took back what was filed with it, and so what they asked for. In the transaction of the caller. */
export async function withdrawAskingsAbout(
	tx: Context,
	about: About,
): Promise<void> {
	for (const { tasks } of await askingsAbout(tx, about))
		for (const task of tasks) await endTask(tx, task, "withdraw", "citizen");
}

async function endTask(
	within: Context,
	key: Task,
	move: "pass-on" | "withdraw",
	by: "system" | "citizen",
): Promise<void> {
	const tx = withActor(within, by === "citizen" ? citizen : theSystem);
	const task = await lockTask(tx, key);
	const state = task && step(task.state, move, by);
	if (!task || !state) return;
	await saveTask(tx, task, { state, ended_on: dayOf(tx.now) });
	const subject = { kind: subjectKind, id: task.id };
	await endClock(tx, { subject: { unitId: task.unitId, ...subject } });
	await settle(tx, subject);
	await leaveTrail(tx, {
		chain: "operations",
		deed: "accommodation.withdrawn",
		subject,
		details: { unitId: task.unitId, state },
	});
}
