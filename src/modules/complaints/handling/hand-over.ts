import { sql } from "kysely";
import { forgetAskingsAbout } from "#accommodations";
import { forgetReach } from "#channels";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { forgetSubject } from "#notices";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { forgetClocks } from "#procedures";
import {
	type FileHandedOver,
	type HandedOver,
	receiveHandover,
} from "#rights-cases";
import { type Complaint, type Key, subjectKind } from "../complaint.ts";
import { leaveActions } from "../follow-ups/leave-actions.ts";
import { type Entry, entriesOf } from "../history.ts";
import { hasEnded, step } from "../lifecycle.ts";
import { mayHandle } from "../policy.ts";
import { publishedFor } from "../publication/publish.ts";
import { takeBack } from "../publication/tell-programs.ts";
import { laporLinkOf } from "../sp4n/lapor-link.ts";
import { lockComplaint } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { subjectOf } from "./clocks.ts";
import { clearDesk } from "./desk-row.ts";
import type { MoveReason } from "./do-move.ts";
import { releaseFollowers } from "./followers.ts";
import { noteKeptFrom } from "./kept-from.ts";
import { trailWords } from "./leave-deed.ts";

/**
 * It is an alleged violation of rights: in one transaction all of it is sealed where such cases are handled, its codes lead
 * there, and here nothing is left, for nobody. The trail keeps that it was done, in the chain that nobody lists.
 */
export async function handOver(
	cx: Context,
	key: Key,
	version: number,
): Promise<Result<null, Refusal<MoveReason | "nobody-may">>> {
	const done = await moveOver(cx, key, version);
	if (!done.ok) return done;
	await forgetBytes(cx, done.value);
	return ok(null);
}

/** The names of the sealed bytes that lie here no more. */
type Moved = Result<readonly string[], Refusal<MoveReason | "nobody-may">>;

const moveOver = (cx: Context, key: Key, version: number): Promise<Moved> =>
	inTransaction<Moved>(cx, async (tx) => {
		const complaint = await lockComplaint(tx, key);
		if (!complaint || !mayHandle(tx.actor, complaint).may)
			return refused("not-found");
		if (version !== complaint.version) return refused("changed-meanwhile");
		if (!step(complaint, "hand-over", "officer"))
			return refused(hasEnded(complaint.state) ? "has-ended" : "not-now");
		const files = await filesIn(tx, key);
		const received = await receiveHandover(
			tx,
			{
				kind: "complaint",
				subjectId: key.id,
				unitId: key.unitId,
				accused: complaint.accused,
				lang: complaint.lang === "en" ? "en" : "id",
			},
			wholeOf(
				complaint,
				await entriesOf(tx, key, "all"),
				await laporLinkOf(tx, key),
			),
			await sealedContact(tx, key),
			files,
		);
		// Nobody has a key for it who may know of it: it stays, rather than be lost.
		if (received === null) return refused("nobody-may");
		// Others who told the same did not tell of this.
		await releaseFollowers(tx, complaint);
		await clear(tx, complaint);
		await leaveTrail(tx, {
			chain: "confidential",
			deed: trailWords["hand-over"],
			subject: { kind: subjectKind, id: key.id },
		});
		// Whoever made something of it has to forget it as well.
		await announce(tx, {
			name: "complaint.moved",
			body: { ...key, move: "hand-over" },
		});
		return ok(files.map(({ keptAs }) => keptAs));
	});

/**
 * Once it is sure that the case has them, for nothing brings bytes back. Sealed, they are named by one row alone; it is
 * asked all the same. Where the store does not answer, they stay as bytes that nobody knows of, and the move stands.
 */
async function forgetBytes(
	cx: Context,
	names: readonly string[],
): Promise<void> {
	if (names.length === 0) return;
	const named = await complaintsIn(cx.db)
		.selectFrom("complaints.file")
		.select("kept_as as keptAs")
		.where("kept_as", "in", [...names])
		.execute();
	const still = new Set(named.map(({ keptAs }) => keptAs));
	await Promise.allSettled(
		names
			.filter((name) => !still.has(name))
			.map((name) => cx.files.forget(name)),
	);
}

const wholeOf = (
	complaint: Complaint,
	entries: readonly Entry[],
	lapor: unknown,
): HandedOver => {
	const { story, place, happenedOn, interpreter, ...more } = complaint;
	return {
		story,
		place,
		happenedOn,
		needs: interpreter,
		said: entries.map(({ byKind, at, words, about }) => ({
			by: byKind,
			at: at.toISOString(),
			words,
			about,
		})),
		more: { ...more, ...(lapor ? { lapor } : {}) },
	};
};

/** What came with it. Its bytes are sealed anew, under the key of the case. */
async function filesIn(
	tx: Context,
	{ unitId, id }: Key,
): Promise<FileHandedOver[]> {
	const rows = await complaintsIn(tx.db)
		.selectFrom("complaints.file")
		.select(["name", "type", "scan"])
		.select("kept_as as keptAs")
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.orderBy("number")
		.execute();
	return rows.map(({ scan, ...file }) => ({
		...file,
		scan: scan === "clean" || scan === "failed" ? scan : "off",
	}));
}

/** As it lies here: it is not opened on the way. */
async function sealedContact(
	tx: Context,
	{ unitId, id }: Key,
): Promise<Uint8Array | null> {
	const row = await complaintsIn(tx.db)
		.selectFrom("complaints.contact")
		.select("sealed")
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.executeTakeFirst();
	return row?.sealed ?? null;
}

/** Leaves nothing of it but marks of those who must not know of it. What hangs on its row (contact, history, rating, files) goes with the row. */
async function clear(tx: Context, complaint: Complaint): Promise<void> {
	const { unitId, id } = complaint;
	await noteKeptFrom(tx, complaint);
	await forgetAskingsAbout(tx, { kind: subjectKind, id });
	await forgetClocks(tx, subjectOf(complaint));
	await forgetSubject(tx, { kind: subjectKind, id });
	await forgetReach(tx, { unitId, kind: subjectKind, id });
	await clearDesk(tx, complaint);
	await leaveActions(tx, complaint);
	const copy = await publishedFor(tx, complaint);
	if (copy) await takeBack(tx, copy.id);
	// What was done with many in one go names it beside others.
	await sql`
		update complaints.in_one_go
		set rows = (
			select coalesce(jsonb_agg(given), '[]'::jsonb)
			from jsonb_array_elements(rows) as given
			where given ->> 'id' <> ${id}
		)
		where rows @> ${JSON.stringify([{ id }])}::text::jsonb`.execute(tx.db);
	// Those who told the same go on by themselves.
	await complaintsIn(tx.db)
		.deleteFrom("complaints.merged")
		.where("into_id", "=", id)
		.execute();
	await complaintsIn(tx.db)
		.deleteFrom("complaints.complaint")
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.execute();
}
