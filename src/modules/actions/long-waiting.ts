import { sql } from "kysely";
import { raise, subjectsTold } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Day, dayOf, daysAfter } from "#territory";
import { isOpenOn, unitById } from "#units";
import { type Action, hasLostOwner } from "./action.ts";
import { ownersIn } from "./people-of-unit.ts";
import { actionRows, toAction } from "./store.ts";
import { aboutOf, pathOf } from "./tell-people.ts";

/** Where a list goes on: after a day, or after one thing of that day. */
export interface After {
	readonly since: Day;
	/** `null`: after all of that day. */
	readonly id: string | null;
}

/** Actions of some kinds of origin that were opened before a day and have not ended, the oldest first, some at a time. */
export async function actionsWaiting(
	cx: Context,
	kinds: readonly string[],
	before: Day,
	after: After,
	atMost: number,
): Promise<readonly Action[]> {
	const found = await waiting(cx, before)
		.where("origin_kind", "in", [...kinds])
		.where(isAfter(after))
		.limit(atMost)
		.execute();
	return found.map(toAction);
}

const isAfter = ({ since, id }: After) =>
	sql<boolean>`(opened_on > ${since}::date or (opened_on = ${since}::date and id > ${id}::uuid))`;

/** How many of all other kinds wait: what they are about is for their own people. */
export async function countWaitingBeside(
	cx: Context,
	kinds: readonly string[],
	before: Day,
): Promise<number> {
	const { n } = await waiting(cx, before)
		.clearSelect()
		.clearOrderBy()
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.where("origin_kind", "not in", [...kinds])
		.executeTakeFirstOrThrow();
	return Number(n);
}

const waiting = (cx: Context, before: Day) =>
	actionRows(cx)
		.where("ended_on", "is", null)
		.where(sql<boolean>`opened_on < ${before}::date`)
		.orderBy("opened_on")
		.orderBy("id");

/** The newest first, by page: what came of actions of these kinds of origin. */
export async function actionsEnded(
	cx: Context,
	kinds: readonly string[],
	{ skip, atMost }: { readonly skip: number; readonly atMost: number },
): Promise<{ readonly actions: readonly Action[]; readonly total: number }> {
	const ended = actionRows(cx)
		.where("ended_on", "is not", null)
		.where("origin_kind", "in", [...kinds]);
	const { n } = await ended
		.clearSelect()
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.executeTakeFirstOrThrow();
	const found = await ended
		.orderBy("ended_on", "desc")
		.orderBy("id", "desc")
		.offset(skip)
		.limit(atMost)
		.execute();
	return { actions: found.map(toAction), total: Number(n) };
}

/** So many are looked at together. */
const atOnce = 500;

/**
 * Tells the owner, or whoever keeps actions there where nobody owns it, that an action was opened before a day and nobody said what came of
 * it. Once for each, with the day on which it was `days` old. Answers how many were told.
 */
export async function tellLongWaiting(
	cx: Context,
	before: Day,
	days: number,
): Promise<number> {
	let told = 0;
	let after: After = { since: "0001-01-01", id: null };
	for (;;) {
		const part: readonly Action[] = await partAfter(cx, before, after);
		const known = await subjectsTold(
			cx,
			"action",
			part.map((action) => subjectOf(action).id),
		);
		for (const action of part)
			if (!known.has(subjectOf(action).id))
				told += await inTransaction(cx, (tx) => tell(tx, action, days));
		const last = part.at(-1);
		if (!last || part.length < atOnce) return told;
		after = { since: last.openedOn, id: last.id };
	}
}

const partAfter = async (cx: Context, before: Day, after: After) =>
	(await waiting(cx, before).where(isAfter(after)).limit(atOnce).execute()).map(
		toAction,
	);

const subjectOf = ({ id }: Pick<Action, "id">) => ({
	kind: "action",
	id: `${id} waits`,
});

async function tell(
	tx: Context,
	action: Action,
	days: number,
): Promise<number> {
	const unit = await unitById(tx, action.unitId);
	// A unit that has closed keeps nothing any more.
	if (!unit || !isOpenOn(unit, dayOf(tx.now))) return 0;
	const place = { unitId: unit.id, province: unit.province.code };
	const { ownerId } = action;
	const left =
		ownerId === null || hasLostOwner(action, await ownersIn(tx, place));
	await raise(tx, {
		to:
			left || ownerId === null
				? { permission: "actions.keep", ...place }
				: { personId: ownerId },
		kind: "news",
		subject: subjectOf(action),
		says: "actions.news-waits-long",
		about: { ...aboutOf(unit, action), days },
		path: pathOf(unit, action),
		due: daysAfter(action.openedOn, days),
		mailFrom: tx.now,
	});
	return 1;
}
