import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { noticesIn } from "./tables.ts";

export interface MailboxChange {
	readonly not_before?: Date | null;
	readonly last_mail_at?: Date | null;
	readonly tries?: number;
	readonly refusals?: number;
	readonly failure?: string | null;
	readonly refused_address?: string;
}

/** Writes down how writing to a person goes. */
export async function setMailbox(
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

/** In milliseconds: no wait is longer than a day, so whoever would wait so long waits because the clock was ahead once. */
const tooLong = 2 * 86_400_000;

/** From this moment on a wait is none. */
export const noWaitFrom = (now: Date): Date =>
	new Date(now.getTime() + tooLong);

/** Whoever is written to has a mailbox. */
export async function openMailboxes(
	tx: Context,
	personIds: readonly string[],
): Promise<void> {
	await sql`
		insert into notices.mailbox (person_id)
		select distinct unnest(${[...personIds]}::uuid[])
		on conflict do nothing`.execute(tx.db);
}

/** The mail to a person about these notices. One value, however many they are: a statement takes at most 65,535. */
export const mailAbout = (
	tx: Context,
	personId: string,
	noticeIds: readonly string[],
) =>
	noticesIn(tx.db)
		.updateTable("notices.mail")
		.where("person_id", "=", personId)
		.where("notice_id", "=", sql<string>`any(${[...noticeIds]}::uuid[])`);
