import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import type { Unit } from "#units";
import type { Mend } from "../item-deeds.ts";
import { problemsOfWords } from "../read-item.ts";
import { newsIn } from "../tables.ts";
import { asKept } from "../words.ts";
import { journalistsOf } from "./join-list.ts";
import { journalistKind } from "./journalist.ts";

type NotListed = Refusal<"no-such-journalist">;

/**
 * An office sends its own releases to somebody no more, and a mail tells them why. Nobody but the journalist leaves the list:
 * what other offices send goes on. Done twice, it stays so.
 */
export const muteJournalist = (
	cx: Context,
	unit: Unit,
	id: string,
	why: string,
): Promise<Result<null, Mend | NotListed>> =>
	inTransaction<Result<null, Mend | NotListed>>(cx, async (tx) => {
		if (!(await listed(tx, unit, id))) return refused("no-such-journalist");
		const problems = problemsOfWords("why", why);
		if (problems.length > 0) return { ok: false, problem: { problems } };
		await newsIn(tx.db)
			.insertInto("news.muting")
			.values({
				journalist_id: id,
				unit_id: unit.id,
				why: asKept(why),
				muted_by: tx.actor.id,
				muted_at: tx.now,
			})
			.onConflict((conflict) => conflict.constraint("muting_key").doNothing())
			.execute();
		await forgetWaiting(tx, unit, id);
		await tellOfMuting(tx, unit, id);
		await leave(tx, "press.muted", unit, id);
		return ok(null);
	});

/** It sends them its releases again, from the next one on. */
export const unmuteJournalist = (
	cx: Context,
	unit: Unit,
	id: string,
): Promise<Result<null, NotListed>> =>
	inTransaction<Result<null, NotListed>>(cx, async (tx) => {
		if (!(await listed(tx, unit, id))) return refused("no-such-journalist");
		await newsIn(tx.db)
			.deleteFrom("news.muting")
			.where("journalist_id", "=", id)
			.where("unit_id", "=", unit.id)
			.execute();
		await leave(tx, "press.unmuted", unit, id);
		return ok(null);
	});

const listed = async (tx: Context, unit: Unit, id: string): Promise<boolean> =>
	(await journalistsOf(tx, unit)).some((one) => one.id === id);

const forgetWaiting = async (
	tx: Context,
	unit: Unit,
	id: string,
): Promise<void> =>
	void (await newsIn(tx.db)
		.updateTable("news.mailing")
		.set({ due_at: null, ended_at: tx.now, outcome: "withdrawn" })
		.where("journalist_id", "=", id)
		.where("unit_id", "=", unit.id)
		.where("item_id", "is not", null)
		.where("due_at", "is not", null)
		.execute());

const tellOfMuting = async (
	tx: Context,
	unit: Unit,
	id: string,
): Promise<void> =>
	void (await newsIn(tx.db)
		.insertInto("news.mailing")
		.values({
			id: tx.newId(),
			journalist_id: id,
			about: `muted ${unit.id} ${dayOf(tx.now)}`,
			unit_id: unit.id,
			item_id: null,
			due_at: tx.now,
			tries: 0,
			ended_at: null,
			outcome: null,
		})
		.onConflict((conflict) => conflict.constraint("mailing_once").doNothing())
		.execute());

const leave = (tx: Context, deed: string, unit: Unit, id: string) =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: journalistKind, id },
		details: { unit: unit.id },
	});

/** Why an office sends somebody nothing; `null`: it does. */
export const whyMuted = async (
	cx: Context,
	unitId: string,
	journalistId: string,
): Promise<string | null> =>
	(
		await newsIn(cx.db)
			.selectFrom("news.muting")
			.select("why")
			.where("journalist_id", "=", journalistId)
			.where("unit_id", "=", unitId)
			.executeTakeFirst()
	)?.why ?? null;
