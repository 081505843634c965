import { openDrafts, problemOfTitle, type TitleReason } from "#actions";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { isOpenOn, unitById } from "#units";
import type { Complaint, Key } from "../complaint.ts";
import { doMove, type Moved } from "../handling/do-move.ts";
import { followersOf } from "../handling/followers.ts";
import { leaveDeed } from "../handling/leave-deed.ts";
import { note } from "../history.ts";
import { hasTraces } from "../publication/published.ts";
import { lockComplaint } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { isKnownToAll } from "./known-to-all.ts";
import { fromComplaint } from "./leave-actions.ts";

/** One complaint seldom asks for more; whoever needs more has a plan, not a complaint. */
export const mostFollowUps = 5;

export type FollowUpReason =
	| TitleReason
	| "about-people-here"
	| "given-up"
	| "nobody-has-it"
	| "too-many-follow-ups"
	| "traces-in-title";

/**
 * Why nothing may follow from it; null where something may. An action of an office is read by all of its people, and what came of it by
 * everybody: of what is about people, or must not be known there, it would say that there is something. Such an office opens an action by
 * hand, which comes from nowhere.
 */
export function whyNoFollowUp(
	complaint: Pick<
		Complaint,
		"concern" | "triage" | "accused" | "excludedUnits" | "state" | "handlerId"
	>,
): FollowUpReason | null {
	const { state, handlerId } = complaint;
	if (!isKnownToAll(complaint)) return "about-people-here";
	if (state === "withdrawn" || state === "deemed-withdrawn") return "given-up";
	return handlerId === null ? "nobody-has-it" : null;
}

/** The office that has it opens an action, in words of its own that name nobody. Whoever told it, and whoever told the same, reads it by their code. */
export const openFollowUp = (
	cx: Context,
	key: Key,
	version: number,
	title: string,
): Promise<Moved<FollowUpReason>> =>
	doMove<FollowUpReason>(cx, key, {
		version,
		move: "follow-up",
		words: title,
		shown: true,
		refuse: (tx, complaint) => whyNot(tx, complaint, title),
		and: (tx, complaint) => open(tx, complaint, title.trim()),
	});

async function whyNot(
	tx: Context,
	complaint: Complaint,
	title: string,
): Promise<FollowUpReason | null> {
	const why = whyNoFollowUp(complaint) ?? problemOfTitle(title);
	if (why) return why;
	if (hasTraces(title)) return "traces-in-title";
	const { n } = await complaintsIn(tx.db)
		.selectFrom("complaints.follow_up")
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.where("unit_id", "=", complaint.unitId)
		.where("complaint_id", "=", complaint.id)
		.executeTakeFirstOrThrow();
	if (Number(n) >= mostFollowUps) return "too-many-follow-ups";
	const office = await unitById(tx, complaint.handlerId ?? "");
	return office && isOpenOn(office, dayOf(tx.now)) ? null : "nobody-has-it";
}

async function open(
	tx: Context,
	complaint: Complaint,
	title: string,
): Promise<void> {
	const office = await unitById(tx, complaint.handlerId ?? "");
	if (!office) throw new Error("whoever has it was just there");
	const ref = tx.newId();
	await keep(tx, complaint, office.id, ref);
	await openDrafts(tx, office, [
		{
			title: { id: title },
			origin: {
				kind: fromComplaint,
				ref,
				says: { id: "Yang disampaikan orang", en: "What somebody told" },
				path: null,
			},
		},
	]);
	// What everybody will read is read by whoever told the same as well, each by their own code.
	for (const key of await followersOf(tx, complaint)) {
		const follower = await lockComplaint(tx, key);
		if (!follower) continue;
		await keep(tx, follower, office.id, ref);
		await note(tx, follower, { what: "follow-up", words: title, shown: true });
		await leaveDeed(tx, follower, "follow-up");
	}
}

const keep = (
	tx: Context,
	{ unitId, id }: Key,
	officeId: string,
	ref: string,
) =>
	complaintsIn(tx.db)
		.insertInto("complaints.follow_up")
		.values({
			unit_id: unitId,
			complaint_id: id,
			ref,
			office_id: officeId,
			opened_on: dayOf(tx.now),
			told_on: null,
		})
		.execute();
