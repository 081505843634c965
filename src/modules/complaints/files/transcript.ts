import { isRecording } from "#evidence";
import { citizen } from "#kernel/actor.ts";
import { isUuid } from "#kernel/id.ts";
import { ok, type Result, refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import {
	type Key,
	longestStory,
	longestWords,
	subjectKind,
} from "../complaint.ts";
import { chainOf } from "../handling/leave-deed.ts";
import { note } from "../history.ts";
import { mayHandle } from "../policy.ts";
import { lockComplaint } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { filesOf } from "./files-of.ts";

/**
 * An officer writes down what is said, or signed, in a recording. It waits for the person to confirm it; written anew it
 * waits once more.
 */
export async function writeTranscript(
	cx: Context,
	key: Key,
	fileId: string,
	words: string,
): Promise<Result<null>> {
	const said = words.trim();
	if (said === "") return refused("complaints.problem.transcript");
	if (said.length > longestStory)
		return refused("complaints.problem.too-long", { n: longestStory });
	return inTransaction<Result<null>>(cx, async (tx) => {
		const complaint = await lockComplaint(tx, key);
		if (!complaint || !mayHandle(tx.actor, complaint).may)
			return refused("not-found");
		if (!(await recordingOf(tx, key, fileId))) return refused("not-found");
		await change(tx, key, fileId, {
			transcript: said,
			transcript_by: tx.actor.id,
			transcript_state: "written",
			transcript_words: null,
		});
		await note(tx, key, {
			what: "transcript-written",
			shown: true,
			about: { file: fileId },
		});
		await leaveTrail(tx, {
			chain: chainOf(complaint),
			deed: "complaint.transcript-written",
			subject: { kind: subjectKind, id: key.id },
			details: { file: fileId },
		});
		return ok(null);
	});
}

/** The person says that it is what they said, or what is wrong with it. */
export async function confirmTranscript(
	cx: Context,
	key: Key,
	fileId: string,
	{ right, words }: { readonly right: boolean; readonly words: string },
): Promise<Result<null>> {
	const wrong = words.trim();
	if (!right && wrong === "")
		return refused("complaints.problem.transcript-wrong");
	if (wrong.length > longestWords)
		return refused("complaints.problem.too-long", { n: longestWords });
	// Whoever is signed in on the same device: it is the person with the code who speaks.
	return inTransaction<Result<null>>(withActor(cx, citizen), async (tx) => {
		const complaint = await lockComplaint(tx, key);
		if (!complaint) return refused("not-found");
		const file = await recordingOf(tx, key, fileId);
		if (!file || file.transcript === null) return refused("not-found");
		await change(tx, key, fileId, {
			transcript_state: right ? "confirmed" : "disputed",
			transcript_words: right ? null : wrong,
		});
		await note(tx, key, {
			what: right ? "transcript-confirmed" : "transcript-disputed",
			shown: true,
			about: { file: fileId },
		});
		await leaveTrail(tx, {
			chain: chainOf(complaint),
			deed: "complaint.transcript-confirmed",
			subject: { kind: subjectKind, id: key.id },
			details: { file: fileId, right },
		});
		return ok(null);
	});
}

const recordingOf = async (tx: Context, key: Key, fileId: string) =>
	isUuid(fileId)
		? (await filesOf(tx, key)).find(
				({ id, type }) => id === fileId && isRecording(type),
			)
		: undefined;

const change = (
	tx: Context,
	{ unitId, id }: Key,
	fileId: string,
	set: {
		transcript?: string;
		transcript_by?: string | null;
		transcript_state: "written" | "confirmed" | "disputed";
		transcript_words: string | null;
	},
) =>
	complaintsIn(tx.db)
		.updateTable("complaints.file")
		.set(set)
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.where("id", "=", fileId)
		.execute();
