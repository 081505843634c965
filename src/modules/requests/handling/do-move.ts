import { citizen } from "#kernel/actor.ts";
import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { raise, settle } from "#notices";
import { announce } from "#platform/announce.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Move, type Stage, stageOf, zoneOfProvince } from "#procedures";
import { type Day, dayOf } from "#territory";
import { type Unit, unitById } from "#units";
import { keepDraft, lastDraftOf } from "../drafts/drafts.ts";
import { stageAfter } from "../lifecycle.ts";
import { offerOf } from "../offers/offers.ts";
import { eraseApart } from "../papers/erase-apart.ts";
import {
	type Arrived,
	insertFiles,
	type Safe,
	withSafe,
} from "../papers/keep-files.ts";
import { mayHandle } from "../policy.ts";
import {
	begun,
	type Key,
	limits,
	type Request,
	type RequestProcedure,
	ruleOf,
	type Side,
	subjectKind,
} from "../request.ts";
import { sealed } from "../seal.ts";
import { requestByKey } from "../store.ts";
import { requestsIn } from "../tables.ts";
import { givesTime, keepClocks, promisedDay } from "./clocks.ts";
import { problemsOfSaid, type SaidTyped, saidOf } from "./read-said.ts";

export interface Done {
	/** Code of the move in the procedure. */
	readonly move: string;
	readonly by: Side;
	/** How many deeds the request had on the page: somebody else may have been quicker. */
	readonly basedOn: number;
	readonly typed: SaidTyped;
	readonly files: readonly Arrived[];
}

export type MoveRefusal =
	| Refusal<
			| "not-found"
			| "not-now"
			| "changed-meanwhile"
			| "extended-already"
			| "too-many-drafts"
	  >
	| { readonly reason: "mend"; readonly problems: readonly FieldProblem[] };

/** One step in a request, as its procedure allows it: everything that hangs on it happens with it, or nothing does. */
export function doMove(
	by: Context,
	key: Key,
	done: Done,
): Promise<Result<Stage, MoveRefusal>> {
	const cx = done.by === "applicant" ? withActor(by, citizen) : by;
	return withSafe(cx, done.files, (safe) =>
		inTransaction(cx, (tx) => moved(tx, key, done, safe)),
	);
}

async function moved(
	tx: Context,
	key: Key,
	done: Done,
	safe: readonly Safe[],
): Promise<Result<Stage, MoveRefusal>> {
	const request = await requestByKey(tx, key, "lock");
	const unit = request && (await unitById(tx, key.unitId));
	if (!unit || request.state === begun) return refused("not-found");
	if (done.by === "office" && !mayHandle(tx.actor, key).may)
		return refused("not-found");
	const rule = ruleOf(request.procedure, request.version);
	const step = stageAfter(rule.request, request.state, {
		code: done.move,
		by: done.by,
	});
	if (request.deeds !== done.basedOn) return refused("changed-meanwhile");
	if (!step) return refused("not-now");
	const problems = problemsOfSaid(step.move, done.typed, {
		now: tx.now,
		zone: zoneOfProvince(unit.province.code),
	});
	if (problems.length > 0)
		return { ok: false, problem: { reason: "mend", problems } };
	// Nobody is told of time that the rule does not give.
	if (!(await givesTime(tx, key, step.move, done.typed.words.trim())))
		return refused("extended-already");
	if (step.move.says.includes("draft") && (await isFull(tx, key)))
		return refused("too-many-drafts");
	const number = request.deeds + 1;
	const draft = step.move.says.includes("draft")
		? await keepDraft(tx, key, done.typed.draft.trim(), done.by)
		: null;
	const said = saidOf(step.move, done.typed, rule.request.papers, draft);
	await requestsIn(tx.db)
		.insertInto("requests.deed")
		.values({
			unit_id: key.unitId,
			request_id: key.id,
			number,
			move: step.move.code,
			by_side: done.by,
			person_id: tx.actor.id,
			state: step.stage.code,
			done_on: dayOf(tx.now),
			body: sealed(tx, said),
		})
		.execute();
	await insertFiles(tx, key, safe, number);
	const dueOn = await keepClocks(tx, key, {
		rule,
		move: step.move,
		unit,
		ends: step.stage.ends !== undefined,
	});
	await save(tx, request, {
		number,
		stage: step.stage,
		dueOn,
		promisedOn: await promiseAfter(tx, request, rule, unit, step.stage),
	});
	if (step.move.decides || step.stage.ends !== undefined)
		await eraseApart(tx, request, rule.request);
	await tell(tx, unit, request, step, dueOn);
	return ok(step.stage);
}

/** So many versions were written that nobody reads them any more. */
const isFull = async (tx: Context, key: Key): Promise<boolean> =>
	((await lastDraftOf(tx, key))?.number ?? 0) >= limits.drafts;

/**
 * The promise of the office waits while it is the applicant's turn, and begins anew with the office: it promised its own work,
 * not theirs. Otherwise it stays what it was.
 */
async function promiseAfter(
	tx: Context,
	{ unitId, state, procedure, promisedOn }: Request,
	rule: RequestProcedure,
	unit: Unit,
	{ waits, ends }: Stage,
): Promise<Day | null> {
	if (ends !== undefined) return promisedOn;
	if (waits === "applicant") return null;
	if (stageOf(rule.request, state).waits !== "applicant") return promisedOn;
	const offer = await offerOf(tx, unitId, procedure);
	return promisedDay(tx, rule, unit, offer?.promisedDays ?? null);
}

const save = (
	tx: Context,
	{ unitId, id, holderId }: Request,
	{
		number,
		stage,
		dueOn,
		promisedOn,
	}: {
		readonly number: number;
		readonly stage: Stage;
		readonly dueOn: Day | null;
		readonly promisedOn: Day | null;
	},
) =>
	requestsIn(tx.db)
		.updateTable("requests.request")
		.set({
			deeds: number,
			state: stage.code,
			due_on: dueOn,
			promised_on: promisedOn,
			ended_on: stage.ends === undefined ? null : dayOf(tx.now),
			outcome: stage.ends ?? null,
			// Whoever first does something with it has it.
			holder_id: holderId ?? tx.actor.id,
		})
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.execute();

/** The trail, the next duty of whoever has it, and news where the other side did something. */
async function tell(
	tx: Context,
	unit: Unit,
	{ unitId, id, ref, holderId, procedure }: Request,
	{ move, stage }: { readonly move: Move; readonly stage: Stage },
	dueOn: string | null,
): Promise<void> {
	const subject = { kind: subjectKind, id };
	await leaveTrail(tx, {
		chain: "operations",
		deed: "request.moved",
		subject,
		details: { move: move.code, state: stage.code },
	});
	await settle(tx, subject);
	const path = `/permohonan/meja/${unit.slug}/${id}`;
	const holder = holderId ?? tx.actor.id;
	if (stage.waits === "office" && holder !== null)
		await raise(tx, {
			to: { personId: holder },
			kind: "duty",
			subject,
			says: "requests.duty",
			about: { ref },
			path,
			...(dueOn === null ? {} : { due: dueOn }),
		});
	if (move.by === "applicant")
		await raise(tx, {
			to: {
				permission: "requests.handle",
				unitId,
				province: unit.province.code,
			},
			kind: "news",
			subject,
			says: "requests.news.moved",
			about: { ref },
			path,
		});
	await announce(tx, {
		name: stage.ends === undefined ? "requests.moved" : "requests.ended",
		body: { unitId, requestId: id, procedure, state: stage.code },
	});
}
