import type { Context } from "#platform/context.ts";
import { noWaitFrom, openMailboxes } from "./mailbox.ts";
import { mailChoiceOf } from "./preference.ts";
import { noticesIn } from "./tables.ts";
import { markTaken, type Taken } from "./take-next.ts";

/** In milliseconds. A warning that could not go out for a week, or before there was a mail server, says nothing new. */
const warnsFor = 7 * 86_400_000;

/** Queues a mail of its own to a person about news that must not wait. Heard twice, it is still one. */
export async function queueWarning(
	tx: Context,
	personId: string,
	subject: { readonly kind: string; readonly id: string },
): Promise<void> {
	await openMailboxes(tx, [personId]);
	await noticesIn(tx.db)
		.insertInto("notices.mail")
		.columns(["person_id", "notice_id", "queued_at", "warns"])
		.expression((make) =>
			make
				.selectFrom("notices.notice as notice")
				.select([
					"notice.person_id",
					"notice.id",
					"notice.raised_at",
					make.lit(true).as("warns"),
				])
				.where("notice.person_id", "=", personId)
				.where("notice.subject_kind", "=", subject.kind)
				.where("notice.subject_id", "=", subject.id)
				.where("notice.raised_at", "=", tx.now),
		)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** Takes one person who is to be warned. Only a try in vain holds it up: neither their rhythm nor the mail before does. */
export async function takeWarning(
	tx: Context,
): Promise<Taken | "not-now" | "none"> {
	const picked = await pick(tx);
	if (!picked) return "none";
	const { personId, lastMailAt, noticeId } = picked;
	const { address, refused, language } = await mailChoiceOf(tx, personId);
	if (address === null || refused) {
		await noticesIn(tx.db)
			.deleteFrom("notices.mail")
			.where("person_id", "=", personId)
			.where("notice_id", "=", noticeId)
			.execute();
		return "not-now";
	}
	await markTaken(tx, personId, [noticeId]);
	return {
		warns: true,
		personId,
		email: address,
		noticeIds: [noticeId],
		lastMailAt,
		language,
		dues: [],
	};
}

const pick = (tx: Context) =>
	noticesIn(tx.db)
		.selectFrom("notices.mailbox as mailbox")
		.innerJoin("notices.mail as mail", "mail.person_id", "mailbox.person_id")
		.select([
			"mailbox.person_id as personId",
			"mailbox.last_mail_at as lastMailAt",
			"mail.notice_id as noticeId",
		])
		.where("mail.warns", "=", true)
		.where("mail.taken_at", "is", null)
		.where("mail.queued_at", ">", new Date(tx.now.getTime() - warnsFor))
		.where((row) =>
			row.or([
				row("mailbox.tries", "=", 0),
				row("mailbox.not_before", "is", null),
				row("mailbox.not_before", "<=", tx.now),
				row("mailbox.not_before", ">", noWaitFrom(tx.now)),
			]),
		)
		.orderBy("mail.queued_at")
		.orderBy("mail.notice_id")
		.limit(1)
		.forUpdate("mailbox")
		.skipLocked()
		.executeTakeFirst();
