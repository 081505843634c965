import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import type { Digest } from "./deliver-mail.ts";
import { mailDue } from "./mail-due.ts";
import { mailAbout, noWaitFrom, setMailbox } from "./mailbox.ts";
import { mailChoiceOf } from "./preference.ts";
import { stillOpen } from "./still-open.ts";
import { noticesIn } from "./tables.ts";

/** A person who is marked as written to, and what the mail is to say. */
export interface Taken extends Digest {
	/** A warning that goes out by itself; otherwise it tells of duties. */
	readonly warns: boolean;
	readonly personId: string;
	readonly email: string;
	readonly noticeIds: readonly string[];
	readonly lastMailAt: Date | null;
}

/** Takes one person whom nobody else writes to at this moment, and marks them as written to. */
export async function takeNext(
	tx: Context,
): Promise<Taken | "not-now" | "none"> {
	const mailbox = await pick(tx);
	if (!mailbox) return "none";
	const { personId, lastMailAt } = mailbox;
	const choice = await mailChoiceOf(tx, personId);
	const { open: queued, lost } = await stillOpen(tx, personId);
	await strikeOff(tx, personId, lost);
	const [first] = queued;
	const due =
		first && choice.address !== null && !choice.refused
			? mailDue(choice.rhythm, first.queuedAt, lastMailAt, tx.now)
			: null;
	if (due === null || choice.address === null) {
		await strikeOff(
			tx,
			personId,
			queued.map(({ id }) => id),
		);
		return "not-now";
	}
	if (due > tx.now) {
		await setMailbox(tx, personId, { not_before: due });
		return "not-now";
	}
	const noticeIds = queued.map(({ id }) => id);
	await markTaken(tx, personId, noticeIds);
	return {
		warns: false,
		personId,
		email: choice.address,
		noticeIds,
		lastMailAt,
		language: choice.language,
		dues: inOrder(queued.map(({ due }) => due)),
	};
}

/** Whose turn it is: who has waited longest of those for whom something is queued. */
const pick = (tx: Context) =>
	noticesIn(tx.db)
		.selectFrom("notices.mailbox as mailbox")
		.select([
			"mailbox.person_id as personId",
			"mailbox.last_mail_at as lastMailAt",
		])
		.where((row) =>
			row.or([
				row("mailbox.not_before", "is", null),
				row("mailbox.not_before", "<=", tx.now),
				row("mailbox.not_before", ">", noWaitFrom(tx.now)),
			]),
		)
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("notices.mail as mail")
					.select("mail.notice_id")
					.whereRef("mail.person_id", "=", "mailbox.person_id")
					.where("mail.taken_at", "is", null)
					.where("mail.warns", "=", false),
			),
		)
		.orderBy("mailbox.not_before", (order) => order.asc().nullsFirst())
		.orderBy("mailbox.person_id")
		.limit(1)
		.forUpdate()
		.skipLocked()
		.executeTakeFirst();

/** What was queued and is not asked of the person any more needs no mail. */
async function strikeOff(
	tx: Context,
	personId: string,
	noticeIds: readonly string[],
): Promise<void> {
	if (noticeIds.length === 0) return;
	await noticesIn(tx.db)
		.deleteFrom("notices.mail")
		.where("person_id", "=", personId)
		.where("taken_at", "is", null)
		.where("warns", "=", false)
		.where("notice_id", "=", sql<string>`any(${[...noticeIds]}::uuid[])`)
		.execute();
}

/** Marks a person as written to about these notices. */
export async function markTaken(
	tx: Context,
	personId: string,
	noticeIds: readonly string[],
): Promise<void> {
	await mailAbout(tx, personId, noticeIds).set({ taken_at: tx.now }).execute();
	await setMailbox(tx, personId, { last_mail_at: tx.now, not_before: null });
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
