import { ok, type Refusal, type Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { type DeedReason, doDeed } from "./do-deed.ts";
import { openUnits } from "./follow-ups.ts";
import type { Key, Meeting } from "./meeting.ts";
import { draftOf, type Minutes, openedIn } from "./minutes.ts";
import { partiesOf } from "./parties.ts";
import type { Problems } from "./plan-meeting.ts";
import { saveMinutes } from "./store.ts";
import { type TypedWritten, type WrittenHere, writtenOf } from "./written.ts";

/** Keeps what was written so far: who came, what was discussed, what was decided. */
export const writeMinutes = (
	cx: Context,
	key: Key,
	revision: number,
	typed: TypedWritten,
): Promise<Result<Meeting, Problems | Refusal<DeedReason>>> =>
	doDeed<Problems>(cx, key, {
		move: "write",
		deed: "meeting.minutes-written",
		revision,
		change: async (tx, { meeting, versions }) => {
			const read = writtenOf(
				typed,
				meeting,
				await writtenHere(tx, meeting, versions),
			);
			if ("problems" in read) return { ok: false, problem: read };
			const draft = draftOf(versions);
			await saveMinutes(tx, key, {
				number: 1,
				carried: null,
				why: null,
				returned: null,
				approvedBy: null,
				approvedAt: null,
				instead: false,
				...draft,
				...read.written,
				writtenBy: tx.actor.id,
				writtenAt: tx.now,
			});
			return ok({});
		},
	});

async function writtenHere(
	tx: Context,
	meeting: Meeting,
	versions: readonly Minutes[],
): Promise<WrittenHere> {
	return {
		today: dayOf(tx.now),
		parties: await partiesOf(tx, meeting),
		units: await openUnits(tx, [meeting.unitId, ...meeting.invited]),
		opened: openedIn(versions),
		known: new Map(
			(draftOf(versions)?.decisions ?? []).map(({ id, followUp }) => [
				id,
				followUp,
			]),
		),
		newId: tx.newId,
	};
}
