import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import type { Complaint, Key } from "./complaint.ts";
import { mayReopen, reopenUntil } from "./handling/reopen-until.ts";
import { type Entry, entriesOf } from "./history.ts";
import { type Move, movesOf } from "./lifecycle.ts";
import { complaintByKey } from "./store.ts";

/** What the person who told it sees. There is no field in it for who they are, nor for who works on it by name. */
export interface Progress
	extends Pick<
		Complaint,
		| "ref"
		| "kind"
		| "concern"
		| "story"
		| "place"
		| "happenedOn"
		| "level"
		| "filedAt"
		| "state"
		| "stateBefore"
		| "version"
		| "procedure"
		| "handlerId"
		| "endedOn"
	> {
	readonly unitId: string;
	/** What they may read of what happened, oldest first. */
	readonly history: readonly Pick<
		Entry,
		"what" | "at" | "words" | "byKind" | "about"
	>[];
	/** What they can do now. */
	readonly can: readonly Move[];
	/** The last day on which they may have it opened again; `null` where they may not, or no more. */
	readonly reopenUntil: Day | null;
}

/** How it goes with what somebody told; `null` where it is gone. */
export async function progressOf(
	cx: Context,
	key: Key,
): Promise<Progress | null> {
	const complaint = await complaintByKey(cx, key);
	if (!complaint) return null;
	const reopens = await mayReopen(cx, complaint);
	const history = await entriesOf(cx, key, "shown");
	return {
		unitId: complaint.unitId,
		ref: complaint.ref,
		kind: complaint.kind,
		concern: complaint.concern,
		story: complaint.story,
		place: complaint.place,
		happenedOn: complaint.happenedOn,
		level: complaint.level,
		filedAt: complaint.filedAt,
		state: complaint.state,
		stateBefore: complaint.stateBefore,
		version: complaint.version,
		procedure: complaint.procedure,
		handlerId: complaint.handlerId,
		endedOn: complaint.endedOn,
		can: movesOf(complaint, "citizen").filter(
			(move) => move !== "reopen" || reopens,
		),
		reopenUntil: reopens ? await reopenUntil(cx, complaint) : null,
		history: history.map(({ what, at, words, byKind, about }) => ({
			what,
			at,
			words,
			byKind,
			about,
		})),
	};
}
