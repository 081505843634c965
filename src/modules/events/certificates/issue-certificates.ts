import { sql } from "kysely";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { insertRows } from "#platform/database/insert-rows.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { placeOf } from "../do-deed.ts";
import { type Event, type Key, type Side, subjectKind } from "../event.ts";
import { mayKeep } from "../policy.ts";
import { eventByKey, lockEvent } from "../store.ts";
import { eventsIn } from "../tables.ts";
import { terms } from "../terms.ts";
import { makeNumber } from "./certificate.ts";

export type IssueReason =
	| "no-such-event"
	| "not-over"
	| "no-certificate"
	| "nobody-earned";

/**
 * Begins to issue what was earned and is not there yet; the work itself is done by `workOnIssuing`, some at a time. Begun while it
 * runs it is the same work; begun again later, those come who were noted meanwhile.
 */
export const beginIssuing = (
	cx: Context,
	key: Key,
): Promise<Result<number, Refusal<IssueReason>>> =>
	inTransaction<Result<number, Refusal<IssueReason>>>(cx, async (tx) => {
		const event = await lockEvent(tx, key);
		const unit = event && (await unitById(tx, event.unitId));
		if (!event || !unit || !mayKeep(tx.actor, placeOf(unit)).may)
			return refused("no-such-event");
		if (event.state !== "finished" && event.state !== "reported")
			return refused("not-over");
		if (event.certificate.kind === "none") return refused("no-certificate");
		const total = await countEarned(tx, event);
		if (total === 0) return refused("nobody-earned");
		await eventsIn(tx.db)
			.insertInto("events.issuing")
			.values({
				unit_id: event.unitId,
				event_id: event.id,
				begun_by: tx.actor.id,
				begun_at: tx.now,
				last_turn: 0,
				issued: 0,
				total,
				ended_at: null,
			})
			.onConflict((conflict) =>
				conflict
					.constraint("issuing_key")
					.doUpdateSet({
						begun_by: tx.actor.id,
						begun_at: tx.now,
						last_turn: 0,
						issued: 0,
						total,
						ended_at: null,
					})
					.where("events.issuing.ended_at", "is not", null),
			)
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "event.certificates-begun",
			subject: { kind: subjectKind, id: event.id },
			details: { total },
		});
		return ok(total);
	});

/** Who earned one and has none yet, after a turn. */
const earned = (event: Event, after: number) => sql`
	from events.participant as participant
	join events.check_in as check_in
		on check_in.unit_id = participant.unit_id
		and check_in.participant_id = participant.id
	left join lateral (
		select least(max(presence.minutes), ${event.minutes}::integer) as minutes
		from events.presence as presence
		where presence.unit_id = participant.unit_id
			and presence.participant_id = participant.id
	) as line on true
	where participant.unit_id = ${event.unitId}
		and participant.event_id = ${event.id}
		and participant.cancelled_on is null
		and participant.name is not null
		and participant.turn > ${after}
		and (
			check_in.side = 'room'
			or (
				coalesce(line.minutes, 0) >= ${event.certificate.minutes}
				and (
					select count(*)
					from events.line_code_entered as entered
					where entered.unit_id = participant.unit_id
						and entered.participant_id = participant.id
				) >= least(${event.certificate.codes}::integer, (
					select count(*)
					from events.line_code as code
					where code.unit_id = ${event.unitId}
						and code.event_id = ${event.id}
						and code.told_at is not null
				))
			)
		)
		and not exists (
			select from events.certificate as certificate
			where certificate.unit_id = participant.unit_id
				and certificate.participant_id = participant.id
		)`;

/** How many earned one and have none yet. */
export async function countEarned(cx: Context, event: Event): Promise<number> {
	if (event.certificate.kind === "none") return 0;
	const { rows } = await sql<{ n: number }>`
		select count(*)::integer as n ${earned(event, 0)}`.execute(cx.db);
	return rows[0]?.n ?? 0;
}

/**
 * Goes on with what was begun, oldest first, for some time: each piece in a transaction of its own, so that a power cut loses no more
 * than one, and no more than one piece lies in memory. Answers how many were issued.
 */
export async function workOnIssuing(
	open: () => Context,
	milliseconds: number = terms.issuingFor,
	piece: number = terms.issuedAtOnce,
): Promise<number> {
	const until = performance.now() + milliseconds;
	let issued = 0;
	do {
		const n = await issuePiece(open(), piece);
		if (n === null) return issued;
		issued += n;
	} while (performance.now() < until);
	return issued;
}

/** `null` where nothing waits. */
const issuePiece = (cx: Context, piece: number): Promise<number | null> =>
	inTransaction(cx, async (tx) => {
		const work = await eventsIn(tx.db)
			.selectFrom("events.issuing")
			.selectAll()
			.where("ended_at", "is", null)
			.orderBy("begun_at")
			.limit(1)
			.forUpdate()
			.skipLocked()
			.executeTakeFirst();
		if (!work) return null;
		const event = await eventByKey(tx, {
			unitId: work.unit_id,
			id: work.event_id,
		});
		if (!event) throw new Error(`an issuing without event: ${work.event_id}`);
		const next = await nextEarned(tx, event, work.last_turn, piece);
		await write(tx, event, next);
		const isOver = next.length < piece;
		await eventsIn(tx.db)
			.updateTable("events.issuing")
			.set({
				last_turn: next.at(-1)?.turn ?? work.last_turn,
				issued: work.issued + next.length,
				total: Math.max(work.total, work.issued + next.length),
				ended_at: isOver ? tx.now : null,
			})
			.where("unit_id", "=", work.unit_id)
			.where("event_id", "=", work.event_id)
			.execute();
		if (isOver)
			await leaveTrail(tx, {
				chain: "operations",
				deed: "event.certificates-issued",
				subject: { kind: subjectKind, id: event.id },
				details: { n: work.issued + next.length },
			});
		return next.length;
	});

interface Earned {
	readonly id: string;
	readonly turn: number;
	readonly name: Uint8Array;
	readonly side: Side;
	readonly minutes: number | null;
}

const nextEarned = async (
	tx: Context,
	event: Event,
	after: number,
	piece: number,
): Promise<readonly Earned[]> =>
	(
		await sql<Earned>`
			select participant.id, participant.turn, participant.name, check_in.side,
				case check_in.side when 'line' then line.minutes end as minutes
			${earned(event, after)}
			order by participant.turn
			limit ${piece}`.execute(tx.db)
	).rows;

async function write(
	tx: Context,
	event: Event,
	earned: readonly Earned[],
): Promise<void> {
	if (earned.length === 0) return;
	const numbered = earned.map((one) => ({
		...one,
		number: makeNumber(tx.random),
	}));
	await insertRows(
		"events.certificate",
		numbered.map(({ id, turn, number, name, side, minutes }) => ({
			unit_id: event.unitId,
			participant_id: id,
			event_id: event.id,
			turn,
			number,
			name: Uint8Array.from(name),
			side,
			minutes,
			issued_on: dayOf(tx.now),
			revoked_on: null,
			why_revoked: null,
			revoked_by: null,
		})),
	).execute(tx.db);
	await insertRows(
		"events.certificate_number",
		numbered.map(({ id, number }) => ({
			number,
			unit_id: event.unitId,
			participant_id: id,
			replaced_on: null,
		})),
	).execute(tx.db);
}
