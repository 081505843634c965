import { instrumentNamed, keepHelp } from "#instruments";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { endClock, startClock } from "#procedures";
import { unitById } from "#units";
import { sideOf } from "./coachings.ts";
import { countUnits } from "./count-units.ts";
import { stepProposal } from "./lifecycle.ts";
import { mayAnswer, mayPublish, mayReview } from "./policy.ts";
import {
	type Key,
	type Proposal,
	procedureId,
	proposalKind,
} from "./question.ts";
import {
	lockProposal,
	lockQuestion,
	noteAsked,
	proposalOf,
	saveProposal,
	saveQuestion,
} from "./store.ts";
import { tellOfProposal } from "./tell.ts";
import { terms } from "./terms.ts";
import { asKept, problemOfWords } from "./words.ts";

/** In general words: nobody is named in them. */
export interface Worded {
	readonly question: string;
	readonly answer: string;
}

export type ProposalReason =
	| "no-such-question"
	| "not-answered"
	| "moved-on"
	| "changed-meanwhile"
	| "own-proposal"
	| WordReason;
export type WordReason =
	| "no-question"
	| "question-too-long"
	| "no-answer"
	| "answer-too-long"
	| "no-reason"
	| "reason-too-long";
type Done = Promise<Result<Proposal, Refusal<ProposalReason>>>;

/** A coach proposes what was answered as help text for all; the centre reviews it. */
export const proposeHelp = (
	cx: Context,
	key: Key,
	revision: number,
	worded: Worded,
): Done =>
	inTransaction<Awaited<Done>>(cx, async (tx) => {
		const question = await lockQuestion(tx, key);
		const unit = question && (await unitById(tx, question.unitId));
		if (!question || !unit) return refused("no-such-question");
		const side = await sideOf(tx, unit, question.instrument);
		if (!mayAnswer(tx.actor, side).may) return refused("no-such-question");
		if (question.state !== "answered") return refused("not-answered");
		const before = await proposalOf(tx, key);
		const state = stepProposal(before?.state ?? "none", "propose");
		if (!state) return refused("moved-on");
		if ((before?.revision ?? 0) !== revision)
			return refused("changed-meanwhile");
		const problem = problemOfWorded(worded);
		if (problem) return refused(problem);
		const proposal: Proposal = {
			id: before?.id ?? tx.newId(),
			unitId: unit.id,
			questionId: question.id,
			instrument: question.instrument,
			code: question.code,
			question: asKept(worded.question),
			answer: asKept(worded.answer),
			state,
			why: null,
			revision: revision + 1,
			byId: tx.actor.id,
			at: tx.now,
			reviewedBy: null,
		};
		await saveProposal(tx, proposal);
		const clock = await startClock(tx, {
			subject: { unitId: unit.id, kind: proposalKind, id: proposal.id },
			procedure: procedureId,
			step: "review",
			office: { id: side.officeId ?? unit.id, province: unit.province.code },
		});
		await trail(tx, "guidance.proposed", proposal);
		await tellOfProposal(tx, unit, proposal, clock.dueOn);
		return ok(proposal);
	});

/** What was proposed, perhaps in other words of the reviewer, becomes help text at its indicator. */
export const publishHelp = (
	cx: Context,
	id: string,
	revision: number,
	worded: Worded,
): Done =>
	review(cx, id, revision, "publish", problemOfWorded(worded), (proposal) => ({
		...proposal,
		question: asKept(worded.question),
		answer: asKept(worded.answer),
	}));

/** It goes back to whoever proposed it, with a reason. */
export const returnProposal = (
	cx: Context,
	id: string,
	revision: number,
	why: string,
): Done => {
	const problem = problemOfWords(why, terms.longestWords);
	return review(
		cx,
		id,
		revision,
		"return",
		problem === null
			? null
			: problem === "too-long"
				? "reason-too-long"
				: "no-reason",
		(proposal) => ({ ...proposal, why: asKept(why) }),
	);
};

const review = (
	cx: Context,
	id: string,
	revision: number,
	move: "publish" | "return",
	problem: WordReason | null,
	change: (proposal: Proposal) => Proposal,
): Done =>
	inTransaction<Awaited<Done>>(cx, async (tx) => {
		const proposal = await lockProposal(tx, id);
		const unit = proposal && (await unitById(tx, proposal.unitId));
		if (!proposal || !unit) return refused("no-such-question");
		const programme = instrumentNamed(proposal.instrument)?.programme;
		const decision =
			move === "publish"
				? mayPublish(tx.actor, proposal, programme)
				: mayReview(tx.actor, programme);
		if (!decision.may)
			return refused(
				decision.why === "not-yours" ? "no-such-question" : decision.why,
			);
		const state = stepProposal(proposal.state, move);
		if (!state) return refused("moved-on");
		if (proposal.revision !== revision) return refused("changed-meanwhile");
		if (problem) return refused(problem);
		const reviewed = {
			...change(proposal),
			state,
			revision: revision + 1,
			reviewedBy: tx.actor.id,
		};
		await saveProposal(tx, reviewed);
		if (move === "publish") await putUp(tx, reviewed);
		await endClock(tx, {
			subject: { unitId: unit.id, kind: proposalKind, id },
		});
		await trail(
			tx,
			move === "publish" ? "guidance.published" : "guidance.returned",
			reviewed,
		);
		await tellOfProposal(tx, unit, reviewed, null);
		return ok(reviewed);
	});

/** At the indicator of the version in which it was asked, and counted for the unit that asked. */
async function putUp(tx: Context, proposal: Proposal): Promise<void> {
	const { unitId, questionId, instrument, code, question, answer } = proposal;
	const asked = await lockQuestion(tx, { unitId, id: questionId });
	const helpId = await keepHelp(tx, {
		// A text of its own, also where another one answered the question: that one is reworded on its own page.
		id: null,
		instrument,
		code,
		question,
		answer,
	});
	await noteAsked(tx, unitId, helpId);
	await countUnits(tx, helpId);
	if (asked) await saveQuestion(tx, { ...asked, helpId });
}

/** What is wrong with a question and an answer in general words. */
export function problemOfWorded({
	question,
	answer,
}: Worded): WordReason | null {
	const asked = problemOfWords(question, terms.longestQuestion);
	if (asked) return asked === "too-long" ? "question-too-long" : "no-question";
	const said = problemOfWords(answer, terms.longestWords);
	if (said) return said === "too-long" ? "answer-too-long" : "no-answer";
	return null;
}

const trail = (tx: Context, deed: string, { id, state, code }: Proposal) =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: proposalKind, id },
		details: { state, code },
	});
