import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { endClock } from "#procedures";
import { type Day, dayOf, daysAfter } from "#territory";
import { type Key, latest, subjectKind } from "./asking.ts";
import { step } from "./lifecycle.ts";
import { mayArrange } from "./policy.ts";
import { lockTask, saveTask } from "./store.ts";
import { terms } from "./terms.ts";

/** What the office answers. */
export interface TaskAnswer {
	/** `arranged` or `cannot`; as typed. */
	readonly verdict: string;
	readonly what: string;
	/** A position or a body. */
	readonly who: string;
	/** `null` where no day was typed. */
	readonly on: Day | null;
	/** As people say it: 09.00. */
	readonly hour: string;
	readonly reason: string;
	/** The other way that is offered. */
	readonly instead: string;
}

export type TaskRefusal =
	| Refusal<
			| "unknown-task"
			/** Somebody else answered between the page and this. */
			| "changed-meanwhile"
			/** The person took it back, or its days are over. */
			| "not-now"
	  >
	| { readonly reason: "mend"; readonly problems: readonly FieldProblem[] };

/** As the form names the fields. */
export const answerFields = {
	verdict: "putusan",
	what: "apa",
	who: "siapa",
	on: "kapan",
	hour: "jam",
	reason: "alasan",
	instead: "gantinya",
	version: "versi",
} as const;

/** The office says what is arranged, or why it cannot be and what it offers instead; a plan that changes is answered again. */
export const answerTask = (
	cx: Context,
	key: Key,
	basedOn: number,
	answer: TaskAnswer,
): Promise<Result<null, TaskRefusal>> =>
	inTransaction<Result<null, TaskRefusal>>(cx, async (tx) => {
		const task = await lockTask(tx, key);
		// Whoever may not answer it does not learn that it exists.
		if (!task || !mayArrange(tx.actor, task).may)
			return refused("unknown-task");
		if (task.version !== basedOn) return refused("changed-meanwhile");
		const today = dayOf(tx.now);
		const problems = problemsOf(answer, today);
		if (problems.length > 0)
			return { ok: false, problem: { reason: "mend", problems } };
		const arranged = answer.verdict === "arranged";
		const state = step(task.state, arranged ? "arrange" : "decline", "officer");
		if (state === null) return refused("not-now");
		await saveTask(tx, task, {
			state,
			...(arranged ? planOf(answer) : groundOf(answer)),
			answered_on: task.answeredOn ?? today,
			answered_by: tx.actor.id,
			last_on: latest(task.lastOn, arranged ? answer.on : null),
			seen_on: null,
		});
		const subject = { kind: subjectKind, id: task.id };
		await endClock(tx, { subject: { unitId: task.unitId, ...subject } });
		await settle(tx, subject);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "accommodation.answered",
			subject,
			details: { unitId: task.unitId, state },
		});
		return ok(null);
	});

const planOf = ({ what, who, on, hour }: TaskAnswer) => ({
	what: what.trim(),
	who: who.trim(),
	arranged_for: on,
	hour: hour.trim() || null,
	reason: null,
	instead: null,
});

const groundOf = ({ reason, instead }: TaskAnswer) => ({
	what: null,
	who: null,
	arranged_for: null,
	hour: null,
	reason: reason.trim(),
	instead: instead.trim(),
});

/** Everything that has to be mended, at its field, in the order of the form. */
export function problemsOf(
	answer: TaskAnswer,
	today: Day,
): readonly FieldProblem[] {
	const { verdict, on } = answer;
	const problem = (
		field: keyof typeof answerFields,
		says: string,
		about?: FieldProblem["about"],
	): FieldProblem => ({
		field: answerFields[field],
		says: `accommodations.problem.${says}`,
		...(about ? { about } : {}),
	});
	const asked: readonly (keyof TaskAnswer & keyof typeof answerFields)[] =
		verdict === "arranged"
			? ["what", "who"]
			: verdict === "cannot"
				? ["reason", "instead"]
				: [];
	const lines = (["what", "who", "hour", "reason", "instead"] as const).flatMap(
		(field) => {
			const words = answer[field].trim();
			if (words.length > terms.longestLine)
				return [problem(field, "line-too-long", { n: terms.longestLine })];
			return asked.includes(field) && words === ""
				? [problem(field, `no-${field}`)]
				: [];
		},
	);
	return [
		...(asked.length === 0 ? [problem("verdict", "no-verdict")] : []),
		...lines.filter(({ field }) => field !== answerFields.hour),
		...(verdict === "arranged" ? problemOfDay(on, today, problem) : []),
		...lines.filter(({ field }) => field === answerFields.hour),
	];
}

const problemOfDay = (
	on: Day | null,
	today: Day,
	problem: (field: "on", says: string) => FieldProblem,
): readonly FieldProblem[] => {
	if (on === null) return [problem("on", "no-on")];
	if (on < today) return [problem("on", "on-past")];
	return on > daysAfter(today, terms.atMostAhead)
		? [problem("on", "on-too-far")]
		: [];
};
