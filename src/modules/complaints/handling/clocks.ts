import type { Context } from "#platform/context.ts";
import {
	type Clock,
	clocksOf,
	countClocks,
	deadlinesOfClocks,
	endClock,
	type Office,
	type Procedure,
	pauseClock,
	procedureNamed,
	reopenClock,
	resumeClock,
	type Subject,
	startClocks,
	timedSteps,
	transferClock,
} from "#procedures";
import type { Day } from "#territory";
import { unitById } from "#units";
import { type Complaint, type Key, subjectKind } from "../complaint.ts";
import { hasEnded, type Move } from "../lifecycle.ts";
import { usualProcedure } from "../routing/read-rules.ts";
import type { Beside } from "./do-move.ts";

export const subjectOf = ({ unitId, id }: Key): Subject => ({
	unitId,
	kind: subjectKind,
	id,
});

/** What the clocks wait for: from receipt, from the day on which somebody works on it, from the answer. */
const events = {
	received: ["received"],
	disposed: ["disposed", "checked"],
	answered: ["answered"],
} as const;
type Event = keyof typeof events;

/** The steps with a limit that begin with an event, and whose days they are. */
function stepsFrom(
	procedure: string,
	event: Event,
): { readonly procedure: string; readonly steps: readonly string[] } {
	const own = stepsIn(procedure, event);
	// How long somebody may object is said by one procedure alone.
	if (own.length > 0 || event !== "answered") return { procedure, steps: own };
	const usual = usualProcedure();
	return { procedure: usual, steps: stepsIn(usual, event) };
}

const stepsIn = (procedure: string, event: Event): readonly string[] =>
	timedSteps(ruleNamed(procedure)).flatMap(({ code, from }) =>
		events[event].some((one) => one === from) ? [code] : [],
	);

/** Whether it is the office that a clock waits for, and not the person. */
export const isOfOffice = ({
	procedure,
	step,
}: Pick<Clock, "procedure" | "step">): boolean =>
	!stepsFrom(procedure.id, "answered").steps.includes(step);

function ruleNamed(id: string): Procedure {
	const rule = procedureNamed(id);
	if (!rule) throw new Error(`There is no procedure ${id}`);
	return rule;
}

/** What is being filed. */
export interface Begun extends Key {
	readonly procedure: string;
	/** Who has it; `null` where nobody may: the days run all the same, by the place of the office it concerns. */
	readonly office: Office;
	readonly filedAt: Date;
}

/** Counts the clocks of what is filed, and writes none; with the first day by which something must be done, by id. */
export async function countFiled(
	cx: Context,
	filed: readonly Begun[],
): Promise<{
	readonly clocks: readonly Clock[];
	readonly dueOn: ReadonlyMap<string, Day>;
}> {
	const clocks = await countClocks(
		cx,
		filed.flatMap(({ office, filedAt, ...one }) => {
			const { procedure, steps } = stepsFrom(one.procedure, "received");
			return steps.map((step) => ({
				subject: subjectOf(one),
				procedure,
				step,
				office,
				startedAt: filedAt,
			}));
		}),
	);
	const first = new Map<string, Day>();
	for (const { subject, dueOn } of clocks) {
		const known = first.get(subject.id);
		if (known === undefined || dueOn < known) first.set(subject.id, dueOn);
	}
	return { clocks, dueOn: first };
}

interface Done {
	readonly move: Move | Beside;
	readonly words?: string | null;
}

/** Keeps the clocks in step with what was done; answers the next day by which something must be done. */
export async function keepClocks(
	tx: Context,
	before: Complaint,
	after: Complaint,
	done: Done,
): Promise<Day | null> {
	const subject = subjectOf(after);
	if (hasEnded(after.state)) {
		await endClock(tx, { subject });
		return null;
	}
	if (before.handlerId !== after.handlerId) await passOn(tx, after);
	if (done.move === "ask")
		await pauseClock(tx, { subject, question: done.words?.trim() ?? "" });
	if (done.move === "reply") await resumeClock(tx, { subject });
	if (hasEnded(before.state)) await goOnWithWhole(tx, after);
	if (starts[done.move]) await startWork(tx, after);
	if (done.move === "answer") await startReply(tx, after);
	return nextDay(await clocksOf(tx, subject), after);
}

/** Deeds after which an office works on it. */
const starts: Partial<Record<Move | Beside, true>> = {
	dispose: true,
	begin: true,
	object: true,
	reopen: true,
	uphold: true,
	disprove: true,
};

/** One clock of the whole for the citizen: opened again, it counts from the filing as before. */
async function goOnWithWhole(tx: Context, complaint: Complaint): Promise<void> {
	const { total } = ruleNamed(complaint.procedure);
	if (total !== null)
		await reopenClock(tx, {
			subject: subjectOf(complaint),
			step: total,
			office: await officeOf(tx, complaint),
		});
}

/** The first check is over: the days of the work run. They go on as they are where they run already. */
async function startWork(tx: Context, complaint: Complaint): Promise<void> {
	const subject = subjectOf(complaint);
	await endSteps(
		tx,
		complaint,
		[complaint.procedure, usualProcedure()],
		"answered",
	);
	await endSteps(tx, complaint, [complaint.procedure], "received");
	const { procedure, steps } = stepsFrom(complaint.procedure, "disposed");
	const office = await officeOf(tx, complaint);
	await startClocks(
		tx,
		steps.map((step) => ({ subject, procedure, step, office })),
	);
}

/** The office has done its part: now the days of the person run. */
async function startReply(tx: Context, complaint: Complaint): Promise<void> {
	const subject = subjectOf(complaint);
	await endSteps(tx, complaint, [complaint.procedure], "received");
	await endSteps(tx, complaint, [complaint.procedure], "disposed");
	const { procedure, steps } = stepsFrom(complaint.procedure, "answered");
	const office = await officeOf(tx, complaint);
	await startClocks(
		tx,
		steps.map((step) => ({ subject, procedure, step, office })),
	);
}

/** Ends the steps of an event; that of the whole case goes on until the end. */
async function endSteps(
	tx: Context,
	complaint: Complaint,
	procedures: readonly string[],
	event: Event,
): Promise<void> {
	const { total } = ruleNamed(complaint.procedure);
	for (const step of new Set(
		procedures.flatMap((procedure) => stepsIn(procedure, event)),
	))
		if (step !== total)
			await endClock(tx, { subject: subjectOf(complaint), step });
}

/** Another office has it: the clock of the whole goes on, each other one begins anew there. */
async function passOn(tx: Context, complaint: Complaint): Promise<void> {
	const subject = subjectOf(complaint);
	const { total } = ruleNamed(complaint.procedure);
	const to = await officeOf(tx, complaint);
	for (const { step, endedOn } of await clocksOf(tx, subject))
		if (endedOn === null && step !== total)
			await transferClock(tx, { subject, step, to });
}

/** Who has it, and whose free days count: where nobody may, those of the office that it concerns. */
async function officeOf(
	tx: Context,
	{ handlerId, unitId }: Pick<Complaint, "handlerId" | "unitId">,
): Promise<Office> {
	const unit = await unitById(tx, handlerId ?? unitId);
	return { id: handlerId ?? unitId, province: unit?.province.code ?? null };
}

/** Of the running clocks the first day; while the person is asked, the last day on which they may reply. */
function nextDay(
	clocks: readonly Clock[],
	{ state }: Pick<Complaint, "state">,
): Day | null {
	const days = clocks.flatMap(({ endedOn, paused, dueOn }) =>
		endedOn !== null
			? []
			: state === "waiting" && paused
				? [paused.answerBy]
				: [dueOn],
	);
	return days.reduce<Day | null>(
		(first, day) => (first === null || day < first ? day : first),
		null,
	);
}

/** The clocks that run, each with how its day was counted. */
export async function deadlinesOf(cx: Context, key: Key) {
	const clocks = await clocksOf(cx, subjectOf(key));
	return deadlinesOfClocks(
		cx,
		clocks.filter(({ endedOn }) => endedOn === null),
	);
}
