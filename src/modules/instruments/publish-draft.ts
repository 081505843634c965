import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { checkDraft, publishedText } from "./draft.ts";
import { endDraft, loadDraft } from "./draft-store.ts";
import { printOf } from "./frozen.ts";
import type { Instrument } from "./instrument.ts";
import { mayPublish } from "./policy.ts";
import { refreshShelf } from "./shelf.ts";
import { instrumentsIn } from "./tables.ts";

export interface Publishing {
	readonly draft: string;
	/** The version that the person looked at before publishing. */
	readonly seen: number;
	/** Legal basis or reason, as typed. */
	readonly reason: string;
}

export type PublishRefusal = Refusal<
	| "not-a-publisher"
	| "no-such-draft"
	| "draft-is-closed"
	| "draft-has-findings"
	| "draft-changed-meanwhile"
	| "reason-missing"
	| "id-is-taken"
>;

/**
 * Publishes a draft for ever: an id is published once, with one text, and no deed of this house changes or
 * removes it. Units can be assessed by it from the next moment on.
 */
export async function publishDraft(
	cx: Context,
	publishing: Publishing,
): Promise<Result<Instrument, PublishRefusal>> {
	const published = await inTransaction(cx, (tx) => publish(tx, publishing));
	if (published.ok) await refreshShelf(cx);
	return published;
}

async function publish(
	tx: Context,
	{ draft: id, seen, reason: typed }: Publishing,
): Promise<Result<Instrument, PublishRefusal>> {
	const decision = mayPublish(tx.actor);
	if (!decision.may) return refused(decision.why);
	const draft = await loadDraft(tx, id, true);
	if (!draft) return refused("no-such-draft");
	if (draft.state !== "open") return refused("draft-is-closed");
	if (draft.version !== seen) return refused("draft-changed-meanwhile");
	// Another process may have published the id a moment ago.
	await refreshShelf(tx);
	const text = publishedText(draft.text);
	const { instrument, findings } = checkDraft(text, "id");
	if (!instrument) return refused("draft-has-findings", { n: findings.length });
	const reason = typed.trim();
	if (reason === "") return refused("reason-missing");
	const sha256 = printOf(text);
	const written = await instrumentsIn(tx.db)
		.insertInto("instruments.published")
		.values({
			id: instrument.id,
			text,
			sha256,
			reason,
			by_id: tx.actor.id,
			published_at: tx.now,
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning("id")
		.executeTakeFirst();
	if (!written) return refused("id-is-taken", { id: instrument.id });
	await endDraft(tx, id, "published");
	await leaveTrail(tx, {
		chain: "results",
		deed: "instrument.published",
		subject: { kind: "instrument", id: instrument.id },
		details: { sha256, reason, programme: instrument.programme },
	});
	await announce(tx, {
		name: "instrument.published",
		body: {
			instrument: instrument.id,
			programme: instrument.programme,
			sha256,
		},
	});
	return ok(instrument);
}
