import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Key, subjectKind } from "../consultation.ts";
import { lockOwn } from "../do-deed.ts";
import { countOn } from "../store.ts";
import { consultationsIn } from "../tables.ts";
import { countAtPassage, opinionRows } from "../taking-part/opinion.ts";
import { appealsAmong } from "./appeal.ts";
import { urgentRemovals } from "./removals.ts";

export type HideReason =
	| "no-such-consultation"
	| "no-such-opinion-here"
	| "put-back-before"
	| "no-removal";

/**
 * Words that tell private things of somebody, or threaten, are taken away whenever it is found out: answered, or after the end.
 * The answer stays, the reason stands in their place, and their author may appeal as against any removal.
 */
export const hideWords = (
	cx: Context,
	key: Key,
	opinionId: string,
	typed: string,
): Promise<Result<null, Refusal<HideReason>>> =>
	inTransaction<Result<null, Refusal<HideReason>>>(cx, async (tx) => {
		const own = await lockOwn(tx, key);
		if (!own) return refused("no-such-consultation");
		const opinion = await opinionRows(tx)
			.where("opinion.unit_id", "=", key.unitId)
			.where("opinion.consultation_id", "=", key.id)
			.where("opinion.id", "=", opinionId)
			.executeTakeFirst();
		if (!opinion) return refused("no-such-opinion-here");
		if (opinion.state === "removed") return ok(null);
		const appeal = (await appealsAmong(tx, key, [opinionId])).get(opinionId);
		if (appeal?.decision === "put-back") return refused("put-back-before");
		const why = urgentRemovals.find((one) => one === typed);
		if (!why) return refused("no-removal");
		await consultationsIn(tx.db)
			.updateTable("consultations.opinion")
			.set({ state: "removed", why_removed: why, removed_by: tx.actor.id })
			.where("unit_id", "=", key.unitId)
			.where("id", "=", opinionId)
			.execute();
		await countOn(tx, key, {
			opinions: -1,
			answered: opinion.answerId === null ? 0 : -1,
		});
		await countAtPassage(tx, key, opinion, -1);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "consultation.opinions-removed",
			subject: { kind: subjectKind, id: key.id },
			details: { opinions: [opinionId] },
		});
		return ok(null);
	});
