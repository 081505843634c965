import { holdersOf } from "#identity";
import type { Language } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Post, Sent } from "#platform/mail.ts";
import { asDayOrNull, type Day, dayOf } from "#territory";
import { mailDue, triesForAnAddress, waitAfter } from "./mail-due.ts";
import { waiting } from "./meant-for.ts";
import { fingerprint, mailChoiceOf } from "./preference.ts";
import { queueMail } from "./queue-mail.ts";
import { noticesIn } from "./tables.ts";

/** What one mail tells of: how many duties are new, and by when. Never what they are: mail lies about in many places. */
export interface Digest {
	/** The last days, the nearest first; null where a duty has none. */
	readonly dues: readonly (Day | null)[];
	/** `null` is not known. */
	readonly language: Language | null;
}

export interface Letter {
	readonly subject: string;
	readonly text: string;
}

/** Mails of one round; the next round goes on. */
const atMost = 50;

/**
 * Writes to people about what newly waits for them, one mail a person. Who is written to is marked and
 * committed before the mail goes out: after a crash in between a mail may be lost, but none goes twice. The
 * inbox has it all anyway, and a mail that comes twice teaches people to overlook it. Answers how many went out.
 */
export async function deliverMail(
	cx: Context,
	post: Post,
	write: (digest: Digest) => Letter,
): Promise<number> {
	await queueMail(cx);
	let sent = 0;
	for (let tries = 0; tries < atMost; tries += 1) {
		const taken = await inTransaction(cx, takeNext);
		if (taken === "none") return sent;
		if (taken === "not-now") continue;
		const answer = await post.send({ to: taken.email, ...write(taken) });
		await inTransaction(cx, (tx) => note(tx, taken, answer));
		if (answer.outcome === "sent") sent += 1;
		// Nobody else's mail would get through either: the next round tries again.
		if (answer.outcome === "down") return sent;
	}
	return sent;
}

interface Taken extends Digest {
	readonly personId: string;
	readonly email: string;
	readonly noticeIds: readonly string[];
	readonly lastMailAt: Date | null;
}

/** Takes one person whom nobody else writes to at this moment, and marks them as written to. */
async function takeNext(tx: Context): Promise<Taken | "not-now" | "none"> {
	const db = noticesIn(tx.db);
	const mailbox = await db
		.selectFrom("notices.mailbox as mailbox")
		.select([
			"mailbox.person_id as personId",
			"mailbox.last_mail_at as lastMailAt",
			"mailbox.not_before as notBefore",
		])
		.where((row) =>
			row.or([
				row("mailbox.not_before", "is", null),
				row("mailbox.not_before", "<=", tx.now),
			]),
		)
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("notices.mail as mail")
					.select("mail.notice_id")
					.whereRef("mail.person_id", "=", "mailbox.person_id")
					.where("mail.taken_at", "is", null),
			),
		)
		.orderBy("mailbox.not_before", (order) => order.asc().nullsFirst())
		.orderBy("mailbox.person_id")
		.limit(1)
		.forUpdate()
		.skipLocked()
		.executeTakeFirst();
	if (!mailbox) return "none";
	const { personId, lastMailAt } = mailbox;
	const { address, rhythm, language, refused } = await mailChoiceOf(
		tx,
		personId,
	);
	const queued = await stillOpen(tx, personId);
	const [first] = queued;
	const due =
		first && address !== null && !refused
			? mailDue(rhythm, first.queuedAt, lastMailAt)
			: null;
	if (due === null || address === null) {
		await db
			.deleteFrom("notices.mail")
			.where("person_id", "=", personId)
			.where("taken_at", "is", null)
			.execute();
		return "not-now";
	}
	if (due > tx.now) {
		await setMailbox(tx, personId, { not_before: due });
		return "not-now";
	}
	const noticeIds = queued.map(({ id }) => id);
	await db
		.updateTable("notices.mail")
		.set({ taken_at: tx.now })
		.where("person_id", "=", personId)
		.where("notice_id", "in", noticeIds)
		.execute();
	await setMailbox(tx, personId, { last_mail_at: tx.now, not_before: null });
	return {
		personId,
		email: address,
		noticeIds,
		lastMailAt,
		language,
		dues: inOrder(queued.map(({ due }) => due)),
	};
}

/** What was queued for a person, still waits, and is theirs today; the rest is struck off. */
async function stillOpen(
	tx: Context,
	personId: string,
): Promise<readonly { id: string; due: Day | null; queuedAt: Date }[]> {
	const db = noticesIn(tx.db);
	const rows = await db
		.selectFrom("notices.mail as mail")
		.innerJoin("notices.notice as notice", "notice.id", "mail.notice_id")
		.select([
			"notice.id",
			"notice.permission",
			"notice.programme",
			"notice.unit_id as unitId",
			"notice.province_code as province",
			"notice.others_only as othersOnly",
			"mail.queued_at as queuedAt",
		])
		.select(asDayOrNull("notice.due_on").as("due"))
		.where("mail.person_id", "=", personId)
		.where("mail.taken_at", "is", null)
		.where((row) => waiting(dayOf(tx.now))(row))
		.orderBy("mail.queued_at")
		.execute();
	const open: { id: string; due: Day | null; queuedAt: Date }[] = [];
	for (const { id, due, queuedAt, permission, ...place } of rows) {
		const theirs =
			permission === null ||
			(await holdersOf(tx, { permission, ...place }, [personId])).length > 0;
		if (theirs) open.push({ id, due, queuedAt });
	}
	await db
		.deleteFrom("notices.mail")
		.where("person_id", "=", personId)
		.where("taken_at", "is", null)
		.where("notice_id", "not in", [
			// A list must hold something; no notice has this id.
			"00000000-0000-0000-0000-000000000000",
			...open.map(({ id }) => id),
		])
		.execute();
	return open;
}

/** Writes down what became of it. What was not handed over waits, each time longer; an address that is refused again and again is given up. */
async function note(
	tx: Context,
	{ personId, email, noticeIds, lastMailAt }: Taken,
	answer: Sent,
): Promise<void> {
	const rows = noticesIn(tx.db)
		.updateTable("notices.mail")
		.where("person_id", "=", personId)
		.where("notice_id", "in", noticeIds);
	if (answer.outcome === "sent") {
		await rows.set({ sent_at: tx.now }).execute();
		return setMailbox(tx, personId, { tries: 0, refusals: 0, failure: null });
	}
	// It may have arrived: sent again, it might come twice.
	if (answer.outcome === "unknown")
		return setMailbox(tx, personId, { failure: answer.said });
	const before = await noticesIn(tx.db)
		.selectFrom("notices.mailbox")
		.select(["tries", "refusals"])
		.where("person_id", "=", personId)
		.executeTakeFirstOrThrow();
	const tries = before.tries + 1;
	const refusals = answer.outcome === "refused" ? before.refusals + 1 : 0;
	const givenUp = refusals >= triesForAnAddress;
	if (!givenUp) await rows.set({ taken_at: null }).execute();
	await setMailbox(tx, personId, {
		tries: givenUp ? 0 : tries,
		refusals: givenUp ? 0 : refusals,
		failure: answer.said,
		last_mail_at: lastMailAt,
		...(givenUp
			? { refused_address: fingerprint(email) }
			: { not_before: new Date(tx.now.getTime() + waitAfter(tries)) }),
	});
}

interface MailboxChange {
	readonly not_before?: Date | null;
	readonly last_mail_at?: Date | null;
	readonly tries?: number;
	readonly refusals?: number;
	readonly failure?: string | null;
	readonly refused_address?: string;
}

async function setMailbox(
	tx: Context,
	personId: string,
	change: MailboxChange,
): Promise<void> {
	await noticesIn(tx.db)
		.updateTable("notices.mailbox")
		.set(change)
		.where("person_id", "=", personId)
		.execute();
}

const inOrder = (dues: readonly (Day | null)[]): (Day | null)[] =>
	dues.toSorted((one, other) =>
		one === other
			? 0
			: one === null
				? 1
				: other === null
					? -1
					: one < other
						? -1
						: 1,
	);
