import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { raise } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { isOpenOn, type Unit, unitById } from "#units";
import { sideFor, sideOf } from "./coachings.ts";
import { mayAnswer, mayAsk } from "./policy.ts";
import type { Key } from "./question.ts";
import {
	type Declared,
	type Readiness,
	type ReadinessMove,
	readDeclared,
	readinessKind,
	readinessMoves,
	stepReadiness,
} from "./readiness.ts";
import {
	insertReadiness,
	lockReadiness,
	saveReadiness,
} from "./readiness-store.ts";
import {
	askCoach,
	moveClock,
	notLate,
	readinessPath,
} from "./tell-readiness.ts";
import { terms } from "./terms.ts";
import { asKept, problemOfWords } from "./words.ts";

type DeclareProblem =
	| { readonly problems: readonly FieldProblem[] }
	| Refusal<"no-such-unit" | "declared-already" | "other-programme">;

/** An office says that it is ready, and asks its coach to accompany it. Answers the declaration's id. */
export const declareReadiness = (
	cx: Context,
	unitId: string,
	typed: Declared,
): Promise<Result<string, DeclareProblem>> =>
	inTransaction<Result<string, DeclareProblem>>(cx, async (tx) => {
		const unit = await unitById(tx, unitId);
		if (!unit || !isOpenOn(unit, dayOf(tx.now))) return refused("no-such-unit");
		if (!mayAsk(tx.actor, await sideOf(tx, unit, null)).may)
			return refused("no-such-unit");
		const read = readDeclared(typed);
		if ("problems" in read) return { ok: false, problem: read };
		const { programme } = read.declared;
		const side = await sideFor(tx, unit, programme);
		if (!mayAsk(tx.actor, side).may) return refused("other-programme");
		const id = tx.newId();
		if (!(await insertReadiness(tx, { unitId, id }, read.declared)))
			return refused("declared-already");
		await trail(tx, "guidance.readiness-declared", unitId, id);
		const open = { unitId, id, programme, state: "declared" } as const;
		await moveClock(tx, unit, open);
		await askCoach(tx, unit, open);
		return ok(id);
	});

export type ReadinessReason =
	| "no-such-declaration"
	| "moved-on"
	| "changed-meanwhile"
	| "no-reason"
	| "reason-too-long";

const deeds = {
	accompany: "guidance.readiness-accompanied",
	finish: "guidance.readiness-reached",
	withdraw: "guidance.readiness-withdrawn",
} as const satisfies Record<ReadinessMove, string>;

/** One step of a declaration: its coach takes it on and ends it, its unit withdraws it with a reason. */
export const moveReadiness = (
	cx: Context,
	key: Key,
	move: ReadinessMove,
	revision: number,
	why = "",
): Promise<Result<Readiness, Refusal<ReadinessReason>>> =>
	inTransaction<Result<Readiness, Refusal<ReadinessReason>>>(cx, async (tx) => {
		const declared = await lockReadiness(tx, key);
		const unit = declared && (await unitById(tx, key.unitId));
		if (!declared || !unit) return refused("no-such-declaration");
		const side = await sideFor(tx, unit, declared.programme);
		const may = readinessMoves[move].by === "coach" ? mayAnswer : mayAsk;
		if (!may(tx.actor, side).may) return refused("no-such-declaration");
		const state = stepReadiness(declared.state, move);
		if (!state) return refused("moved-on");
		if (declared.revision !== revision) return refused("changed-meanwhile");
		const problem =
			move === "withdraw" ? problemOfWords(why, terms.longestWords) : null;
		if (problem)
			return refused(problem === "too-long" ? "reason-too-long" : "no-reason");
		const moved = {
			...declared,
			state,
			why: move === "withdraw" ? asKept(why) : null,
			revision: revision + 1,
		};
		await saveReadiness(tx, moved);
		await trail(tx, deeds[move], unit.id, declared.id);
		await moveClock(tx, unit, moved);
		await notLate(tx, moved);
		await askCoach(tx, unit, moved);
		if (readinessMoves[move].by === "coach") await tellUnit(tx, unit, moved);
		return ok(moved);
	});

const tellUnit = (
	tx: Context,
	unit: Unit,
	{ id, state }: Readiness,
): Promise<void> =>
	raise(tx, {
		to: {
			permission: "assessment.fill",
			unitId: unit.id,
			province: unit.province.code,
		},
		kind: "news",
		subject: { kind: readinessKind, id },
		says:
			state === "ready" ? "guidance.news.ready" : "guidance.news.accompanied",
		about: { unit: unit.name },
		path: readinessPath(unit),
		mailFrom: tx.now,
	});

const trail = (tx: Context, deed: string, unit: string, id: string) =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: readinessKind, id },
		details: { unit },
	});
