import type { Messenger } from "#channels";
import type { Language } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type UnitName, unitNamesOf } from "#units";
import { isPublished, type Published } from "../item.ts";
import { itemByKey } from "../store.ts";
import { newsIn } from "../tables.ts";
import { type Contact, contactOf } from "./contact.ts";
import { type Known, opened } from "./journalist.ts";

interface Letter {
	readonly subject: string;
	readonly text: string;
}

/** What the mails say, in the words of a language. */
export type PressWords = (lang: Language) => {
	readonly confirm: (known: Known) => Letter;
	readonly release: (
		known: Known,
		item: Published,
		office: UnitName | undefined,
		contact: Contact | null,
	) => Letter;
};

/** Mails of one round; the next round goes on where this one stopped. */
const atMost = 200;

/** After the first, second … try in vain, in milliseconds. */
const waits = [60, 600, 3_600, 14_400, 43_200].map((s) => s * 1_000);

/** For so long nobody else sends what somebody is sending. */
const lease = 120_000;

/**
 * Sends what waits, each mail once. It is marked before it goes out, and carries the same id at each try, by which the mail
 * programs of its reader know it again should the house have fallen over just then. Answers how many went.
 */
export async function deliverReleases(
	contextNow: () => Context,
	messenger: Messenger,
	words: PressWords,
): Promise<number> {
	let sent = 0;
	for (let tries = 0; tries < atMost; tries += 1) {
		const next = await inTransaction(contextNow(), takeNext);
		if (!next) return sent;
		const letter = await letterOf(contextNow(), next, words);
		const outcome =
			letter === null
				? "withdrawn"
				: await messenger({
						id: next.id,
						to: next.known.mail,
						lang: next.lang,
						...letter,
					});
		await inTransaction(contextNow(), (tx) => noteOutcome(tx, next, outcome));
		if (outcome === "sent") sent += 1;
		// No other mail would get through either: the next round tries again.
		if (outcome === "later") return sent;
	}
	return sent;
}

interface Next {
	readonly id: string;
	readonly unitId: string | null;
	readonly itemId: string | null;
	readonly lang: Language;
	readonly tries: number;
	readonly known: Known;
}

async function takeNext(tx: Context): Promise<Next | null> {
	const row = await newsIn(tx.db)
		.selectFrom("news.mailing as mailing")
		.innerJoin(
			"news.journalist as journalist",
			"journalist.id",
			"mailing.journalist_id",
		)
		.select([
			"mailing.id",
			"mailing.unit_id as unitId",
			"mailing.item_id as itemId",
			"mailing.tries",
			"journalist.lang",
			"journalist.sealed",
		])
		.where("mailing.due_at", "<=", tx.now)
		.orderBy("mailing.due_at")
		.orderBy("mailing.id")
		.limit(1)
		.forUpdate("mailing")
		.skipLocked()
		.executeTakeFirst();
	if (!row) return null;
	const { sealed, ...next } = row;
	const tries = next.tries + 1;
	await mailing(tx, next.id)
		.set({ tries, due_at: new Date(tx.now.getTime() + lease) })
		.execute();
	const known = opened(tx, sealed);
	if (!known)
		throw new Error("a journalist was sealed under a key that is not here");
	return { ...next, tries, known };
}

const mailing = (tx: Context, id: string) =>
	newsIn(tx.db)
		.updateTable("news.mailing")
		.where("id", "=", id)
		// What ended meanwhile stays so.
		.where("due_at", "is not", null);

/** `null` where nothing is to be told any more. */
async function letterOf(
	cx: Context,
	{ unitId, itemId, lang, known }: Next,
	words: PressWords,
): Promise<Letter | null> {
	if (unitId === null || itemId === null) return words(lang).confirm(known);
	const item = await itemByKey(cx, { unitId, id: itemId });
	if (item?.state !== "published" || !isPublished(item)) return null;
	const office = (await unitNamesOf(cx, [unitId])).get(unitId);
	return words(lang).release(known, item, office, await contactOf(cx, unitId));
}

async function noteOutcome(
	tx: Context,
	{ id, tries }: Next,
	outcome: "sent" | "later" | "refused" | "withdrawn",
): Promise<void> {
	const wait = outcome === "later" ? waits[tries - 1] : undefined;
	await mailing(tx, id)
		.set(
			wait === undefined
				? {
						due_at: null,
						ended_at: tx.now,
						outcome: outcome === "later" ? "gave-up" : outcome,
					}
				: { due_at: new Date(tx.now.getTime() + wait) },
		)
		.execute();
}
