import { sql } from "kysely";
import { holdersOfEach } from "#identity";
import type { Context } from "#platform/context.ts";
import { asDayOrNull, type Day, dayOf } from "#territory";
import { hiddenFrom } from "./hidden-from.ts";
import { mailed, waiting } from "./meant-for.ts";
import { noticesIn } from "./tables.ts";

/** A duty, or news that is worth it, for which a mail to a person is queued. */
export interface Queued {
	readonly id: string;
	readonly due: Day | null;
	readonly queuedAt: Date;
}

/** What was queued for a person: what still waits and is theirs today, the longest queued first; and what is not. */
export async function stillOpen(
	tx: Context,
	personId: string,
): Promise<{ readonly open: readonly Queued[]; readonly lost: string[] }> {
	const queued = await queuedFor(tx, personId);
	const duties = await waitingOf(tx, [...queued.keys()], personId);
	const asked = duties.flatMap(({ id, permission, ...place }) =>
		permission === null ? [] : [{ id, permission, ...place }],
	);
	const holders = await holdersOfEach(tx, asked, [personId]);
	const others = new Set(
		asked.flatMap(({ id }, number) =>
			holders[number]?.length === 0 ? [id] : [],
		),
	);
	const hidden = await hiddenFrom(tx, duties);
	const theirs = new Map(
		duties.flatMap(({ id, due }) =>
			others.has(id) || hidden(id, personId) ? [] : [[id, due] as const],
		),
	);
	const open: Queued[] = [];
	const lost: string[] = [];
	for (const [id, queuedAt] of queued) {
		const due = theirs.get(id);
		if (due === undefined) lost.push(id);
		else open.push({ id, due, queuedAt });
	}
	return { open, lost };
}

/** When each was queued. */
async function queuedFor(
	tx: Context,
	personId: string,
): Promise<ReadonlyMap<string, Date>> {
	const rows = await noticesIn(tx.db)
		.selectFrom("notices.mail")
		.select(["notice_id", "queued_at"])
		.where("person_id", "=", personId)
		.where("taken_at", "is", null)
		.where("warns", "=", false)
		.orderBy("queued_at")
		.execute();
	return new Map(
		rows.map(({ notice_id, queued_at }) => [notice_id, queued_at]),
	);
}

/** Asked by id, not joined: the database would join thousands to thousands one by one. */
const waitingOf = (tx: Context, ids: readonly string[], personId: string) =>
	noticesIn(tx.db)
		.selectFrom("notices.notice as notice")
		.select([
			"notice.id",
			"notice.permission",
			"notice.programme",
			"notice.unit_id as unitId",
			"notice.province_code as province",
			"notice.others_only as othersOnly",
			"notice.never_people as neverPeople",
			"notice.never_units as neverUnits",
		])
		.select(asDayOrNull("notice.due_on").as("due"))
		.where("notice.id", "=", sql<string>`any(${[...ids]}::uuid[])`)
		.where((row) =>
			row.or([
				waiting(dayOf(tx.now))(row),
				row.and([
					mailed(tx.now)(row),
					row.not(
						row.exists(
							row
								.selectFrom("notices.seen as seen")
								.select("seen.notice_id")
								.whereRef("seen.notice_id", "=", "notice.id")
								.where("seen.person_id", "=", personId),
						),
					),
				]),
			]),
		)
		.execute();
