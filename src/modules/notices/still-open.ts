import { holdersOfEach } from "#identity";
import type { Context } from "#platform/context.ts";
import { asDayOrNull, type Day, dayOf } from "#territory";
import { waiting } from "./meant-for.ts";
import { noticesIn } from "./tables.ts";

/** A duty for which a mail to a person is queued. */
export interface Queued {
	readonly id: string;
	readonly due: Day | null;
	readonly queuedAt: Date;
}

/** What was queued for a person, still waits, and is theirs today; the longest queued first. */
export async function stillOpen(
	tx: Context,
	personId: string,
): Promise<readonly Queued[]> {
	const rows = await queuedFor(tx, personId);
	const asked = rows.flatMap(({ id, permission, ...place }) =>
		permission === null ? [] : [{ id, permission, ...place }],
	);
	const holders = await holdersOfEach(tx, asked, [personId]);
	const lost = new Set(
		asked.flatMap(({ id }, number) =>
			holders[number]?.length === 0 ? [id] : [],
		),
	);
	return rows.filter(({ id }) => !lost.has(id));
}

const queuedFor = (tx: Context, personId: string) =>
	noticesIn(tx.db)
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
		.where("mail.warns", "=", false)
		.where((row) => waiting(dayOf(tx.now))(row))
		.orderBy("mail.queued_at")
		.execute();
