import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Unit, unitById } from "#units";
import { sideOf } from "./coachings.ts";
import { type Move, step } from "./lifecycle.ts";
import { mayAnswer, mayAsk, mayRead, type Side } from "./policy.ts";
import { type Key, type Question, subjectKind } from "./question.ts";
import { lockQuestion, saveQuestion } from "./store.ts";

export interface Found {
	readonly unit: Unit;
	readonly side: Side;
	readonly question: Question;
}

export type DeedReason = "no-such-question" | "moved-on" | "changed-meanwhile";
type Done<Problem> = Result<Question, Problem | Refusal<DeedReason>>;

interface Deed<Problem> {
	readonly move: Move;
	/** The word of the trail. */
	readonly deed: string;
	/** The revision on the page that somebody acted on. */
	readonly revision: number;
	/** Answers what of the question is different now. */
	readonly change: (
		tx: Context,
		found: Found,
	) => Promise<Result<Partial<Question>, Problem>>;
}

const may = {
	answer: mayAnswer,
	withdraw: mayAsk,
	"follow-up": mayAnswer,
} as const;

/** Every deed on a question goes the same way, in one transaction: lock, who may, where it stands, who was faster, save, trail. */
export const doDeed = <Problem = never>(
	cx: Context,
	key: Key,
	{ move, deed, revision, change }: Deed<Problem>,
): Promise<Done<Problem>> =>
	inTransaction<Done<Problem>>(cx, async (tx) => {
		const question = await lockQuestion(tx, key);
		const unit = question && (await unitById(tx, question.unitId));
		if (!question || !unit) return refused("no-such-question");
		const side = await sideOf(tx, unit, question.instrument);
		if (!mayRead(tx.actor, side).may || !may[move](tx.actor, side).may)
			return refused("no-such-question");
		const state = step(question.state, move);
		if (!state) return refused("moved-on");
		if (question.revision !== revision) return refused("changed-meanwhile");
		const done = await change(tx, { unit, side, question });
		if (!done.ok) return done;
		const changed = {
			...question,
			...done.value,
			state,
			revision: question.revision + 1,
		};
		await saveQuestion(tx, changed);
		await leaveTrail(tx, {
			chain: "operations",
			deed,
			subject: { kind: subjectKind, id: question.id },
			details: { unit: unit.id, state },
		});
		return ok(changed);
	});
