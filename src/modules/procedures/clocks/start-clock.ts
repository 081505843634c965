import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { procedureNamed } from "../load-procedures.ts";
import { zoneOfProvince } from "../zone.ts";
import type { Clock, Office, Subject } from "./clock.ts";
import { type Calendars, calendarsOf, counted } from "./count-clock.ts";
import { noteStarts } from "./lines.ts";
import { clockOf, clockRows, insertClocks } from "./store.ts";

export interface ClockStart {
	readonly subject: Subject;
	/** Id of a procedure; the clock stays with its newest version of now. */
	readonly procedure: string;
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
		const running = await runningOf(tx, starts);
		const calendars = calendarsOf(tx);
		const clocks: Clock[] = [];
		const made: Clock[] = [];
		for (const start of starts) {
			const before = [...running, ...made].find((one) => isOf(one, start));
			const clock = before ?? (await newClock(tx, start, calendars));
			if (!before) made.push(clock);
			clocks.push(clock);
		}
		if (made.length > 0) {
			await insertClocks(tx, made);
			await noteStarts(tx, made, "started");
		}
		return clocks;
	});
}

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
	return counted(clock, [], await calendars(office.province));
}

async function runningOf(
	tx: Context,
	starts: readonly ClockStart[],
): Promise<Clock[]> {
	const rows = await clockRows(tx)
		.where("unit_id", "in", [...new Set(starts.map((s) => s.subject.unitId))])
		.where("subject_id", "in", [...new Set(starts.map((s) => s.subject.id))])
		.where("ended_on", "is", null)
		.execute();
	return rows.map(clockOf);
}

const isOf = ({ subject, step }: Clock, start: ClockStart): boolean =>
	step === start.step &&
	subject.id === start.subject.id &&
	subject.kind === start.subject.kind &&
	subject.unitId === start.subject.unitId;
