import { theSystem } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { type Key, subjectKind } from "../case.ts";
import { countEnding } from "../numbers/count-case.ts";
import { lockHeader } from "../store.ts";
import { rightsCasesIn } from "../tables.ts";
import { keepClocks } from "./clocks.ts";
import { stateAfter } from "./move-case.ts";

/**
 * What was to be completed was not, in all the days that there were: it is deemed withdrawn. Nobody's key is at hand, so
 * no line is written; the state says it. Answers whether it was so.
 */
export const lapse = (cx: Context, key: Key): Promise<boolean> =>
	inTransaction(withActor(cx, theSystem), async (tx) => {
		const header = await lockHeader(tx, key);
		const state = header && stateAfter(header, "lapse", "system");
		if (!header || !state) return false;
		await rightsCasesIn(tx.db)
			.updateTable("rights_cases.case_file")
			.set({
				state,
				state_before: null,
				ended_on: dayOf(tx.now),
				version: header.version + 1,
			})
			.where("unit_id", "=", key.unitId)
			.where("id", "=", key.id)
			.execute();
		await keepClocks(tx, header, { ...header, state });
		await countEnding(tx, header, { state, endedOn: dayOf(tx.now) }, null);
		await leaveTrail(tx, {
			chain: "confidential",
			deed: "rights-case.lapsed",
			subject: { kind: subjectKind, id: key.id },
		});
		return true;
	});
