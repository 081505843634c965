import { citizen } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { isServed } from "./lifecycle.ts";
import { begun, type Key, ruleOf, subjectKind } from "./request.ts";
import { requestByKey } from "./store.ts";
import { requestsIn } from "./tables.ts";

/** How content somebody was, from 1 to 4 as in surveys of satisfaction; said again, it is changed. */
export const rate = (
	by: Context,
	key: Key,
	level: number,
): Promise<Result<null, Refusal<"not-found" | "not-now" | "no-level">>> =>
	inTransaction(withActor(by, citizen), async (tx) => {
		const request = await requestByKey(tx, key, "lock");
		if (!request) return refused("not-found");
		if (request.state === begun) return refused("not-now");
		const { request: form } = ruleOf(request.procedure, request.version);
		if (!isServed(form, request.state)) return refused("not-now");
		if (![1, 2, 3, 4].includes(level)) return refused("no-level");
		await requestsIn(tx.db)
			.updateTable("requests.request")
			.set({ rating: level })
			.where("unit_id", "=", key.unitId)
			.where("id", "=", key.id)
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "request.rated",
			subject: { kind: subjectKind, id: key.id },
		});
		return ok(null);
	});
