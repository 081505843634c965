import { ok, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { askToRenew } from "./pledge/ask-to-review.ts";
import { mayPublish } from "./policy.ts";
import { problemOfContent } from "./problem-of-content.ts";
import type { ServiceContent } from "./service.ts";
import { catalogueIn } from "./tables.ts";
import { keepVersion } from "./versions.ts";

/**
 * What an office says of a service is replaced by a new version; the old one stays to be read. `changed-meanwhile`: somebody
 * else published a version since the page was opened, and both are shown. Its word in addresses stays.
 */
export async function changeService(
	cx: Context,
	slug: string,
	{
		basedOn,
		content,
	}: {
		/** The version that was on the page. */
		readonly basedOn: number;
		readonly content: ServiceContent;
	},
): Promise<Result<{ readonly version: number }>> {
	return inTransaction(cx, async (tx) => {
		const today = dayOf(tx.now);
		const service = await catalogueIn(tx.db)
			.selectFrom("catalogue.service")
			.select(["id", "unit_id", "version"])
			.where("slug", "=", slug)
			.forUpdate()
			.executeTakeFirst();
		const unit = service && (await unitById(tx, service.unit_id, today));
		if (!unit) return refused("unknown-service");
		const decision = mayPublish(tx.actor, {
			unitId: unit.id,
			province: unit.province.code,
		});
		if (!decision.may) return refused(decision.why);
		const problem = problemOfContent(content);
		if (problem) return refused(problem);
		if (service.version !== basedOn) return refused("changed-meanwhile");

		const version = service.version + 1;
		await keepVersion(tx, service.id, version, content);
		await catalogueIn(tx.db)
			.updateTable("catalogue.service")
			.set({
				version,
				name: JSON.stringify(content.name),
				about: JSON.stringify(content.about),
				// Whoever writes it anew says that it holds.
				last_confirmed_on: today,
			})
			.where("id", "=", service.id)
			.execute();
		await askToRenew(tx, unit);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "catalogue.service-changed",
			subject: { kind: "service", id: service.id },
			details: { version, ...content },
		});
		await announce(tx, {
			name: "catalogue.service-changed",
			body: { unitId: unit.id, serviceId: service.id, slug },
		});
		return ok({ version });
	});
}
