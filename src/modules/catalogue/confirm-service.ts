import { ok, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { mayPublish } from "./policy.ts";
import { catalogueIn } from "./tables.ts";

/** The unit says that what stands on the page of a service holds today. */
export async function confirmService(
	cx: Context,
	slug: string,
): Promise<Result<null>> {
	return inTransaction(cx, async (tx) => {
		const today = dayOf(tx.now);
		const service = await catalogueIn(tx.db)
			.selectFrom("catalogue.service")
			.select(["id", "unit_id"])
			.where("slug", "=", slug)
			.executeTakeFirst();
		const unit = service && (await unitById(tx, service.unit_id, today));
		if (!unit) return refused("unknown-service");
		const decision = mayPublish(tx.actor, {
			unitId: unit.id,
			province: unit.province.code,
		});
		if (!decision.may) return refused(decision.why);
		await catalogueIn(tx.db)
			.updateTable("catalogue.service")
			.set({ last_confirmed_on: today })
			.where("id", "=", service.id)
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "catalogue.service-confirmed",
			subject: { kind: "service", id: service.id },
			details: { on: today },
		});
		await announce(tx, {
			name: "catalogue.service-confirmed",
			body: { unitId: unit.id, serviceId: service.id, slug },
		});
		return ok(null);
	});
}
