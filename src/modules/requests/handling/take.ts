import { holdersOf } from "#identity";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { raise, settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { unitById } from "#units";
import { mayHandle } from "../policy.ts";
import { begun, type Key, subjectKind } from "../request.ts";
import { requestByKey } from "../store.ts";
import { requestsIn } from "../tables.ts";

/** Who can be given a request of this office. */
export const colleaguesAt = (cx: Context, unitId: string) =>
	holdersOf(cx, { permission: "requests.handle", unitId });

/** Gives a request to a colleague, or takes it oneself. */
export const giveTo = (
	cx: Context,
	key: Key,
	personId: string,
): Promise<
	Result<null, Refusal<"not-found" | "unknown-person" | "has-ended">>
> =>
	inTransaction(cx, async (tx) => {
		const request = await requestByKey(tx, key, "lock");
		const unit = request && (await unitById(tx, key.unitId));
		if (!unit || request.state === begun || !mayHandle(tx.actor, key).may)
			return refused("not-found");
		if (request.endedOn !== null) return refused("has-ended");
		const colleagues = await colleaguesAt(tx, key.unitId);
		if (!colleagues.some((one) => one.personId === personId))
			return refused("unknown-person");
		await requestsIn(tx.db)
			.updateTable("requests.request")
			.set({ holder_id: personId })
			.where("unit_id", "=", key.unitId)
			.where("id", "=", key.id)
			.execute();
		const subject = { kind: subjectKind, id: key.id };
		await settle(tx, subject);
		await raise(tx, {
			to: { personId },
			kind: "duty",
			subject,
			says: "requests.duty",
			about: { ref: request.ref },
			path: `/permohonan/meja/${unit.slug}/${key.id}`,
			...(request.dueOn === null ? {} : { due: request.dueOn }),
		});
		await leaveTrail(tx, {
			chain: "operations",
			deed: "request.given",
			subject,
			details: { to: personId },
		});
		return ok(null);
	});
