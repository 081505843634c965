import { createHash } from "node:crypto";
import { sql } from "kysely";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { insertRows } from "#platform/database/insert-rows.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { unitById } from "#units";
import { placeOf } from "../do-deed.ts";
import { type Event, type Key, subjectKind, takesLists } from "../event.ts";
import { mayKeep } from "../policy.ts";
import type { Participant } from "../registering/registration.ts";
import { participantsIn } from "../registering/registrations.ts";
import { eventByKey } from "../store.ts";
import { eventsIn } from "../tables.ts";
import { terms } from "../terms.ts";
import {
	keyOfName,
	type ListProblem,
	type OnLine,
	readMeetingList,
} from "./meeting-list.ts";

/** What became of somebody on the list. */
export type Outcome =
	/** Noted with these minutes. */
	| "noted"
	/** Nobody of this name registered. */
	| "unknown"
	/** Several registered under this name: the desk knows who it was. */
	| "several"
	/** They still wait for a place: the desk gives one. */
	| "waits";

export interface Answered extends OnLine {
	readonly outcome: Outcome;
}

export type PresenceReason =
	| "no-such-event"
	| "not-running-or-over"
	| "list-too-large"
	| ListProblem;

/**
 * Takes in what a meeting tool says of who followed the line, row by row, each with an answer. The same list read twice changes
 * nothing; of several lists of one event the longest counts, for tools write the same minutes into each. Nothing of it is kept but minutes of those who registered.
 */
export const takePresence = (
	cx: Context,
	key: Key,
	bytes: Uint8Array,
): Promise<Result<readonly Answered[], Refusal<PresenceReason>>> =>
	inTransaction<Result<readonly Answered[], Refusal<PresenceReason>>>(
		cx,
		async (tx) => {
			const event = await eventByKey(tx, key);
			const unit = event && (await unitById(tx, event.unitId));
			if (!event || !unit || !mayKeep(tx.actor, placeOf(unit)).may)
				return refused("no-such-event");
			if (!takesLists(event)) return refused("not-running-or-over");
			if (bytes.length > terms.largestList) return refused("list-too-large");
			const list = readMeetingList(bytes);
			if (typeof list === "string") return refused(list);
			const found = answer(
				list,
				await participantsIn(tx, event, 0, terms.mostOnList),
			);
			await keep(tx, event, bytes, found);
			return ok(found.map(({ participant, ...one }) => one));
		},
	);

interface Found extends Answered {
	readonly participant: Participant | null;
}

/** Whom each name means; only one who registered under it and has a place. */
export function answer(
	list: readonly OnLine[],
	participants: readonly Participant[],
): readonly Found[] {
	const byName = Map.groupBy(participants, ({ name }) => keyOfName(name));
	return list.map((one) => {
		const meant = byName.get(keyOfName(one.name)) ?? [];
		const [participant] = meant;
		if (!participant || keyOfName(one.name) === "")
			return { ...one, outcome: "unknown", participant: null };
		if (meant.length > 1)
			return { ...one, outcome: "several", participant: null };
		return participant.waiting
			? { ...one, outcome: "waits", participant: null }
			: { ...one, outcome: "noted", participant };
	});
}

async function keep(
	tx: Context,
	event: Event,
	bytes: Uint8Array,
	found: readonly Found[],
): Promise<void> {
	const noted = found.flatMap(({ participant, minutes }) =>
		participant ? [{ id: participant.id, minutes }] : [],
	);
	if (noted.length === 0) return;
	const hash = new Uint8Array(createHash("sha256").update(bytes).digest());
	await insertRows(
		"events.presence",
		noted.map(({ id, minutes }) => ({
			unit_id: event.unitId,
			participant_id: id,
			list_hash: hash,
			event_id: event.id,
			minutes: Math.min(minutes, event.minutes),
		})),
		sql`on conflict on constraint presence_key do nothing`,
	).execute(tx.db);
	await insertRows(
		"events.check_in",
		noted.map(({ id }) => ({
			unit_id: event.unitId,
			participant_id: id,
			event_id: event.id,
			how: "line",
			side: "line",
			noted_by: tx.actor.id,
			at: tx.now,
		})),
		sql`on conflict on constraint check_in_key do nothing`,
	).execute(tx.db);
	await leaveTrail(tx, {
		chain: "operations",
		deed: "event.presence-taken",
		subject: { kind: subjectKind, id: event.id },
		details: { n: noted.length },
	});
}

/** Minutes on the line, by the list that knows most of somebody: a later one of the same meeting has the earlier minutes in it. */
export async function minutesIn(
	cx: Context,
	{ unitId, id, minutes }: Pick<Event, "unitId" | "id" | "minutes">,
): Promise<ReadonlyMap<string, number>> {
	const rows = await eventsIn(cx.db)
		.selectFrom("events.presence")
		.select(["participant_id as id", sql<number>`max(minutes)`.as("n")])
		.where("unit_id", "=", unitId)
		.where("event_id", "=", id)
		.groupBy("participant_id")
		.execute();
	return new Map(rows.map((row) => [row.id, Math.min(row.n, minutes)]));
}
