import { ok, type Result, refused } from "#kernel/result.ts";
import { slug as slugOf } from "#kernel/text.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { mayPublish } from "./policy.ts";
import { problemOfContent } from "./problem-of-content.ts";
import type { ServiceContent } from "./service.ts";
import { catalogueIn } from "./tables.ts";
import { keepVersion } from "./versions.ts";

/** A service with its standard becomes public, confirmed as of today. Answers its word in addresses. */
export async function publishService(
	cx: Context,
	unitId: string,
	content: ServiceContent,
): Promise<Result<{ readonly slug: string }>> {
	return inTransaction(cx, async (tx) => {
		const today = dayOf(tx.now);
		const unit = await unitById(tx, unitId, today);
		if (!unit) return refused("unknown-unit");
		const decision = mayPublish(tx.actor, {
			unitId,
			province: unit.province.code,
		});
		if (!decision.may) return refused(decision.why);
		const problem = problemOfContent(content);
		if (problem) return refused(problem);

		const id = tx.newId();
		const slug = `${slugOf(content.name.id)}-${unit.slug}`;
		const written = await catalogueIn(tx.db)
			.insertInto("catalogue.service")
			.values({
				id,
				unit_id: unitId,
				slug,
				version: 1,
				name: JSON.stringify(content.name),
				about: JSON.stringify(content.about),
				published_at: tx.now,
				last_confirmed_on: today,
			})
			.onConflict((conflict) => conflict.column("slug").doNothing())
			.returning("id")
			.executeTakeFirst();
		if (!written) return refused("already-published", { slug });
		await keepVersion(tx, id, 1, content);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "catalogue.service-published",
			subject: { kind: "service", id },
			details: { slug, ...content },
		});
		await announce(tx, {
			name: "catalogue.service-published",
			body: { unitId, serviceId: id, slug },
		});
		return ok({ slug });
	});
}
