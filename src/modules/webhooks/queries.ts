import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import { mayKeepWebhooks } from "./policy.ts";
import { webhooksIn } from "./tables.ts";

export interface Address {
	readonly id: string;
	readonly url: string;
	readonly madeAt: Date;
	readonly offAt: Date | null;
	readonly offWhy: "person" | "failing" | "gone" | null;
	/** Until when the secret before signs along; null where it does not. */
	readonly beforeUntil: Date | null;
}

/** One thing that was told, or is to be. Never what was in it. */
export interface Told {
	readonly eventId: string;
	readonly type: string;
	readonly at: Date;
	readonly attempts: number;
	readonly nextTryAt: Date | null;
	readonly deliveredAt: Date | null;
	readonly answered: number | null;
	readonly failure: string | null;
}

const addresses = (cx: Context) =>
	webhooksIn(cx.db)
		.selectFrom("webhooks.address")
		.select([
			"id",
			"url",
			"made_at as madeAt",
			"off_at as offAt",
			"off_why as offWhy",
			"before_until as beforeUntil",
		]);

export const allAddresses = async (cx: Context): Promise<Address[]> =>
	mayKeepWebhooks(cx.actor).may
		? addresses(cx).orderBy("made_at").orderBy("id").execute()
		: [];

export async function addressById(
	cx: Context,
	id: string,
): Promise<Address | null> {
	if (!isUuid(id) || !mayKeepWebhooks(cx.actor).may) return null;
	return (await addresses(cx).where("id", "=", id).executeTakeFirst()) ?? null;
}

/** The newest that were told to an address. */
export const toldTo = (cx: Context, id: string, most = 50): Promise<Told[]> =>
	webhooksIn(cx.db)
		.selectFrom("webhooks.delivery")
		.select([
			"event_id as eventId",
			"type",
			"at",
			"attempts",
			"next_try_at as nextTryAt",
			"delivered_at as deliveredAt",
			"answered",
			"failure",
		])
		.where("address_id", "=", id)
		.orderBy("at", "desc")
		.orderBy("event_id")
		.limit(most)
		.execute();

/** What was told longer than a month ago is forgotten. Answers how many. */
export async function forgetToldWebhooks(cx: Context): Promise<number> {
	const gone = await webhooksIn(cx.db)
		.deleteFrom("webhooks.delivery")
		.where("next_try_at", "is", null)
		.where("at", "<", new Date(cx.now.getTime() - 30 * 86_400_000))
		.executeTakeFirst();
	return Number(gone.numDeletedRows);
}
