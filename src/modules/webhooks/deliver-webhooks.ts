import { raise } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { inTrace, traceparent } from "#platform/observing/tracing.ts";
import { mostAddresses } from "./keep-address.ts";
import type { Answered, Letter, Send } from "./send-signed.ts";
import { signatureOf } from "./signature.ts";
import { webhooksIn } from "./tables.ts";
import { waitAfter, wasTaken } from "./tries.ts";

/** Deliveries of one round; the next round goes on. */
const atMost = 50;

/** For so long, in milliseconds, nobody else sends what somebody is sending: longer than a try may take. */
const lease = 60_000;

/**
 * Tells what waits, at least once: who is told is marked with its next try before it is sent, so after a crash in between it
 * is told again, under the same id. Addresses are told side by side, each one letter at a time: one that never answers makes no
 * other wait, and no other letter old. An address that failed waits for the next round. Answers how many were taken.
 */
export async function deliverWebhooks(
	contextNow: () => Context,
	send: Send,
): Promise<number> {
	let taken = 0;
	let tries = 0;
	/** Spoken to at this moment, or failed in this round. */
	const busy = new Set<string>();
	/** Nothing waits but for those: nobody asks again until one of them is free. */
	let dry = false;
	let freed = 0;
	const take = oneAtATime(async () => {
		if (dry || tries >= atMost) return null;
		const before = freed;
		const next = await inTransaction(contextNow(), (tx) =>
			takeNext(tx, [...busy]),
		);
		if (next) {
			tries += 1;
			busy.add(next.addressId);
		} else dry = freed === before;
		return next;
	});
	const lane = async (): Promise<void> => {
		for (let next = await take(); next; next = await take()) {
			const answered = await tell(contextNow, next, send);
			if (!("status" in answered && wasTaken(answered.status))) continue;
			taken += 1;
			busy.delete(next.addressId);
			freed += 1;
			dry = false;
		}
	};
	const ended = await Promise.allSettled(
		Array.from({ length: mostAddresses }, lane),
	);
	// Each lane ends its own letter before a failure of another is told.
	for (const one of ended) if (one.status === "rejected") throw one.reason;
	return taken;
}

async function tell(
	contextNow: () => Context,
	next: Next,
	send: Send,
): Promise<Answered> {
	const letter = letterOf(contextNow(), next);
	const answered: Answered = letter
		? await inTrace({ name: "webhook", kind: "client" }, () =>
				send(inOurTrace(letter)),
			)
		: { failure: "no-secret" };
	await inTransaction(contextNow(), (tx) => noteAnswer(tx, next, answered));
	return answered;
}

/** Whoever asks while another asks waits for the answer to that. */
function oneAtATime<Given>(ask: () => Promise<Given>): () => Promise<Given> {
	let last: Promise<unknown> = Promise.resolve();
	return () => {
		const mine = last.then(ask, ask);
		last = mine;
		return mine;
	};
}

interface Next {
	readonly addressId: string;
	readonly eventId: string;
	readonly body: Record<string, unknown>;
	readonly attempts: number;
	readonly url: string;
	/** `null`: one does not open with our keys. */
	readonly secrets: readonly string[] | null;
}

async function takeNext(
	tx: Context,
	except: readonly string[],
): Promise<Next | null> {
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
		.$if(except.length > 0, (query) =>
			query.where("delivery.address_id", "not in", except),
		)
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
				tx.now.getTime() + Math.max(lease, waitAfter(attempts) ?? 86_400_000),
			),
		})
		.execute();
	const old =
		secretBefore && beforeUntil && beforeUntil > tx.now ? [secretBefore] : [];
	const secrets = [secret, ...old].map((one) => opened(tx, one));
	return {
		...next,
		attempts,
		secrets: secrets.every((one) => one !== null) ? secrets : null,
	};
}

function opened({ sealing }: Context, secret: Uint8Array): string | null {
	const bytes = sealing.unseal(secret);
	return bytes && new TextDecoder().decode(bytes);
}

function letterOf(
	{ now }: Context,
	{ url, eventId, body, secrets }: Next,
): Letter | null {
	if (!secrets) return null;
	const text = JSON.stringify(body);
	const seconds = Math.floor(now.getTime() / 1_000);
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

/** The other side may go on with our trace, which says nothing but that the two belong together. */
function inOurTrace(letter: Letter): Letter {
	const place = traceparent();
	return place === null
		? letter
		: { ...letter, headers: { ...letter.headers, traceparent: place } };
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
	// Whoever was told meanwhile by another process, or is to be told no more, stays so.
	const { numUpdatedRows } = await delivery(tx, next)
		.set({
			answered: status,
			failure: "failure" in answered ? answered.failure : "status",
			next_try_at: wait === null ? null : new Date(tx.now.getTime() + wait),
		})
		.where("delivered_at", "is", null)
		.where("next_try_at", "is not", null)
		.executeTakeFirst();
	if (status === 410) await giveUp(tx, next, "gone");
	else if (wait === null && numUpdatedRows > 0n)
		await giveUp(tx, next, "failing");
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
