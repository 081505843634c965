import { raise } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import { isOpenOn, unitById } from "#units";
import { type Action, isOverdue } from "./action.ts";
import { actionsDue } from "./store.ts";
import { aboutOf, pathOf, subjectOf } from "./tell-people.ts";

/** Calendar days before the last day from which its owner is reminded, and after it in which its unit is told. */
const around = 7;

/**
 * Reminds the owner in the last days, and tells the people of the unit when the last day is over. News with a day of
 * its own is told once, however often one looks. Answers how many actions are near their last day.
 */
export async function watchActions(cx: Context): Promise<number> {
	const day = (days: number) =>
		dayOf(new Date(cx.now.getTime() + days * 86_400_000));
	const near = await actionsDue(cx, day(-around), day(around));
	for (const action of near)
		await inTransaction(cx, (tx) => remind(tx, action));
	return near.length;
}

async function remind(tx: Context, action: Action): Promise<void> {
	const unit = await unitById(tx, action.unitId);
	// A unit that has closed keeps nothing any more.
	if (!unit || !isOpenOn(unit, dayOf(tx.now))) return;
	if (action.dueOn === null || action.ownerId === null) return;
	const late = isOverdue(action, dayOf(tx.now));
	await raise(tx, {
		to: late
			? {
					permission: "actions.keep",
					unitId: unit.id,
					province: unit.province.code,
				}
			: { personId: action.ownerId },
		kind: "news",
		subject: { ...subjectOf(action), id: `${action.id} reminder` },
		says: late ? "actions.news-overdue" : "actions.news-soon",
		about: aboutOf(unit, action),
		path: pathOf(unit, action),
		due: action.dueOn,
		mailFrom: tx.now,
	});
}
