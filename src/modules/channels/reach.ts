import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Language } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import type { Zone } from "#procedures";
import type { Channel, ReachSubject } from "./channel.ts";
import { readTarget } from "./read-target.ts";
import { channelsIn } from "./tables.ts";

/** What somebody chooses, on their own, for one case of theirs. */
export interface ReachChoice {
	readonly channel: Channel;
	/** As they typed it. */
	readonly to: string;
	readonly lang: Language;
	/** Whose night is left in peace. */
	readonly zone: Zone;
}

/** From now on they hear by this way that there is news; what was chosen before is forgotten. */
export async function chooseReach(
	tx: Context,
	{ unitId, kind, id }: ReachSubject,
	{ channel, to, lang, zone }: ReachChoice,
): Promise<Result<Channel, Refusal<"no-address" | "no-number">>> {
	const target = readTarget(channel, to);
	if (target === null)
		return refused(channel === "email" ? "no-address" : "no-number");
	const chosen = {
		channel,
		sealed: tx.sealing.seal(new TextEncoder().encode(target)),
		lang,
		zone,
	};
	await channelsIn(tx.db)
		.insertInto("channels.reach")
		.values({
			unit_id: unitId,
			subject_kind: kind,
			subject_id: id,
			...chosen,
		})
		.onConflict((conflict) =>
			conflict
				.columns(["unit_id", "subject_kind", "subject_id"])
				.doUpdateSet(chosen),
		)
		.execute();
	return ok(channel);
}

/** By which way somebody hears of it; `null`: by none. The address itself is shown to nobody, not even to them: others may hold the device. */
export async function reachOf(
	cx: Context,
	{ unitId, kind, id }: ReachSubject,
): Promise<Channel | null> {
	const row = await channelsIn(cx.db)
		.selectFrom("channels.reach")
		.select("channel")
		.where("unit_id", "=", unitId)
		.where("subject_kind", "=", kind)
		.where("subject_id", "=", id)
		.executeTakeFirst();
	return row?.channel ?? null;
}

/** Nothing is sent any more, and the address is gone with everything that waited. */
export async function forgetReach(
	tx: Context,
	{ unitId, kind, id }: ReachSubject,
): Promise<void> {
	await channelsIn(tx.db)
		.deleteFrom("channels.reach")
		.where("unit_id", "=", unitId)
		.where("subject_kind", "=", kind)
		.where("subject_id", "=", id)
		.execute();
}
