import { holds } from "#kernel/actor.ts";
import type { Context } from "#platform/context.ts";
import { type Complaint, type Key, longestWords } from "../complaint.ts";
import { assigneeOf } from "../handling/desk-row.ts";
import { doMove, type Moved } from "../handling/do-move.ts";
import { followersOf } from "../handling/followers.ts";
import { forStrangers } from "../handling/for-strangers.ts";
import { leaveDeed } from "../handling/leave-deed.ts";
import { problemOfWords, type WordsReason } from "../handling/read-words.ts";
import { tellDesk } from "../handling/tell-people.ts";
import { entriesOf, note } from "../history.ts";
import { lockComplaint, saveComplaint } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import {
	belongsThere,
	type Finding,
	findings,
	workedOnIt,
} from "./check-closing.ts";

export type CorrectReason =
	| "no-finding"
	| "not-checked"
	| "own-work"
	| "nothing-corrected"
	| "no-why"
	| "why-too-long"
	| WordsReason;

/** The last check that was made of a complaint. */
export interface CheckMade {
	readonly number: number;
	readonly found: Finding;
	/** How whoever made it, or corrected it last, said they know. */
	readonly words: string;
	/** It was opened again since. */
	readonly isOver: boolean;
	/** It was corrected before. */
	readonly corrected: boolean;
	/** Whether the actor may correct it: whoever made it, and all others who had nothing else to do with the complaint. */
	readonly may: boolean;
}

/** What one finds and how they know it, and what was wrong before. */
export interface Correction {
	readonly found: Finding;
	readonly words: string;
	readonly why: string;
}

/** What somebody does who checks: it makes nobody part of the work. */
const ofChecks: ReadonlySet<string> = new Set([
	"check",
	"disprove",
	"check-corrected",
	"disproof-corrected",
]);

/** The last check that was made; `null` where there is none, or it is none of theirs. */
export async function checkMade(
	cx: Context,
	complaint: Pick<Complaint, "unitId" | "id" | "handlerId">,
): Promise<CheckMade | null> {
	if (!holds(cx.actor, "complaints.oversee")) return null;
	const row = await complaintsIn(cx.db)
		.selectFrom("complaints.drawn_closing")
		.select(["number", "found", "is_over as isOver"])
		.where("unit_id", "=", complaint.unitId)
		.where("complaint_id", "=", complaint.id)
		.where("found", "is not", null)
		.orderBy("number", "desc")
		.executeTakeFirst();
	if (!row) return null;
	const entries = await entriesOf(cx, complaint, "all");
	const last = entries.findLast(({ what }) => ofChecks.has(what));
	return {
		number: row.number,
		found: row.found as Finding,
		words: last?.words ?? "",
		isOver: row.isOver,
		corrected: typeof last?.about.was === "string",
		may:
			!belongsThere(cx.actor, complaint) &&
			!workedOnIt(
				entries.filter(({ what }) => !ofChecks.has(what)),
				cx.actor.id,
			),
	};
}

/**
 * What a check found was wrong, or wrongly worded: what it finds now stands beside what stood there, with the reason. An
 * answer that was not true after all is worked on again; one that was true goes on being worked on, for whoever told it was
 * promised so, and they and the office read the correction.
 */
export async function correctCheck(
	cx: Context,
	key: Key,
	version: number,
	{ found, words, why }: Correction,
): Promise<Moved<CorrectReason>> {
	const now = await lastFound(cx, key);
	const wasSeen = now?.found === "untrue";
	const reopens =
		found === "untrue" &&
		!wasSeen &&
		now?.isOver === false &&
		now.state === "finished";
	const about = { found, was: now?.found, why: why.trim() };
	return doMove<CorrectReason>(cx, key, {
		version,
		move: reopens
			? "disprove"
			: wasSeen
				? "disproof-corrected"
				: "check-corrected",
		words,
		shown: reopens || wasSeen,
		about,
		trail: "complaint.check-corrected",
		refuse: async (tx, complaint) => {
			const made = await checkMade(tx, complaint);
			if (!made) return "not-checked";
			if (!made.may) return "own-work";
			if (!findings.includes(found)) return "no-finding";
			if (made.found === found && made.words === words.trim())
				return "nothing-corrected";
			if (why.trim() === "") return "no-why";
			if (why.trim().length > longestWords) return "why-too-long";
			return problemOfWords(words);
		},
		and: async (tx, after) => {
			await complaintsIn(tx.db)
				.updateTable("complaints.drawn_closing")
				.set({ found })
				.where("unit_id", "=", key.unitId)
				.where("complaint_id", "=", key.id)
				.where("number", "=", now?.number ?? 0)
				.execute();
			if (!wasSeen) return;
			await tellDesk(
				tx,
				after,
				"complaints.news.check-corrected",
				await assigneeOf(tx, after),
			);
			await tellFollowers(tx, after, { words, about });
		},
	});
}

/** What stands there before the correction. Where somebody is faster, its version refuses them. */
const lastFound = (cx: Context, { unitId, id }: Key) =>
	complaintsIn(cx.db)
		.selectFrom("complaints.drawn_closing as drawn")
		.innerJoin("complaints.complaint as complaint", (join) =>
			join
				.onRef("complaint.unit_id", "=", "drawn.unit_id")
				.onRef("complaint.id", "=", "drawn.complaint_id"),
		)
		.select([
			"drawn.number",
			"drawn.found",
			"drawn.is_over as isOver",
			"complaint.state",
		])
		.where("drawn.unit_id", "=", unitId)
		.where("drawn.complaint_id", "=", id)
		.where("drawn.found", "is not", null)
		.orderBy("drawn.number", "desc")
		.executeTakeFirst();

/** Those who told the same and read that the answer was not true read the correction as well. */
async function tellFollowers(
	tx: Context,
	after: Complaint,
	said: {
		readonly words: string;
		readonly about: Readonly<Record<string, unknown>>;
	},
): Promise<void> {
	for (const key of await followersOf(tx, after)) {
		const follower = await lockComplaint(tx, key);
		const heard = (await entriesOf(tx, key, "shown")).some(
			({ what }) => what === "disprove",
		);
		if (!follower || !heard) continue;
		const { words, about } =
			key.byId === null ? await forStrangers(tx, after, said) : said;
		const saved = await saveComplaint(tx, follower, {});
		await note(tx, key, {
			what: "disproof-corrected",
			shown: true,
			words: words.trim(),
			about,
		});
		await leaveDeed(tx, saved, "disproof-corrected");
	}
}
