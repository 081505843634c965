import { leastNow } from "#disclosure";
import { citizen } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Gain, gainOf, type Sitting } from "#surveys";
import { unitById } from "#units";
import { placeOf } from "../do-deed.ts";
import { type Key, subjectKind } from "../event.ts";
import type { Problems } from "../plan/plan-event.ts";
import { mayKeep } from "../policy.ts";
import {
	participantsOf,
	registrationByKey,
} from "../registering/registrations.ts";
import { eventByKey, lockEvent } from "../store.ts";
import { eventsIn } from "../tables.ts";
import { levelsOf, type Part, partAt, type Question, testOf } from "./test.ts";

export type WriteReason =
	| "no-such-event"
	| "moved-on"
	| "test-was-sat"
	| "changed-meanwhile";

/** Writes the test of an event, as long as nobody has sat it; of two who write at once the second is told. */
export const writeTest = (
	cx: Context,
	key: Key,
	typed: readonly Question[],
	/** Of the test on the page that somebody wrote over; 0 where there was none. */
	revision?: number,
): Promise<Result<null, Problems | Refusal<WriteReason>>> =>
	inTransaction<Result<null, Problems | Refusal<WriteReason>>>(
		cx,
		async (tx) => {
			const event = await lockEvent(tx, key);
			const unit = event && (await unitById(tx, event.unitId));
			if (!event || !unit || !mayKeep(tx.actor, placeOf(unit)).may)
				return refused("no-such-event");
			if (event.state !== "draft" && event.state !== "open")
				return refused("moved-on");
			if ((await sittingsOf(tx, key)).length > 0)
				return refused("test-was-sat");
			if (revision !== undefined && revision !== (await testRevision(tx, key)))
				return refused("changed-meanwhile");
			const read = testOf(typed);
			if ("problems" in read) return { ok: false, problem: read };
			const questions = JSON.stringify(read.questions);
			await eventsIn(tx.db)
				.insertInto("events.test")
				.values({
					unit_id: key.unitId,
					event_id: key.id,
					questions,
					revision: 1,
				})
				.onConflict((conflict) =>
					conflict.constraint("test_key").doUpdateSet((eb) => ({
						questions,
						revision: eb("events.test.revision", "+", 1),
					})),
				)
				.execute();
			await leaveTrail(tx, {
				chain: "operations",
				deed: "event.test-written",
				subject: { kind: subjectKind, id: event.id },
				details: { unitId: event.unitId },
			});
			return ok(null);
		},
	);

/** How often the test of an event was written; 0 where there is none. */
export const testRevision = async (
	cx: Context,
	{ unitId, id }: Key,
): Promise<number> =>
	(
		await eventsIn(cx.db)
			.selectFrom("events.test")
			.select("revision")
			.where("unit_id", "=", unitId)
			.where("event_id", "=", id)
			.executeTakeFirst()
	)?.revision ?? 0;

/** The questions of an event; `null` where there is no test. */
export const testIn = async (
	cx: Context,
	{ unitId, id }: Key,
): Promise<readonly Question[] | null> =>
	(
		await eventsIn(cx.db)
			.selectFrom("events.test")
			.select("questions")
			.where("unit_id", "=", unitId)
			.where("event_id", "=", id)
			.executeTakeFirst()
	)?.questions ?? null;

export type SitReason =
	| "no-such-registration"
	| "no-test-now"
	| "sat-already"
	| "has-no-place";

/** Somebody of a registration sits the part of now, once; what was right is kept, not what was chosen. */
export const sitTest = (
	by: Context,
	key: Key,
	participantId: string,
	chosen: readonly string[],
	/** Of the form that was sent: one that lay open since before is not taken as the other part. */
	asked?: Part,
): Promise<Result<Part, Refusal<SitReason>>> =>
	inTransaction<Result<Part, Refusal<SitReason>>>(by, async (within) => {
		const tx = withActor(within, citizen);
		const registration = await registrationByKey(tx, key);
		const one =
			registration &&
			(await participantsOf(tx, key)).find(
				({ id, cancelledOn }) => id === participantId && cancelledOn === null,
			);
		if (!registration || !one) return refused("no-such-registration");
		const of = { unitId: key.unitId, id: registration.eventId };
		// Held, so that the questions stay what they are meanwhile.
		const event = await lockEvent(tx, of);
		const questions = event && (await testIn(tx, of));
		const part = event && partAt(event, tx.now);
		if (!questions || !part || (asked !== undefined && asked !== part))
			return refused("no-test-now");
		if (one.waiting) return refused("has-no-place");
		const row = await eventsIn(tx.db)
			.insertInto("events.sitting")
			.values({
				unit_id: key.unitId,
				participant_id: participantId,
				part,
				event_id: of.id,
				levels: JSON.stringify(levelsOf(questions, chosen)),
			})
			.onConflict((conflict) => conflict.constraint("sitting_key").doNothing())
			.returning("part")
			.executeTakeFirst();
		return row ? ok(part) : refused("sat-already");
	});

export interface Sat {
	readonly participantId: string;
	readonly part: Part;
	readonly levels: Sitting;
}

const sittingsOf = (
	cx: Context,
	{ unitId, id }: Key,
): Promise<readonly Sat[]> =>
	eventsIn(cx.db)
		.selectFrom("events.sitting")
		.select(["participant_id as participantId", "part", "levels"])
		.where("unit_id", "=", unitId)
		.where("event_id", "=", id)
		.execute();

/** Who of these sat which part. */
export async function satBy(
	cx: Context,
	event: Key,
): Promise<ReadonlySet<string>> {
	return new Set(
		(await sittingsOf(cx, event)).map(
			({ participantId, part }) => `${participantId} ${part}`,
		),
	);
}

/** What people learned, of those who sat both parts; `null` for fewer than the instrument lets pass. */
export async function gainIn(cx: Context, key: Key): Promise<Gain | null> {
	const all = Map.groupBy(
		await sittingsOf(cx, key),
		({ participantId }) => participantId,
	);
	return gainOf(
		[...all.values()].map((sat) => {
			const of = (part: Part) =>
				sat.find((one) => one.part === part)?.levels ?? null;
			return { before: of("before"), after: of("after") };
		}),
		await leastNow(cx),
	);
}

/** The test that somebody of a registration may sit now. */
export async function testFor(
	cx: Context,
	key: Key,
): Promise<{
	readonly part: Part;
	readonly questions: readonly Question[];
} | null> {
	const event = await eventByKey(cx, key);
	const part = event && partAt(event, cx.now);
	const questions = part && (await testIn(cx, key));
	return part && questions ? { part, questions } : null;
}
