import type { Language } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Post, Sent } from "#platform/mail.ts";
import { type UnitName, unitNamesOf } from "#units";
import { isPublished, type Published, type Wording } from "../item.ts";
import { itemByKey, wordingsOf } from "../store.ts";
import { newsIn } from "../tables.ts";
import { type Contact, contactOf } from "./contact.ts";
import { type Known, opened } from "./journalist.ts";
import { whyMuted } from "./mute-journalist.ts";
import { correctionOf, withdrawalOf } from "./queue-correction.ts";
import { releaseOf } from "./queue-release.ts";

interface Letter {
	readonly subject: string;
	readonly text: string;
}

/** What the mails say, in the words of a language. */
export type PressWords = (lang: Language) => {
	readonly confirm: (known: Known) => Letter;
	/** An office sends them no more, and why. */
	readonly muted: (
		known: Known,
		office: UnitName | undefined,
		why: string,
	) => Letter;
	readonly release: (
		known: Known,
		item: Published,
		office: UnitName | undefined,
		contact: Contact | null,
	) => Letter;
	/** What they got was wrong: what was, and what is right. */
	readonly corrected: (
		known: Known,
		item: Published,
		office: UnitName | undefined,
		contact: Contact | null,
		note: Pick<Wording, "wasWrong" | "isRight">,
	) => Letter;
	/** What they got is gone, and why. */
	readonly withdrawn: (
		known: Known,
		item: Published,
		office: UnitName | undefined,
		contact: Contact | null,
	) => Letter;
};

/** Mails of one round; the next round goes on where this one stopped. */
const atMost = 200;

/** After the first, second … try in vain, in milliseconds. */
const waits = [60_000, 600_000, 3_600_000, 14_400_000, 43_200_000] as const;

/** For so long nobody else sends what somebody is sending. */
const lease = 120_000;

/**
 * Sends what waits, each mail once. It is marked before it goes out, and carries the same id at each try, by which the mail
 * programs of its reader know it again should the house have fallen over just then. One that cannot be opened is given up
 * and told, without saying whose it is; it holds up no other. Answers how many went.
 */
export async function deliverReleases(
	contextNow: () => Context,
	post: Pick<Post, "send">,
	words: PressWords,
	lost: (mailingId: string) => void,
): Promise<number> {
	let sent = 0;
	for (let tries = 0; tries < atMost; tries += 1) {
		const next = await inTransaction(contextNow(), takeNext);
		if (!next) return sent;
		if ("lost" in next) {
			lost(next.lost);
			continue;
		}
		const letter = await letterOf(contextNow(), next, words);
		const { outcome } =
			letter === null
				? ({ outcome: "withdrawn" } as const)
				: await post.send({ id: next.id, to: next.known.mail, ...letter });
		await inTransaction(contextNow(), (tx) => noteOutcome(tx, next, outcome));
		if (outcome === "sent" || outcome === "unknown") sent += 1;
		// No other mail would get through either: the next round tries again.
		if (outcome === "down") return sent;
	}
	return sent;
}

interface Next {
	readonly id: string;
	readonly journalistId: string;
	readonly about: string;
	readonly unitId: string | null;
	readonly itemId: string | null;
	readonly lang: Language;
	readonly tries: number;
	readonly known: Known;
}

async function takeNext(
	tx: Context,
): Promise<Next | { readonly lost: string } | null> {
	const row = await newsIn(tx.db)
		.selectFrom("news.mailing as mailing")
		.innerJoin(
			"news.journalist as journalist",
			"journalist.id",
			"mailing.journalist_id",
		)
		.select([
			"mailing.id",
			"mailing.journalist_id as journalistId",
			"mailing.about",
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
	const known = opened(tx, sealed);
	if (!known) {
		// Sealed under a key that is not here.
		await end(tx, next.id, "gave-up");
		return { lost: next.id };
	}
	const tries = next.tries + 1;
	await mailing(tx, next.id)
		.set({ tries, due_at: new Date(tx.now.getTime() + lease) })
		.execute();
	return { ...next, tries, known };
}

const mailing = (tx: Context, id: string) =>
	newsIn(tx.db)
		.updateTable("news.mailing")
		.where("id", "=", id)
		// What ended meanwhile stays so.
		.where("due_at", "is not", null);

const end = (
	tx: Context,
	id: string,
	outcome: "sent" | "refused" | "gave-up" | "withdrawn",
) => mailing(tx, id).set({ due_at: null, ended_at: tx.now, outcome }).execute();

/** `null` where nothing is to be told any more. */
async function letterOf(
	cx: Context,
	{ journalistId, about, unitId, itemId, lang, known }: Next,
	words: PressWords,
): Promise<Letter | null> {
	if (unitId === null) return words(lang).confirm(known);
	const office = (await unitNamesOf(cx, [unitId])).get(unitId);
	if (itemId === null) {
		const why = await whyMuted(cx, unitId, journalistId);
		return why === null ? null : words(lang).muted(known, office, why);
	}
	const item = await itemByKey(cx, { unitId, id: itemId });
	if (!item || !isPublished(item)) return null;
	const contact = await contactOf(cx, unitId);
	if (item.state === "withdrawn")
		return about === withdrawalOf(itemId)
			? words(lang).withdrawn(known, item, office, contact)
			: null;
	if (about === releaseOf(itemId))
		return words(lang).release(known, item, office, contact);
	const note = (await wordingsOf(cx, item)).find(
		({ sequence }) => about === correctionOf(itemId, sequence),
	);
	return note
		? words(lang).corrected(known, item, office, contact, note)
		: null;
}

async function noteOutcome(
	tx: Context,
	{ id, tries }: Next,
	outcome: Sent["outcome"] | "withdrawn",
): Promise<void> {
	const again = (tried: number, wait: number) =>
		mailing(tx, id)
			.set({ tries: tried, due_at: new Date(tx.now.getTime() + wait) })
			.execute();
	const wait = waits[tries - 1];
	if (outcome === "down")
		// It was not tried: nobody loses a release because our own server stood still.
		await again(tries - 1, waits[0]);
	else if (outcome === "later" && wait !== undefined) await again(tries, wait);
	else if (outcome === "later") await end(tx, id, "gave-up");
	// Handed over, it may have arrived: a second one would teach people to overlook them.
	else await end(tx, id, outcome === "unknown" ? "sent" : outcome);
}
