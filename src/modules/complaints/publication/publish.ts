import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import {
	type Complaint,
	type Key,
	longestWords,
	subjectKind,
} from "../complaint.ts";
import { chainOf } from "../handling/leave-deed.ts";
import { mayOpenContact } from "../handling/open-contact.ts";
import { note } from "../history.ts";
import { mayHandle } from "../policy.ts";
import { complaintByKey, lockComplaint } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { answerToShow } from "./publish-answer.ts";
import { hasTraces, longestTitle, whyNotPublic } from "./published.ts";
import { tellPrograms } from "./tell-programs.ts";
import { ownWordsOf, withoutNames } from "./without-names.ts";

/** What a reviewer begins with. */
export interface CopyDraft {
	readonly complaint: Complaint;
	/** The story without what was found in it. */
	readonly words: string;
	/** The latest answer, the same; null where nobody answered yet. */
	readonly answer: string | null;
	/** Whether words of the contact stand in the story: whoever told it named themselves. */
	readonly namesItself: boolean;
}

export type PublishRefusal = Refusal<
	| "not-found"
	| "not-agreed"
	| "about-people"
	| "withdrawn"
	| "kept-from-you"
	| "published-already"
	| "title-needed"
	| "title-too-long"
	| "words-needed"
	| "words-too-long"
	| "traces-left"
	| "not-looked"
>;

/** Begins a copy for whoever may handle it; refused where none may be shown. */
export async function beginCopy(
	cx: Context,
	key: Key,
): Promise<Result<CopyDraft, PublishRefusal>> {
	const complaint = await complaintByKey(cx, key);
	if (!complaint || !mayHandle(cx.actor, complaint).may)
		return refused("not-found");
	const why = whyNotPublic(complaint) ?? keptFrom(cx, complaint);
	if (why) return refused(why);
	if (await publishedFor(cx, key)) return refused("published-already");
	const own = await ownWordsOf(cx, key);
	return ok({
		complaint,
		words: withoutNames(complaint.story, own),
		answer: await answerToShow(cx, key),
		namesItself: own.some((word) => complaint.story.search(word) >= 0),
	});
}

/** Which words are taken out says who told it: whoever must not learn that leaves the copy to the office above. */
const keptFrom = (
	{ actor }: Pick<Context, "actor">,
	complaint: Complaint,
): "kept-from-you" | null => {
	const contact = mayOpenContact(actor, complaint);
	return !contact.may && contact.why === "kept-from-you" ? contact.why : null;
};

export interface Copy {
	readonly title: string;
	readonly words: string;
	/** null: none yet. */
	readonly answer: string | null;
	/** Whoever publishes says that they read all of it. */
	readonly looked: boolean;
}

/** Shows a copy to everybody. It stands as it was published; it can be taken down. Answers its id. */
export const publishCopy = (
	cx: Context,
	key: Key,
	{ title, words, answer, looked }: Copy,
): Promise<Result<string, PublishRefusal>> =>
	inTransaction<Result<string, PublishRefusal>>(cx, async (tx) => {
		const complaint = await lockComplaint(tx, key);
		if (!complaint || !mayHandle(tx.actor, complaint).may)
			return refused("not-found");
		const why = whyNotPublic(complaint) ?? keptFrom(tx, complaint);
		if (why) return refused(why);
		if (title.trim() === "") return refused("title-needed");
		if (title.trim().length > longestTitle)
			return refused("title-too-long", { n: longestTitle });
		if (words.trim() === "") return refused("words-needed");
		for (const text of [words, answer ?? ""])
			if (text.length > longestWords)
				return refused("words-too-long", { n: longestWords });
		if ([title, words, answer ?? ""].some(hasTraces))
			return refused("traces-left");
		if (!looked) return refused("not-looked");
		const id = publicId(tx.random);
		const written = await complaintsIn(tx.db)
			.insertInto("complaints.published")
			.values({
				unit_id: key.unitId,
				id,
				complaint_id: key.id,
				kind: complaint.kind,
				service_id: complaint.serviceId,
				title: title.trim(),
				words: words.trim(),
				answer: answer?.trim() || null,
				published_on: dayOf(tx.now),
				published_by: tx.actor.id ?? "",
				answered_on: answer?.trim() ? dayOf(tx.now) : null,
				withdrawn_on: null,
				plain: `${title} ${words}`.toLowerCase(),
			})
			.onConflict((conflict) =>
				conflict.columns(["unit_id", "complaint_id"]).doNothing(),
			)
			.returning("id")
			.executeTakeFirst();
		if (!written) return refused("published-already");
		await note(tx, key, { what: "published", shown: true });
		await trailOf(tx, "complaint.published", complaint);
		await tellPrograms(tx, key, "published");
		return ok(id);
	});

/** The copy of a complaint, for staff; null where there is none. */
export async function publishedFor(
	cx: Context,
	{ unitId, id }: Key,
): Promise<{
	readonly id: string;
	readonly answered: boolean;
	readonly down: boolean;
} | null> {
	const row = await complaintsIn(cx.db)
		.selectFrom("complaints.published")
		.select(["id", "answer", "withdrawn_on"])
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.executeTakeFirst();
	return row
		? {
				id: row.id,
				answered: row.answer !== null,
				down: row.withdrawn_on !== null,
			}
		: null;
}

/** For addresses that are read out: no I, L, O, U. */
export const publicIdSigns = "0123456789abcdefghjkmnpqrstvwxyz";
/** How many of them. */
export const publicIdLength = 10;
const publicId = (random: (bytes: number) => Uint8Array): string =>
	Array.from(random(publicIdLength), (byte) => publicIdSigns[byte & 31]).join(
		"",
	);

const trailOf = (tx: Context, deed: string, complaint: Complaint) =>
	leaveTrail(tx, {
		chain: chainOf(complaint),
		deed,
		subject: { kind: subjectKind, id: complaint.id },
	});
