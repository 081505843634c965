import { raise } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Answered, Send } from "./send-signed.ts";
import { signatureOf } from "./signature.ts";
import { webhooksIn } from "./tables.ts";
import { waitAfter, wasTaken } from "./tries.ts";

/** Deliveries of one round; the next round goes on. */
const atMost = 50;

/**
 * Tells what waits, at least once: who is told is marked with its next try before it is sent, so after a crash in between it
 * is told again, under the same id. Answers how many were taken.
 */
export async function deliverWebhooks(
	cx: Context,
	send: Send,
): Promise<number> {
	let taken = 0;
	for (let tries = 0; tries < atMost; tries += 1) {
		const next = await inTransaction(cx, takeNext);
		if (!next) return taken;
		const answered = await send(letterOf(cx, next));
		await inTransaction(cx, (tx) => noteAnswer(tx, next, answered));
		if ("status" in answered && wasTaken(answered.status)) taken += 1;
	}
	return taken;
}

interface Next {
	readonly addressId: string;
	readonly eventId: string;
	readonly body: Record<string, unknown>;
	readonly attempts: number;
	readonly url: string;
	readonly secrets: readonly string[];
}

async function takeNext(tx: Context): Promise<Next | null> {
	const row = await webhooksIn(tx.db)
		.selectFrom("webhooks.delivery as delivery")
		.innerJoin(
			"webhooks.address as address",
			"address.id",
			"delivery.address_id",
		)
		.select([
			"delivery.address_id as addressId",
			"delivery.event_id as eventId",
			"delivery.body",
			"delivery.attempts",
			"address.url",
			"address.secret",
			"address.secret_before as secretBefore",
			"address.before_until as beforeUntil",
		])
		.where("address.off_at", "is", null)
		.where("delivery.next_try_at", "<=", tx.now)
		.orderBy("delivery.next_try_at")
		.limit(1)
		.forUpdate("delivery")
		.skipLocked()
		.executeTakeFirst();
	if (!row) return null;
	const { secret, secretBefore, beforeUntil, ...next } = row;
	const attempts = row.attempts + 1;
	await delivery(tx, row)
		.set({
			attempts,
			next_try_at: new Date(
				tx.now.getTime() + (waitAfter(attempts) ?? 86_400_000),
			),
		})
		.execute();
	const old =
		secretBefore && beforeUntil && beforeUntil > tx.now ? [secretBefore] : [];
	return {
		...next,
		attempts,
		secrets: [secret, ...old].map((one) => opened(tx, one)),
	};
}

function opened({ sealing }: Context, secret: Uint8Array): string {
	const bytes = sealing.unseal(secret);
	if (!bytes) throw new Error("a secret does not open with our keys");
	return new TextDecoder().decode(bytes);
}

function letterOf(cx: Context, { url, eventId, body, secrets }: Next) {
	const text = JSON.stringify(body);
	const seconds = Math.floor(cx.now.getTime() / 1_000);
	return {
		url,
		body: text,
		headers: {
			"webhook-id": eventId,
			"webhook-timestamp": String(seconds),
			"webhook-signature": signatureOf(
				{ id: eventId, seconds, body: text },
				secrets,
			),
		},
	};
}

const delivery = (
	tx: Context,
	{ addressId, eventId }: Pick<Next, "addressId" | "eventId">,
) =>
	webhooksIn(tx.db)
		.updateTable("webhooks.delivery")
		.where("address_id", "=", addressId)
		.where("event_id", "=", eventId);

async function noteAnswer(
	tx: Context,
	next: Next,
	answered: Answered,
): Promise<void> {
	const status = "status" in answered ? answered.status : null;
	if (status !== null && wasTaken(status)) {
		await delivery(tx, next)
			.set({
				delivered_at: tx.now,
				next_try_at: null,
				answered: status,
				failure: null,
			})
			.execute();
		return;
	}
	const wait = status === 410 ? null : waitAfter(next.attempts);
	await delivery(tx, next)
		.set({
			answered: status,
			failure: "failure" in answered ? answered.failure : "status",
			next_try_at: wait === null ? null : new Date(tx.now.getTime() + wait),
		})
		.execute();
	if (wait === null)
		await giveUp(tx, next, status === 410 ? "gone" : "failing");
}

/** Too often in vain: it is switched off, and whoever keeps the settings hears of it. */
async function giveUp(
	tx: Context,
	{ addressId, url }: Next,
	why: "failing" | "gone",
): Promise<void> {
	const off = await webhooksIn(tx.db)
		.updateTable("webhooks.address")
		.set({ off_at: tx.now, off_why: why })
		.where("id", "=", addressId)
		.where("off_at", "is", null)
		.executeTakeFirst();
	if (off.numUpdatedRows === 0n) return;
	await webhooksIn(tx.db)
		.updateTable("webhooks.delivery")
		.set({ next_try_at: null })
		.where("address_id", "=", addressId)
		.execute();
	await raise(tx, {
		to: { permission: "settings.manage" },
		kind: "news",
		subject: { kind: "webhook", id: addressId },
		says: "webhooks.news.off",
		about: { host: new URL(url).hostname },
		path: `/kelola/webhook/${addressId}`,
		mailFrom: tx.now,
	});
}
