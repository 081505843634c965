import { sql } from "kysely";
import { raise, subjectsTold } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Day, daysAfter } from "#territory";
import { unitById } from "#units";
import { subjectKind } from "../consultation.ts";
import { toOffice } from "../tell.ts";

/** A consultation in which somebody waits for an answer. */
export interface Unanswered {
	readonly unitId: string;
	readonly id: string;
	readonly title: string;
	/** When the first of those came who have no answer. */
	readonly since: Day;
	/** Texts without an answer. */
	readonly n: number;
}

/**
 * Consultations in which somebody spoke before a day and has no answer, the longest wait first, some at a time. Turns count up as texts come,
 * so the lowest unanswered one of each is looked at alone, however many there are.
 */
export async function consultationsWaiting(
	cx: Context,
	before: Day,
	after: { readonly since: Day; readonly id: string | null },
	atMost: number,
): Promise<readonly Unanswered[]> {
	const { rows } = await sql<Unanswered>`
		select * from (
			select consultation.unit_id as "unitId", consultation.id, consultation.title,
				first.said_on::text as since,
				consultation.opinions - consultation.answered as n
			from consultations.consultation
			cross join lateral (
				select opinion.id from consultations.opinion
				where opinion.unit_id = consultation.unit_id
					and opinion.consultation_id = consultation.id
					and opinion.answer_id is null and opinion.state <> 'removed'
				order by opinion.turn limit 1
			) as lowest
			cross join lateral (
				select min(contribution.said_on) as said_on
				from consultations.point
				join consultations.contribution
					on contribution.unit_id = point.unit_id
					and contribution.id = point.contribution_id
				where point.unit_id = consultation.unit_id
					and point.opinion_id = lowest.id
			) as first
			where consultation.state <> 'draft'
				and consultation.opinions > consultation.answered
				and first.said_on < ${before}::date
		) as waiting
		where since > ${after.since} or (since = ${after.since} and id > ${after.id}::uuid)
		order by since, id
		limit ${atMost}`.execute(cx.db);
	return rows;
}

/** So many are looked at together. */
const atOnce = 200;

/** Tells each office once that somebody has waited since before a day. Answers how many consultations were told of. */
export async function tellLongWaiting(
	cx: Context,
	before: Day,
	days: number,
): Promise<number> {
	let told = 0;
	let after: { since: Day; id: string | null } = {
		since: "0001-01-01",
		id: null,
	};
	for (;;) {
		const some = await consultationsWaiting(cx, before, after, atOnce);
		const known = await subjectsTold(cx, subjectKind, some.map(toldAs));
		for (const one of some)
			if (!known.has(toldAs(one)))
				told += await inTransaction(cx, (tx) => tell(tx, one, days));
		const last = some.at(-1);
		if (!last || some.length < atOnce) return told;
		after = { since: last.since, id: last.id };
	}
}

const toldAs = ({ id }: Pick<Unanswered, "id">): string => `${id} waits`;

async function tell(
	tx: Context,
	{ unitId, id, title, since }: Unanswered,
	days: number,
): Promise<number> {
	const unit = await unitById(tx, unitId);
	if (!unit) return 0;
	await raise(tx, {
		to: await toOffice(tx, unit),
		kind: "news",
		subject: { kind: subjectKind, id: toldAs({ id }) },
		says: "consultations.news.waits-long",
		about: { title, days },
		path: `/konsultasi/meja/${unit.slug}/${id}/jawab`,
		due: daysAfter(since, days),
		mailFrom: tx.now,
	});
	return 1;
}
