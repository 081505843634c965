import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { placeOf } from "../do-deed.ts";
import { type Key, subjectKind } from "../event.ts";
import type { Problems } from "../plan/plan-event.ts";
import { mayKeep } from "../policy.ts";
import { lockEvent } from "../store.ts";
import { eventsIn } from "../tables.ts";
import { terms } from "../terms.ts";
import { type Material, materialOf, type TypedMaterial } from "./material.ts";

type Reason = "no-such-event" | "moved-on" | "too-many-materials";

/** Puts something to read, see or hear beside an event. The same address twice is one. */
export const addMaterial = (
	cx: Context,
	key: Key,
	typed: TypedMaterial,
): Promise<Result<null, Problems | Refusal<Reason>>> =>
	deed<Problems | Refusal<Reason>>(
		cx,
		key,
		"event.material-added",
		async (tx) => {
			const read = materialOf(typed);
			if ("problems" in read) return { ok: false, problem: read };
			if ((await materialsOf(tx, key)).length >= terms.mostMaterials)
				return refused("too-many-materials", { n: terms.mostMaterials });
			const { kind, title, address, inWords } = read;
			await eventsIn(tx.db)
				.insertInto("events.material")
				.values({
					unit_id: key.unitId,
					id: tx.newId(),
					event_id: key.id,
					kind,
					title,
					address,
					in_words: inWords,
					added_by: tx.actor.id,
					added_on: dayOf(tx.now),
				})
				.onConflict((conflict) =>
					conflict
						.constraint("material_once")
						.doUpdateSet({ kind, title, in_words: inWords }),
				)
				.execute();
			return ok(null);
		},
	);

/** Takes it away again; sent twice, it is gone. */
export const removeMaterial = (
	cx: Context,
	key: Key,
	id: string,
): Promise<Result<null, Refusal<Reason>>> =>
	deed<Refusal<Reason>>(cx, key, "event.material-removed", async (tx) => {
		await eventsIn(tx.db)
			.deleteFrom("events.material")
			.where("unit_id", "=", key.unitId)
			.where("event_id", "=", key.id)
			.where("id", "=", id)
			.execute();
		return ok(null);
	});

const deed = <Problem>(
	cx: Context,
	key: Key,
	name: string,
	does: (tx: Context) => Promise<Result<null, Problem | Refusal<Reason>>>,
): Promise<Result<null, Problem | Refusal<Reason>>> =>
	inTransaction<Result<null, Problem | Refusal<Reason>>>(cx, async (tx) => {
		const event = await lockEvent(tx, key);
		const unit = event && (await unitById(tx, event.unitId));
		if (!event || !unit || !mayKeep(tx.actor, placeOf(unit)).may)
			return refused("no-such-event");
		if (event.state === "cancelled") return refused("moved-on");
		const done = await does(tx);
		if (done.ok)
			await leaveTrail(tx, {
				chain: "operations",
				deed: name,
				subject: { kind: subjectKind, id: event.id },
				details: { unitId: event.unitId },
			});
		return done;
	});

/** What there is to read, see and hear, in the order in which it came. */
export const materialsOf = (
	cx: Context,
	{ unitId, id }: Key,
): Promise<readonly Material[]> =>
	eventsIn(cx.db)
		.selectFrom("events.material")
		.select(["id", "kind", "title", "address", "in_words as inWords"])
		.where("unit_id", "=", unitId)
		.where("event_id", "=", id)
		.orderBy("id")
		.execute();
