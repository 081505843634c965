import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { openSealing } from "#platform/sealing.ts";
import { limits } from "./limits.ts";
import { receiptsIn } from "./tables.ts";

/** A form that somebody without an account has begun. */
export interface DraftOf {
	/** The form, in a word of its module: `complaint`. */
	readonly kind: string;
	/** As the cookie of the browser holds it; never in an address. */
	readonly key: string;
}

/** Makes the key of a new draft: 32 bytes of chance as text. */
export const newDraftKey = ({ random }: Pick<Context, "random">): string =>
	Buffer.from(random(32)).toString("base64url");

/** Keeps what was written so far, for 24 hours from now; the newest takes the place of the one before. */
export async function saveDraft(
	cx: Context,
	{ kind, key }: DraftOf,
	body: unknown,
): Promise<Result<null, Refusal<"too-large">>> {
	const bytes = new TextEncoder().encode(JSON.stringify(body));
	if (bytes.length > limits.draft.largest) return refused("too-large");
	const sealed = cx.sealing.seal(lockOf(cx, key).seal(bytes));
	const [digest] = digestsOf(cx, { kind, key });
	await receiptsIn(cx.db)
		.insertInto("receipts.draft")
		.values({ key_digest: digest, kind, body: sealed, saved_at: cx.now })
		.onConflict((conflict) =>
			conflict
				.column("key_digest")
				.doUpdateSet({ body: sealed, saved_at: cx.now }),
		)
		.execute();
	return ok(null);
}

/** What was written so far, as it was handed in; `null` where nothing is kept, or it is too old. Whoever reads it holds it to a schema. */
export async function readDraft(cx: Context, of: DraftOf): Promise<unknown> {
	const kept = await receiptsIn(cx.db)
		.selectFrom("receipts.draft")
		.select("body")
		.where("key_digest", "in", digestsOf(cx, of))
		.where("saved_at", ">", tooOld(cx))
		.executeTakeFirst();
	const inner = kept && cx.sealing.unseal(kept.body);
	const bytes = inner && lockOf(cx, of.key).unseal(inner);
	return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : null;
}

/** Sent, or let go. In the transaction of the filing, so that it is gone when the thing itself is there. */
export const dropDraft = async (tx: Context, of: DraftOf): Promise<void> =>
	void (await receiptsIn(tx.db)
		.deleteFrom("receipts.draft")
		.where("key_digest", "in", digestsOf(tx, of))
		.execute());

/** Forgets drafts that nobody came back to. Answers how many. */
export async function forgetOldDrafts(cx: Context): Promise<number> {
	const { numDeletedRows } = await receiptsIn(cx.db)
		.deleteFrom("receipts.draft")
		.where("saved_at", "<=", tooOld(cx))
		.executeTakeFirstOrThrow();
	return Number(numDeletedRows);
}

const digestsOf = ({ sealing }: Context, { kind, key }: DraftOf) =>
	sealing.digests(`draft: ${kind}`, key);

/** Under the key of the draft itself: with the database and the server's key alone it stays shut. */
const lockOf = ({ random }: Context, key: string) =>
	openSealing([`draft of a citizen: ${key}`], random);

const tooOld = ({ now }: Context): Date =>
	new Date(now.getTime() - limits.draft.kept * 1_000);
