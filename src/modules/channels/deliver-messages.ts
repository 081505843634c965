import type { Language } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Zone } from "#procedures";
import type { Channel } from "./channel.ts";
import type { Messengers } from "./messenger.ts";
import { sendableFrom } from "./quiet-hours.ts";
import { forgetReach } from "./reach.ts";
import { channelsIn } from "./tables.ts";

/** Where to look, in the words of a language: neither what the case is about, nor its code. */
export type NewsWords = (lang: Language) => {
	readonly subject: string;
	readonly text: string;
};

/** Messages of one round; the next round goes on. */
const atMost = 50;

/** After the first, second … try in vain, in milliseconds: some two days together. */
const waits = [60, 600, 3_600, 14_400, 43_200, 86_400].map(
	(seconds) => seconds * 1_000,
);

/** For so long nobody else sends what somebody is sending. */
const lease = 60_000;

/**
 * Sends what waits, by the ways that there are. Each is marked with its next try before it goes out, so after a crash in
 * between it is tried again under the same id. Answers how many went.
 */
export async function deliverMessages(
	contextNow: () => Context,
	messengers: Messengers,
	words: NewsWords,
): Promise<number> {
	let sent = 0;
	let ways = Object.keys(messengers) as Channel[];
	for (let tries = 0; tries < atMost; tries += 1) {
		const next = await inTransaction(contextNow(), (tx) => takeNext(tx, ways));
		if (next === null) return sent;
		if (next === "by-night") continue;
		const to = opened(contextNow(), next.sealed);
		const outcome =
			to === null
				? "refused"
				: ((await messengers[next.channel]?.({
						id: next.id,
						to,
						lang: next.lang,
						...words(next.lang),
					})) ?? "later");
		await inTransaction(contextNow(), (tx) => noteOutcome(tx, next, outcome));
		if (outcome === "sent") sent += 1;
		// Nobody else's message would get through that way either: the next round tries again.
		if (outcome === "later") ways = ways.filter((way) => way !== next.channel);
	}
	return sent;
}

interface Next {
	readonly unitId: string;
	readonly id: string;
	readonly subjectKind: string;
	readonly subjectId: string;
	readonly tries: number;
	readonly channel: Channel;
	readonly sealed: Uint8Array;
	readonly lang: Language;
	readonly zone: Zone;
}

async function takeNext(
	tx: Context,
	ways: readonly Channel[],
): Promise<Next | "by-night" | null> {
	if (ways.length === 0) return null;
	const row = await channelsIn(tx.db)
		.selectFrom("channels.message as message")
		.innerJoin("channels.reach as reach", (join) =>
			join
				.onRef("reach.unit_id", "=", "message.unit_id")
				.onRef("reach.subject_kind", "=", "message.subject_kind")
				.onRef("reach.subject_id", "=", "message.subject_id"),
		)
		.select([
			"message.unit_id as unitId",
			"message.id",
			"message.subject_kind as subjectKind",
			"message.subject_id as subjectId",
			"message.tries",
			"reach.channel",
			"reach.sealed",
			"reach.lang",
			"reach.zone",
		])
		.where("message.due_at", "<=", tx.now)
		.where("reach.channel", "in", [...ways])
		.orderBy("message.due_at")
		.limit(1)
		.forUpdate("message")
		.skipLocked()
		.executeTakeFirst();
	if (!row) return null;
	// Also where the site was down in the evening.
	const morning = sendableFrom(tx.now, row.zone);
	if (morning > tx.now) {
		await message(tx, row).set({ due_at: morning }).execute();
		return "by-night";
	}
	const tries = row.tries + 1;
	await message(tx, row)
		.set({ tries, due_at: new Date(tx.now.getTime() + lease) })
		.execute();
	return { ...row, tries };
}

const message = (tx: Context, { unitId, id }: Pick<Next, "unitId" | "id">) =>
	channelsIn(tx.db)
		.updateTable("channels.message")
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		// What ended meanwhile stays so.
		.where("due_at", "is not", null);

function opened({ sealing }: Context, sealed: Uint8Array): string | null {
	const bytes = sealing.unseal(sealed);
	return bytes && new TextDecoder().decode(bytes);
}

async function noteOutcome(
	tx: Context,
	next: Next,
	outcome: "sent" | "later" | "refused",
): Promise<void> {
	const wait = outcome === "later" ? waits[next.tries - 1] : undefined;
	const noted = await message(tx, next)
		.set(
			wait === undefined
				? {
						due_at: null,
						ended_at: tx.now,
						outcome: outcome === "later" ? "gave-up" : outcome,
					}
				: {
						due_at: sendableFrom(new Date(tx.now.getTime() + wait), next.zone),
					},
		)
		.returning(["last", "ended_at as endedAt"])
		.executeTakeFirst();
	if (noted?.last && noted.endedAt)
		await forgetReach(tx, {
			unitId: next.unitId,
			kind: next.subjectKind,
			id: next.subjectId,
		});
}
