import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { mayKeepWebhooks } from "./policy.ts";
import { problemOfUrl, type UrlReason } from "./public-address.ts";
import { makeSecret } from "./signature.ts";
import { webhooksIn } from "./tables.ts";
import { tellAddresses } from "./tell-public.ts";
import { secretsOverlap } from "./tries.ts";

/** Addresses of one installation. */
export const mostAddresses = 20;

/** What is shown once, to whoever made it. */
export interface MadeSecret {
	readonly id: string;
	readonly secret: string;
}

type Not<Reason extends string = never> = Refusal<"not-administrator" | Reason>;

/** Keeps an address from which public events are told from now on. */
export const addAddress = (
	cx: Context,
	typed: string,
): Promise<Result<MadeSecret, Not<UrlReason | "too-many" | "known-already">>> =>
	inTransaction<
		Result<MadeSecret, Not<UrlReason | "too-many" | "known-already">>
	>(cx, async (tx) => {
		const decision = mayKeepWebhooks(tx.actor);
		if (!decision.may) return refused(decision.why);
		const problem = problemOfUrl(typed.trim());
		if (problem) return refused(problem);
		const url = new URL(typed.trim()).href;
		const known = await webhooksIn(tx.db)
			.selectFrom("webhooks.address")
			.select("url")
			.execute();
		if (known.length >= mostAddresses)
			return refused("too-many", { n: mostAddresses });
		if (known.some((one) => one.url === url)) return refused("known-already");
		const id = tx.newId();
		const secret = makeSecret(tx.random);
		await webhooksIn(tx.db)
			.insertInto("webhooks.address")
			.values({
				id,
				url,
				secret: sealed(tx, secret),
				secret_before: null,
				before_until: null,
				made_by: tx.actor.id ?? "",
				made_at: tx.now,
				off_at: null,
				off_why: null,
			})
			.execute();
		await trail(tx, "webhook.added", id);
		return ok({ id, secret });
	});

/** Another secret from now on; the one before signs along for a day. */
export const changeSecret = (
	cx: Context,
	id: string,
): Promise<Result<MadeSecret, Not<"not-found">>> =>
	onAddress(cx, id, async (tx, before) => {
		const secret = makeSecret(tx.random);
		await update(tx, id, {
			secret: sealed(tx, secret),
			// Changed twice in a day, the one that the other side knows signs along.
			...(before.before_until !== null && before.before_until > tx.now
				? {}
				: {
						secret_before: before.secret,
						before_until: new Date(tx.now.getTime() + secretsOverlap),
					}),
		});
		await trail(tx, "webhook.secret-changed", id);
		return ok({ id, secret });
	});

/** Nothing is told there any more; or again, from now on. */
export const switchAddress = (
	cx: Context,
	id: string,
	on: boolean,
): Promise<Result<null, Not<"not-found">>> =>
	onAddress(cx, id, async (tx) => {
		await update(
			tx,
			id,
			on
				? { off_at: null, off_why: null }
				: { off_at: tx.now, off_why: "person" },
		);
		// What waited meanwhile was told to nobody: begun anew, it does not come in a flood.
		await webhooksIn(tx.db)
			.updateTable("webhooks.delivery")
			.set({ next_try_at: null })
			.where("address_id", "=", id)
			.execute();
		await trail(tx, on ? "webhook.switched-on" : "webhook.switched-off", id);
		return ok(null);
	});

export const dropAddress = (
	cx: Context,
	id: string,
): Promise<Result<null, Not<"not-found">>> =>
	onAddress(cx, id, async (tx) => {
		await webhooksIn(tx.db)
			.deleteFrom("webhooks.address")
			.where("id", "=", id)
			.execute();
		await trail(tx, "webhook.dropped", id);
		return ok(null);
	});

/** Tells one address an event that says nothing, so that somebody there sees it arrive. */
export const sendTest = (
	cx: Context,
	id: string,
): Promise<Result<null, Not<"not-found" | "is-off">>> =>
	onAddress<null, "not-found" | "is-off">(cx, id, async (tx, { off_at }) => {
		if (off_at !== null) return refused("is-off");
		await tellAddresses(
			tx,
			{
				id: `test.${tx.newId()}`,
				type: "webhook.test",
				data: { says: "Rangkul" },
			},
			[id],
		);
		await trail(tx, "webhook.tested", id);
		return ok(null);
	});

/** Tells again what was not taken: from the first try on, under the same id. What was taken, or waits, stays as it is. */
export const tellAgain = (
	cx: Context,
	id: string,
	eventId: string,
): Promise<Result<null, Not<"not-found" | "is-off" | "not-given-up">>> =>
	onAddress<null, "not-found" | "is-off" | "not-given-up">(
		cx,
		id,
		async (tx, { off_at }) => {
			if (off_at !== null) return refused("is-off");
			const { numUpdatedRows } = await webhooksIn(tx.db)
				.updateTable("webhooks.delivery")
				.set({ attempts: 0, next_try_at: tx.now })
				.where("address_id", "=", id)
				.where("event_id", "=", eventId)
				.where("delivered_at", "is", null)
				.where("next_try_at", "is", null)
				.executeTakeFirst();
			if (numUpdatedRows === 0n) return refused("not-given-up");
			await trail(tx, "webhook.told-again", id);
			return ok(null);
		},
	);

type Row = {
	readonly secret: Uint8Array;
	readonly off_at: Date | null;
	readonly before_until: Date | null;
};

const onAddress = <Value, Reason extends string = "not-found">(
	cx: Context,
	id: string,
	deed: (
		tx: Context,
		row: Row,
	) => Promise<Result<Value, Not<Reason | "not-found">>>,
) =>
	inTransaction<Result<Value, Not<Reason | "not-found">>>(cx, async (tx) => {
		const decision = mayKeepWebhooks(tx.actor);
		if (!decision.may) return refused(decision.why);
		if (!isUuid(id)) return refused("not-found");
		const row = await webhooksIn(tx.db)
			.selectFrom("webhooks.address")
			.select(["secret", "off_at", "before_until"])
			.where("id", "=", id)
			.forUpdate()
			.executeTakeFirst();
		return row ? deed(tx, row) : refused("not-found");
	});

const update = (
	tx: Context,
	id: string,
	change: Partial<{
		secret: Uint8Array;
		secret_before: Uint8Array;
		before_until: Date;
		off_at: Date | null;
		off_why: "person" | null;
	}>,
) =>
	webhooksIn(tx.db)
		.updateTable("webhooks.address")
		.set(change)
		.where("id", "=", id)
		.execute();

const sealed = ({ sealing }: Context, secret: string): Uint8Array =>
	sealing.seal(new TextEncoder().encode(secret));

const trail = (tx: Context, deed: string, id: string) =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: "webhook", id },
	});
