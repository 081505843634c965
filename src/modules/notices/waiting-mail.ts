import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { type Waiting, waitingColumns } from "#platform/observing/waiting.ts";
import { noticesIn } from "./tables.ts";

/** Mail that is due and did not go out; who chose to be written to once a week waits for nothing until then. */
export const waitingMail = (cx: Context): Promise<Waiting> =>
	noticesIn(cx.db)
		.selectFrom("notices.mail as mail")
		.leftJoin("notices.mailbox as box", "box.person_id", "mail.person_id")
		.select(
			waitingColumns(
				cx.now,
				sql`greatest(mail.queued_at, box.not_before)`,
				sql`box.tries > 0`,
			),
		)
		.where("mail.taken_at", "is", null)
		.where((due) =>
			due.or([
				due("box.not_before", "is", null),
				due("box.not_before", "<=", cx.now),
				due("box.tries", ">", 0),
			]),
		)
		.executeTakeFirstOrThrow();
