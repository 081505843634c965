import type { Stage, StageKind } from "#instruments";
import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf, isDay } from "#territory";
import type { Assessment } from "./assessment.ts";
import { type Case, lockCase } from "./case.ts";
import { skip, step } from "./lifecycle.ts";
import { isRecorded, mayRecord, type RecordedStage } from "./policy.ts";
import { historyOf } from "./queries.ts";
import { put, writeStep } from "./store.ts";
import { tellMoved } from "./tell.ts";
import { tellPeople, tellUnit } from "./tell-people.ts";

/** What the step leaves on paper: number of the letter, day, place, witnesses. Empty where nothing was given. */
export interface StepPaper {
	readonly number: string;
	readonly on: string;
	readonly place: string;
	readonly witnesses: string;
	readonly note: string;
}

export interface Recorded {
	readonly paper: StepPaper;
	/** An evaluation may end without passing: the unit stays where it is, with the reasons. An optional stage may be skipped. */
	readonly outcome: "passed" | "not-passed" | "skipped";
	/** The stage that the person saw; refused when somebody was quicker. */
	readonly stage: string;
}

/** Records one of the steps before the answers and goes on to the next stage of the instrument. */
export async function recordStep(
	cx: Context,
	found: Case,
	{ paper, outcome, stage: seen }: Recorded,
): Promise<Result<Assessment>> {
	return inTransaction(cx, async (tx) => {
		const { assessment, instrument, place } = await lockCase(tx, found);
		const stage = stageOf(found, assessment.stage);
		if (!stage || !isRecorded(stage.kind) || assessment.stage !== seen)
			return refused("stage-has-moved");
		const decision = mayRecord(tx.actor, assessment, place, stage.kind);
		if (!decision.may) return refused(decision.why);
		if (outcome === "not-passed" && !paper.note.trim())
			return refused("say-why");
		const early =
			outcome === "skipped" ? null : await whyTooEarly(tx, found, paper.on);
		if (early) return early;
		const move = stage.kind === "evaluation" ? "evaluate" : "record";
		const next =
			outcome === "skipped"
				? skip(instrument, assessment)
				: step(instrument, assessment, move);
		if (!next) return refused("stage-has-moved");
		const passed = outcome === "passed";
		const to = outcome === "not-passed" ? assessment : next;
		await writeStep(tx, assessment, to, {
			move: passed ? stage.kind : `${stage.kind}-${outcome}`,
			document: { ...paper },
			...(paper.note ? { reason: paper.note } : {}),
		});
		const moved = await put(
			tx,
			assessment,
			to,
			passed ? datesOf(stage.kind, tx.now) : {},
		);
		await leaveTrail(tx, {
			chain: "results",
			deed: deeds[stage.kind],
			subject: { kind: "assessment", id: assessment.id },
			details: { outcome, ...paper },
		});
		await tellMoved(tx, moved);
		const told = { ...found, assessment: moved };
		if (outcome === "not-passed") await tellUnit(tx, told, "not-passed");
		else await tellPeople(tx, told);
		return ok(moved);
	});
}

/** A step is not older than the regulation it rests on, nor than the step before it, nor still to come. */
async function whyTooEarly(
	tx: Context,
	{ assessment, instrument }: Case,
	on: string,
) {
	if (on > dayOf(tx.now)) return refused("day-ahead");
	if (isDay(instrument.valid.from) && on < instrument.valid.from)
		return refused("day-before-instrument", { from: instrument.valid.from });
	const before = (await historyOf(tx, assessment)).findLast(
		({ document }) => document.on,
	)?.document.on;
	return before !== undefined && on < before
		? refused("day-before-last-step", { before })
		: null;
}

/** The deed that each recorded stage leaves in the trail. */
export const deeds = {
	readiness: "assessment.readiness-stated",
	request: "assessment.requested",
	declaration: "assessment.declared",
	evaluation: "assessment.evaluated",
} as const satisfies Record<RecordedStage, string>;

const datesOf = (
	kind: StageKind,
	now: Date,
): Partial<Pick<Assessment, "requestedAt" | "declaredAt">> =>
	kind === "request"
		? { requestedAt: now }
		: kind === "declaration"
			? { declaredAt: now }
			: {};

export const stageOf = (
	{ instrument }: Case,
	code: string,
): Stage | undefined => instrument.stages.find((stage) => stage.code === code);
