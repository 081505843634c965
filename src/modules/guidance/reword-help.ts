import {
	endHelp,
	type HelpText,
	helpById,
	instrumentNamed,
	keepHelp,
} from "#instruments";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { raise, settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { endClock, startClock } from "#procedures";
import { unitById } from "#units";
import { stepProposal } from "./lifecycle.ts";
import { mayPublish, mayReview, officeRewording } from "./policy.ts";
import { problemOfWorded, type Worded, type WordReason } from "./proposals.ts";
import { procedureId } from "./question.ts";
import { type Rewording, rewordingKind } from "./rewording.ts";
import {
	insertRewording,
	lockOpenRewording,
	saveRewording,
} from "./rewording-store.ts";
import { terms } from "./terms.ts";
import { asKept, problemOfWords } from "./words.ts";

export interface Reworded extends Worded {
	/** Why it is worded anew. */
	readonly because: string;
}

export type RewordReason =
	| "no-such-help"
	| "moved-on"
	| "changed-meanwhile"
	| "own-proposal"
	| "waits-already"
	| "same-words"
	| "no-because"
	| "because-too-long"
	| WordReason;
type Done = Promise<Result<Rewording, Refusal<RewordReason>>>;

export const rewordingPath = (helpId: string): string =>
	`/ubah-panduan/${helpId}`;

/** Proposes other words for a published help text, over the wording that was read; somebody else reviews them. */
export const rewordHelp = (
	cx: Context,
	helpId: string,
	version: number,
	typed: Reworded,
): Done =>
	inTransaction<Awaited<Done>>(cx, async (tx) => {
		const help = await helpById(tx, helpId);
		const programme = help && instrumentNamed(help.instrument)?.programme;
		const officeId = help && officeRewording(tx.actor, programme ?? undefined);
		const office = officeId && (await unitById(tx, officeId));
		if (!help || !office) return refused("no-such-help");
		if (help.version !== version) return refused("changed-meanwhile");
		const problem = problemOf(help, typed);
		if (problem) return refused(problem);
		const rewording: Rewording = {
			id: tx.newId(),
			helpId,
			officeId: office.id,
			baseVersion: version,
			question: asKept(typed.question),
			answer: asKept(typed.answer),
			because: asKept(typed.because),
			state: "proposed",
			why: null,
			revision: 1,
			byId: tx.actor.id,
			at: tx.now,
			reviewedBy: null,
		};
		if (!(await insertRewording(tx, rewording)))
			return refused("waits-already");
		const clock = await startClock(tx, {
			subject: { unitId: office.id, kind: rewordingKind, id: rewording.id },
			procedure: procedureId,
			step: "review",
			office: { id: office.id, province: office.province.code },
		});
		await trail(tx, "guidance.reworded", rewording);
		await raise(tx, {
			to: { permission: "guidance.review", programme: programme ?? null },
			kind: "duty",
			subject: { kind: rewordingKind, id: rewording.id },
			says: "guidance.waits.rewording",
			about: { code: help.code },
			path: rewordingPath(helpId),
			due: clock.dueOn,
		});
		return ok(rewording);
	});

function problemOf(
	help: HelpText,
	{ because, ...worded }: Reworded,
): RewordReason | null {
	const wrong = problemOfWorded(worded);
	if (wrong) return wrong;
	if (
		asKept(worded.question) === help.question &&
		asKept(worded.answer) === help.answer
	)
		return "same-words";
	const why = problemOfWords(because, terms.longestWords);
	return why === null
		? null
		: why === "too-long"
			? "because-too-long"
			: "no-because";
}

/** The new words take the place of the old ones, which stay as a version. */
export const publishRewording = (
	cx: Context,
	helpId: string,
	revision: number,
	worded: Worded,
): Done =>
	review(cx, helpId, revision, "publish", problemOfWorded(worded), (one) => ({
		...one,
		question: asKept(worded.question),
		answer: asKept(worded.answer),
	}));

/** They go back with a reason; what is published stays. */
export const returnRewording = (
	cx: Context,
	helpId: string,
	revision: number,
	why: string,
): Done => {
	const problem = problemOfWords(why, terms.longestWords);
	const reason =
		problem === null
			? null
			: problem === "too-long"
				? "reason-too-long"
				: "no-reason";
	return review(cx, helpId, revision, "return", reason, (one) => ({
		...one,
		why: asKept(why),
	}));
};

/** A published help text that is wrong, or names somebody, is taken back with a reason: it is on no page any more. */
export const takeBackHelp = (
	cx: Context,
	helpId: string,
	version: number,
	why: string,
): Promise<Result<null, Refusal<RewordReason>>> =>
	inTransaction<Result<null, Refusal<RewordReason>>>(cx, async (tx) => {
		const help = await helpById(tx, helpId);
		const programme = help && instrumentNamed(help.instrument)?.programme;
		if (!help || !mayReview(tx.actor, programme ?? undefined).may)
			return refused("no-such-help");
		if (help.version !== version) return refused("changed-meanwhile");
		const problem = problemOfWords(why, terms.longestWords);
		if (problem)
			return refused(problem === "too-long" ? "reason-too-long" : "no-reason");
		await endHelp(tx, helpId, asKept(why));
		const waits = await lockOpenRewording(tx, helpId);
		if (waits) await sendBack(tx, waits, asKept(why));
		await leaveTrail(tx, {
			chain: "operations",
			deed: "guidance.help-taken-back",
			subject: { kind: rewordingKind, id: helpId },
			details: { version },
		});
		return ok(null);
	});

/** Nobody is asked to review other words of a text that is gone. */
async function sendBack(
	tx: Context,
	waits: Rewording,
	why: string,
): Promise<void> {
	const revision = waits.revision + 1;
	const reviewedBy = tx.actor.id;
	await saveRewording(tx, {
		...waits,
		state: "returned",
		why,
		revision,
		reviewedBy,
	});
	const subject = { kind: rewordingKind, id: waits.id };
	await endClock(tx, { subject: { ...subject, unitId: waits.officeId } });
	await settle(tx, subject);
}

const review = (
	cx: Context,
	helpId: string,
	revision: number,
	move: "publish" | "return",
	problem: WordReason | null,
	change: (rewording: Rewording) => Rewording,
): Done =>
	inTransaction<Awaited<Done>>(cx, async (tx) => {
		const help = await helpById(tx, helpId);
		const programme = help && instrumentNamed(help.instrument)?.programme;
		if (!help || !mayReview(tx.actor, programme ?? undefined).may)
			return refused("no-such-help");
		const waits = await lockOpenRewording(tx, helpId);
		const state = waits && stepProposal(waits.state, move);
		if (!waits || !state) return refused("moved-on");
		const decision = mayPublish(tx.actor, waits, programme ?? undefined);
		if (!decision.may) return refused("own-proposal");
		if (waits.revision !== revision || waits.baseVersion !== help.version)
			return refused("changed-meanwhile");
		if (problem) return refused(problem);
		const reviewed = {
			...change(waits),
			state,
			revision: revision + 1,
			reviewedBy: tx.actor.id,
		};
		await saveRewording(tx, reviewed);
		if (move === "publish")
			await keepHelp(tx, { ...help, ...wordsOf(reviewed) });
		const subject = { kind: rewordingKind, id: reviewed.id };
		await endClock(tx, { subject: { ...subject, unitId: waits.officeId } });
		await settle(tx, subject);
		await trail(
			tx,
			move === "publish"
				? "guidance.rewording-published"
				: "guidance.rewording-returned",
			reviewed,
		);
		if (waits.byId !== null)
			await raise(tx, {
				to: { personId: waits.byId },
				kind: "news",
				subject,
				says:
					move === "publish"
						? "guidance.news.reworded"
						: "guidance.news.rewording-returned",
				about: { code: help.code },
				path: rewordingPath(helpId),
				mailFrom: tx.now,
			});
		return ok(reviewed);
	});

const wordsOf = ({ question, answer }: Rewording) => ({ question, answer });

const trail = (tx: Context, deed: string, { id, state, helpId }: Rewording) =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: rewordingKind, id },
		details: { state, help: helpId },
	});
