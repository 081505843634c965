import { publicEvent } from "#events";
import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import {
	activitiesOf,
	insertActivity,
	saveActivity,
} from "./activity-store.ts";
import type { Activity, Agreement, Key } from "./agreement.ts";
import type { Mend } from "./agreement-deeds.ts";
import { type DeedReason, doDeed } from "./do-deed.ts";
import { activityOf, type TypedActivity } from "./read-activity.ts";

export type ActivityRefusal = Mend | Refusal<DeedReason | "no-such-activity">;
type Done = Promise<Result<Agreement, ActivityRefusal>>;

/** Writes down what both are to do, or did. */
export const planActivity = (
	cx: Context,
	key: Key,
	typed: TypedActivity,
): Done =>
	doDeed<Mend>(cx, key, {
		move: "plan",
		deed: "agreement.activity-planned",
		revision: null,
		change: async (tx, agreement) => {
			const read = await readActivity(tx, agreement, typed);
			if (!read.ok) return read;
			await insertActivity(tx, key, tx.newId(), read.value);
			return ok({});
		},
	});

/** What came of it, with where it can be seen; also after the agreement is over. */
export const tellActivity = (
	cx: Context,
	key: Key,
	{ id, revision }: Pick<Activity, "id" | "revision">,
	typed: TypedActivity,
): Done =>
	doDeed<ActivityRefusal>(cx, key, {
		move: "tell",
		deed: "agreement.activity-told",
		revision: null,
		change: async (tx, agreement) => {
			const known = await activitiesOf(tx, key);
			if (!known.some((one) => one.id === id))
				return refused("no-such-activity");
			const read = await readActivity(tx, agreement, typed);
			if (!read.ok) return read;
			return (await saveActivity(tx, key.unitId, id, revision, read.value))
				? ok({})
				: refused("changed-meanwhile");
		},
	});

async function readActivity(
	tx: Context,
	{ unitId, from }: Agreement,
	typed: TypedActivity,
) {
	const event = isUuid(typed.eventId)
		? await publicEvent(tx, { unitId, id: typed.eventId })
		: null;
	const read = activityOf(typed, {
		today: dayOf(tx.now),
		from,
		event,
		eventIsKnown: typed.eventId === "" || event !== null,
	});
	return "problems" in read
		? { ok: false as const, problem: { problems: read.problems } }
		: ok(read);
}
