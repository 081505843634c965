import { evidenceOf, type Pinned } from "#evidence";
import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Case, lockCase } from "../case.ts";
import { historyOfItem } from "../item-history.ts";
import { itemsOf } from "../store.ts";
import { askToAnswer } from "./answerers.ts";
import { differsFromClaim, type Objection } from "./objection.ts";
import { objectionsOf, writeObjection } from "./objection-store.ts";
import { mayObject } from "./policy.ts";
import { windowOfCase } from "./window-of-case.ts";

export interface NewObjection {
	readonly code: string;
	readonly reason: string;
	/** Documents of the unit. */
	readonly proofs: readonly Pinned[];
}

/** The unit objects to one verified value: why, and with which further documents. Once for an indicator. */
export async function raiseObjection(
	cx: Context,
	found: Case,
	{ code, reason: typed, proofs }: NewObjection,
): Promise<Result<Objection>> {
	return inTransaction(cx, async (tx) => {
		const current = await lockCase(tx, found);
		const { assessment, instrument, place, unit } = current;
		const window = await windowOfCase(tx, current);
		const decision = mayObject(tx.actor, assessment, place, window);
		if (!decision.may)
			return refused(
				decision.why,
				window.deadline ? { due: window.deadline.dueOn } : undefined,
			);
		const item = (await itemsOf(tx, assessment, instrument, unit)).find(
			(one) => one.code === code,
		);
		if (!item) return refused("no-such-indicator");
		if (!differsFromClaim(item)) return refused("nothing-to-object-to");
		if ((await objectionsOf(tx, assessment)).some((one) => one.code === code))
			return refused("objected-already");
		const reason = typed.trim();
		if (reason === "") return refused("say-why-objection");
		const known = await evidenceOf(tx, unit.id, proofs);
		if (known.length !== proofs.length) return refused("no-such-evidence");
		const { marks } = await historyOfItem(tx, assessment, code);
		const judgedBy = [...new Set(marks.flatMap(({ byId }) => byId ?? []))];
		const raised = {
			code,
			reason,
			proofs: known.map(({ id, version }) => ({ id, version })),
			judgedBy,
			asked: await askToAnswer(tx, current, { code, judgedBy }),
		};
		await writeObjection(tx, assessment, raised);
		await leaveTrail(tx, {
			chain: "results",
			deed: "assessment.objection-raised",
			subject: { kind: "assessment-item", id: `${assessment.id} ${code}` },
			details: { reason, proofs: raised.proofs },
		});
		return ok({
			...raised,
			raisedById: tx.actor.id,
			raisedAt: tx.now,
			answer: null,
		});
	});
}
