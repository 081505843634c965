import { ok, type Result, refused } from "#kernel/result.ts";
import { slug as slugOf } from "#kernel/text.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { mayPublish } from "./policy.ts";
import type { ServiceDraft } from "./service.ts";
import { catalogueIn } from "./tables.ts";

/** A service with its standard becomes public, confirmed as of today. Answers its word in addresses. */
export async function publishService(
	cx: Context,
	unitId: string,
	draft: ServiceDraft,
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
		if (!draft.name.id.trim()) return refused("no-name");
		if (!draft.about.id.trim()) return refused("say-what-it-is");

		const id = tx.newId();
		const slug = `${slugOf(draft.name.id)}-${unit.slug}`;
		const written = await catalogueIn(tx.db)
			.insertInto("catalogue.service")
			.values({
				id,
				unit_id: unitId,
				slug,
				...columnsOf(draft),
				published_at: tx.now,
				last_confirmed_on: today,
			})
			.onConflict((conflict) => conflict.column("slug").doNothing())
			.returning("id")
			.executeTakeFirst();
		if (!written) return refused("already-published", { slug });
		await leaveTrail(tx, {
			chain: "operations",
			deed: "catalogue.service-published",
			subject: { kind: "service", id },
			details: { slug, ...draft },
		});
		await announce(tx, {
			name: "catalogue.service-published",
			body: { unitId, serviceId: id, slug },
		});
		return ok({ slug });
	});
}

const columnsOf = ({
	name,
	about,
	requirements,
	procedure,
	timeLimit,
	cost,
	product,
	complaints,
	channel,
	basis,
	note,
}: ServiceDraft) => ({
	name: JSON.stringify(name),
	about: JSON.stringify(about),
	requirements: json(requirements),
	procedure: json(procedure),
	time_limit: json(timeLimit),
	cost: json(cost),
	product: json(product),
	complaints: json(complaints),
	channel: json(channel),
	basis: JSON.stringify(basis),
	note: json(note),
});

const json = (value: unknown): string | null =>
	value === null ? null : JSON.stringify(value);
