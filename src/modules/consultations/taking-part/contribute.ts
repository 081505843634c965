import { createHash } from "node:crypto";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { issueReceipt, issueReceiptOnce, receiptOfForm } from "#receipts";
import type { Groups } from "#surveys";
import { dayOf } from "#territory";
import { unitById } from "#units";
import {
	type Consultation,
	isPublic,
	type Key,
	takes,
	takesPaper,
} from "../consultation.ts";
import { placesOf } from "../do-deed.ts";
import { countHeard } from "../heard/count-heard.ts";
import { passageAt, questionsOf } from "../plan/documents.ts";
import { mayKeep } from "../policy.ts";
import { countOn, lockConsultation } from "../store.ts";
import { consultationsIn } from "../tables.ts";
import { terms } from "../terms.ts";
import { asKept } from "../words.ts";
import { begunIn } from "./begun.ts";
import {
	contributionKind,
	isVerified,
	type Votes,
	type Way,
} from "./contribution.ts";
import { keepOpinion } from "./opinion.ts";
import { countVotes } from "./votes.ts";

/** What one person sends about one thing. */
export interface Sent {
	readonly way: Exclude<Way, "group">;
	/** Key of the form, a UUID: sent twice, it is one contribution. */
	readonly form: string;
	/** As the form brought it back. */
	readonly begun: string;
	/** The version that was read. */
	readonly version: number;
	/** 0: about the whole. */
	readonly passage: number;
	/** 0: about no question. */
	readonly question: number;
	/** From 1; `null` where nothing was chosen. */
	readonly choice: number | null;
	readonly words: string;
	/** What was said of oneself; counted, and kept nowhere beside the rest. */
	readonly groups: Groups;
	readonly area: string;
	/** That this person tells it for the first time: each counts once, however many things they say. */
	readonly first: boolean;
}

export interface Received {
	readonly id: string;
	/** As it is printed; `null` where it cannot be shown again. */
	readonly code: string | null;
	/** The same form was here before. */
	readonly known: boolean;
	/** It came after the end, and was begun before. */
	readonly late: boolean;
}

export type SendReason =
	| "no-such-consultation"
	| "not-yet"
	| "closed"
	| "no-words"
	| "no-choice"
	| "no-such-choice"
	| "no-such-passage"
	| "no-such-question"
	| "opinion-too-long";
export type Taken = Result<Received, Refusal<SendReason>>;

/** Takes what somebody says, once, and counts it; under the lock of the consultation, which holds all its counters. */
export const contribute = (cx: Context, key: Key, sent: Sent): Promise<Taken> =>
	inTransaction<Taken>(cx, async (tx) => {
		const consultation = await lockConsultation(tx, key);
		if (!consultation || !isPublic(consultation))
			return refused("no-such-consultation");
		const known = await knownOf(tx, key, sent.form);
		if (known) return ok(known);
		const open = await isOpenFor(tx, consultation, sent);
		if (!open.ok) return open;
		const wrong = await wrongIn(tx, consultation, sent);
		if (wrong) return refused(wrong, { n: terms.longestOpinion });
		const verified = isVerified(sent.way);
		const words = asKept(sent.words);
		const opinions =
			words === ""
				? []
				: [
						await keepOpinion(
							tx,
							consultation,
							// Of no passage: the same whichever version was read.
							{ ...sent, version: sent.passage && sent.version, words },
							verified,
						),
					];
		if (sent.choice !== null)
			await countVotes(tx, key, sent.question, sent.choice, countsOf(verified));
		if (sent.first) await countHeard(tx, key, sent);
		const id = await keepContribution(tx, consultation, {
			...sent,
			late: open.value,
			opinions,
		});
		return ok(await receiptOf(tx, key, id, sent.form, open.value));
	});

const countsOf = (verified: boolean) => ({
	verified: verified ? 1 : 0,
	unverified: verified ? 0 : 1,
});

/** Whether it comes late, or why it is not taken. */
async function isOpenFor(
	tx: Context,
	consultation: Consultation,
	{ way, begun }: Pick<Sent, "way" | "begun">,
): Promise<Result<boolean, Refusal<SendReason>>> {
	const unit = await unitById(tx, consultation.unitId);
	if (!unit) return refused("no-such-consultation");
	if (way === "desk") {
		if (!mayKeep(tx.actor, ...(await placesOf(tx, unit))).may)
			return refused("no-such-consultation");
		if (takesPaper(consultation, unit, tx.now)) return ok(false);
	}
	const since = begunIn(tx, consultation.id, begun);
	const taken = takes(consultation, unit, tx.now, since);
	if (taken === "yes" || taken === "grace") return ok(taken === "grace");
	return refused(taken === "not-yet" ? "not-yet" : "closed");
}

async function wrongIn(
	tx: Context,
	consultation: Consultation,
	{ passage, version, question, choice, words }: Sent,
): Promise<SendReason | null> {
	const said = asKept(words);
	if (said.length > terms.longestOpinion) return "opinion-too-long";
	if (passage !== 0 && !(await passageAt(tx, consultation, version, passage)))
		return "no-such-passage";
	if (question === 0) return wordsAlone(said, choice);
	const asked = (await questionsOf(tx, consultation)).find(
		({ number }) => number === question,
	);
	if (!asked) return "no-such-question";
	if (asked.choices.length === 0) return wordsAlone(said, choice);
	if (choice === null) return "no-choice";
	return choice >= 1 && choice <= asked.choices.length
		? null
		: "no-such-choice";
}

/** Where nothing is asked to choose from, a choice is none of this house. */
const wordsAlone = (said: string, choice: number | null): SendReason | null =>
	choice !== null ? "no-such-choice" : said === "" ? "no-words" : null;

/** What a form is kept as; a meeting brings more with it. */
export interface Kept {
	readonly way: Way;
	readonly form: string;
	readonly late: boolean;
	readonly opinions: readonly string[];
	readonly place?: string;
	readonly people?: number;
	readonly heldOn?: string;
	readonly signedBy?: Uint8Array;
	readonly votes?: Votes;
}

export async function keepContribution(
	tx: Context,
	{ unitId, id: consultationId }: Key,
	kept: Kept,
): Promise<string> {
	const id = tx.newId();
	await consultationsIn(tx.db)
		.insertInto("consultations.contribution")
		.values({
			unit_id: unitId,
			id,
			consultation_id: consultationId,
			form_hash: hashOfForm(consultationId, kept.form),
			way: kept.way,
			late: kept.late,
			place: kept.place ?? "",
			people: kept.people ?? null,
			held_on: kept.heldOn ?? null,
			signed_by: kept.signedBy ?? null,
			votes: JSON.stringify(kept.votes ?? {}),
			said_on: dayOf(tx.now),
			noted_by: kept.way === "home" ? null : tx.actor.id,
		})
		.execute();
	const opinions = [...new Set(kept.opinions)];
	if (opinions.length > 0)
		await consultationsIn(tx.db)
			.insertInto("consultations.point")
			.values(
				opinions.map((opinion_id) => ({
					unit_id: unitId,
					contribution_id: id,
					opinion_id,
				})),
			)
			.execute();
	await countOn(
		tx,
		{ unitId, id: consultationId },
		{
			...countsOf(isVerified(kept.way)),
			people: kept.people ?? 0,
		},
	);
	return id;
}

const hashOfForm = (consultationId: string, form: string): Uint8Array =>
	new Uint8Array(
		createHash("sha256").update(`${consultationId} ${form}`).digest(),
	);

export async function receiptOf(
	tx: Context,
	{ unitId, id: consultationId }: Key,
	id: string,
	form: string,
	late: boolean,
): Promise<Received> {
	const receipt = { kind: contributionKind, subjectId: id, unitId } as const;
	const issued = await issueReceiptOnce(tx, { ...receipt, form });
	await leaveTrail(tx, {
		chain: "operations",
		deed: "consultation.contributed",
		subject: { kind: contributionKind, id },
		details: { unitId, consultationId },
	});
	return {
		id,
		// The same form sent to another consultation as well: that is a second thing, with a code of its own.
		code: (issued.ok ? issued.value : await issueReceipt(tx, receipt)).code,
		known: false,
		late,
	};
}

/** Whoever sent it never saw the answer to the first. */
export async function knownOf(
	tx: Context,
	{ unitId, id: consultationId }: Key,
	form: string,
): Promise<Received | null> {
	const row = await consultationsIn(tx.db)
		.selectFrom("consultations.contribution")
		.select(["id", "late"])
		.where("unit_id", "=", unitId)
		.where("form_hash", "=", hashOfForm(consultationId, form))
		.executeTakeFirst();
	if (!row) return null;
	const receipt = await receiptOfForm(tx, { kind: contributionKind, form });
	return {
		id: row.id,
		code: receipt?.visit.subjectId === row.id ? receipt.code : null,
		known: true,
		late: row.late,
	};
}
