import type { FreeDays } from "#calendar";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { procedureNamed } from "../load-procedures.ts";
import { civilDay, zoneOfProvince } from "../zone.ts";
import type { Clock, Office, Subject } from "./clock.ts";
import { type Calendars, calendarsOf, counted } from "./count-clock.ts";
import { clockOf, clockRows, insertClocks } from "./store.ts";

export interface ClockStart {
	readonly subject: Subject;
	/** Id of a procedure; the clock stays with its newest version of now. */
	readonly procedure: string;
	/** The version under which the case was begun, where that is another one. */
	readonly version?: number;
	/** Code of a step with a limit. */
	readonly step: string;
	readonly office: Office;
	/** The event; now, where it is left out. */
	readonly startedAt?: Date;
}

/** Starts a clock; one that runs already for this step of the subject goes on as it is. Throws where there is no such limit. */
export async function startClock(
	cx: Context,
	start: ClockStart,
): Promise<Clock> {
	const [clock] = await startClocks(cx, [start]);
	if (!clock) throw new Error("a clock was not started");
	return clock;
}

/** The same for several at once, in one statement: the whole case and its first step, or many cases. Answers in their order. */
export async function startClocks(
	cx: Context,
	starts: readonly ClockStart[],
): Promise<readonly Clock[]> {
	if (starts.length === 0) return [];
	return inTransaction(cx, async (tx) => {
		const made = await countClocks(tx, starts);
		const written = await insertClocks(tx, made);
		const running = new Map(
			[...made, ...(await runningOf(tx, made, written))].map((clock) => [
				keyOf(clock),
				clock,
			]),
		);
		return starts.flatMap((start) => running.get(keyOf(start)) ?? []);
	});
}

/**
 * Clocks at their start, counted and not written: for subjects that are written in the same transaction, whose rows say
 * when they are due. `beginClocks` writes them. Each step of a subject stands once.
 */
export async function countClocks(
	cx: Context,
	starts: readonly ClockStart[],
	calendars: Calendars = calendarsOf(cx),
): Promise<readonly Clock[]> {
	const made = new Map<string, Clock>();
	for (const start of starts)
		if (!made.has(keyOf(start)))
			made.set(
				keyOf(start),
				await newClock(cx, start, calendars, start.version),
			);
	return [...made.values()];
}

/** Writes clocks that were counted. */
export async function beginClocks(
	tx: Context,
	clocks: readonly Clock[],
): Promise<void> {
	await insertClocks(tx, clocks);
}

const keyOf = ({
	subject: { unitId, kind, id },
	step,
}: Pick<Clock, "subject" | "step">): string =>
	[unitId, kind, id, step].join(" ");

/** A clock at its start, counted; not written yet. */
export async function newClock(
	tx: Context,
	{ subject, procedure: id, step, office, startedAt = tx.now }: ClockStart,
	calendars: Calendars,
	version?: number,
): Promise<Clock> {
	const procedure = procedureNamed(id, version);
	if (!procedure) throw new Error(`There is no procedure ${id}`);
	const clock: Clock = {
		id: tx.newId(),
		subject,
		procedure: { id, version: procedure.version },
		step,
		officeId: office.id,
		zone: office.zone ?? zoneOfProvince(office.province ?? ""),
		province: office.province,
		startedAt,
		extended: false,
		dueOn: "",
		provisional: false,
		paused: null,
		endedOn: null,
		outcome: null,
		overdueTold: null,
		remindersTold: 0,
		remindedOn: null,
		look: null,
	};
	return { ...clock, ...fromStart(clock, await calendars(office.province)) };
}

type Counts = Pick<Clock, "dueOn" | "provisional" | "look">;

/**
 * What a clock says at its start. All that start on one day by one rule and one calendar say the same, and a day brings
 * many: it is counted once. A calendar that changed is another one, so nothing here grows old.
 */
function fromStart(clock: Clock, calendar: FreeDays): Counts {
	const known = byCalendar.get(calendar) ?? new Map<string, Counts>();
	byCalendar.set(calendar, known);
	const { procedure, step, startedAt, zone } = clock;
	const key = [
		procedure.id,
		procedure.version,
		step,
		civilDay(startedAt, zone),
	].join(" ");
	const before = known.get(key);
	if (before) return before;
	const { dueOn, provisional, look } = counted(clock, [], calendar);
	const counts = { dueOn, provisional, look };
	if (known.size >= mostKept) known.clear();
	known.set(key, counts);
	return counts;
}

const byCalendar = new WeakMap<FreeDays, Map<string, Counts>>();
/** Days, steps and procedures that one calendar is asked for at the same time. */
const mostKept = 1_000;

/** Of what was to be started, the clocks that had been running already. */
async function runningOf(
	tx: Context,
	clocks: readonly Clock[],
	written: ReadonlySet<string>,
): Promise<Clock[]> {
	const others = clocks.filter(({ id }) => !written.has(id));
	if (others.length === 0) return [];
	const rows = await clockRows(tx)
		.where("unit_id", "in", [...new Set(others.map((c) => c.subject.unitId))])
		.where("subject_id", "in", [...new Set(others.map((c) => c.subject.id))])
		.where("ended_on", "is", null)
		.execute();
	return rows.map(clockOf);
}
