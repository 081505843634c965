import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { insertRows } from "#platform/database/insert-rows.ts";
import { asDay, asDayOrNull } from "#territory";
import { proceduresIn } from "../tables.ts";
import type { Clock, HeldUp, Subject } from "./clock.ts";

/** Clocks as rows; conditions are added by whoever asks. */
export const clockRows = (cx: Context) =>
	proceduresIn(cx.db)
		.selectFrom("procedures.clock")
		.select([
			"unit_id",
			"id",
			"subject_kind",
			"subject_id",
			"procedure_id",
			"procedure_version",
			"step",
			"office_id as officeId",
			"zone",
			"province_code as province",
			"started_at as startedAt",
			"extended",
			asDay("due_on").as("dueOn"),
			"provisional",
			asDayOrNull("paused_on").as("paused_on"),
			"question",
			asDayOrNull("answer_by").as("answer_by"),
			asDayOrNull("ended_on").as("endedOn"),
			"outcome",
			"overdue_told as overdueTold",
			"reminders_told as remindersTold",
			asDayOrNull("reminded_on").as("remindedOn"),
			asDayOrNull("look_on").as("look_on"),
			"look_for",
		]);

type Row = Awaited<
	ReturnType<ReturnType<typeof clockRows>["executeTakeFirstOrThrow"]>
>;

export const clockOf = ({
	unit_id: unitId,
	subject_kind: kind,
	subject_id,
	procedure_id,
	procedure_version: version,
	paused_on,
	question,
	answer_by,
	look_on,
	look_for,
	...row
}: Row): Clock => ({
	...row,
	subject: { unitId, kind, id: subject_id },
	procedure: { id: procedure_id, version },
	paused:
		paused_on !== null && question !== null && answer_by !== null
			? { on: paused_on, question, answerBy: answer_by }
			: null,
	look:
		look_on !== null && look_for !== null
			? { on: look_on, for: look_for }
			: null,
});

/** The running clocks of a subject, held until the end of the transaction; of one step only, where it is named. */
export async function lockRunning(
	tx: Context,
	subject: Subject,
	step?: string,
): Promise<Clock[]> {
	const all = clockRows(tx)
		.where("unit_id", "=", subject.unitId)
		.where("subject_kind", "=", subject.kind)
		.where("subject_id", "=", subject.id)
		.where("ended_on", "is", null)
		.orderBy("id")
		.forUpdate();
	const some = step === undefined ? all : all.where("step", "=", step);
	return (await some.execute()).map(clockOf);
}

/** Of the clocks of a step that have ended, the one that ended last, held until the end of the transaction. */
export async function lastEnded(
	tx: Context,
	subject: Subject,
	step: string,
): Promise<Clock | null> {
	const row = await clockRows(tx)
		.where("unit_id", "=", subject.unitId)
		.where("subject_kind", "=", subject.kind)
		.where("subject_id", "=", subject.id)
		.where("step", "=", step)
		.where("ended_on", "is not", null)
		.orderBy("ended_on", "desc")
		.orderBy("started_at", "desc")
		.orderBy("id")
		.limit(1)
		.forUpdate()
		.executeTakeFirst();
	return row ? clockOf(row) : null;
}

/** One clock by its key, held until the end of the transaction. */
export async function lockClock(
	tx: Context,
	unitId: string,
	id: string,
): Promise<Clock | null> {
	const row = await clockRows(tx)
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	return row ? clockOf(row) : null;
}

/** Writes new clocks; where one runs already for the step, it stays. Answers the ids of those that were written. */
export async function insertClocks(
	tx: Context,
	clocks: readonly Clock[],
): Promise<ReadonlySet<string>> {
	if (clocks.length === 0) return new Set();
	const { rows } = await insertRows<{ id: string }>(
		"procedures.clock",
		clocks.map(rowOf),
		sql`on conflict (unit_id, subject_kind, subject_id, step) where ended_on is null do nothing returning id`,
	).execute(tx.db);
	return new Set(rows.map(({ id }) => id));
}

const rowOf = (clock: Clock) => ({
	unit_id: clock.subject.unitId,
	id: clock.id,
	subject_kind: clock.subject.kind,
	subject_id: clock.subject.id,
	procedure_id: clock.procedure.id,
	procedure_version: clock.procedure.version,
	step: clock.step,
	zone: clock.zone,
	province_code: clock.province,
	started_at: clock.startedAt,
	...movingParts(clock),
});

export async function saveClock(tx: Context, clock: Clock): Promise<void> {
	await proceduresIn(tx.db)
		.updateTable("procedures.clock")
		.set(movingParts(clock))
		.where("unit_id", "=", clock.subject.unitId)
		.where("id", "=", clock.id)
		.execute();
}

/** Writes what another count changes, of many clocks in one statement. */
export async function saveRecounted(
	tx: Context,
	clocks: readonly Clock[],
): Promise<void> {
	if (clocks.length === 0) return;
	const given = clocks.map((clock) => ({
		unit_id: clock.subject.unitId,
		id: clock.id,
		...movingParts(clock),
	}));
	await sql`
		update procedures.clock as clock
		set due_on = given.due_on,
			provisional = given.provisional,
			answer_by = given.answer_by,
			overdue_told = given.overdue_told,
			look_on = given.look_on,
			look_for = given.look_for
		from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (
			unit_id uuid, id uuid, due_on date, provisional boolean, answer_by date,
			overdue_told smallint, look_on date, look_for text
		)
		where clock.unit_id = given.unit_id and clock.id = given.id`.execute(tx.db);
}

const movingParts = (clock: Clock) => ({
	office_id: clock.officeId,
	extended: clock.extended,
	due_on: clock.dueOn,
	provisional: clock.provisional,
	paused_on: clock.paused?.on ?? null,
	question: clock.paused?.question ?? null,
	answer_by: clock.paused?.answerBy ?? null,
	ended_on: clock.endedOn,
	outcome: clock.outcome,
	overdue_told: clock.overdueTold,
	reminders_told: clock.remindersTold,
	reminded_on: clock.remindedOn,
	look_on: clock.look?.on ?? null,
	look_for: clock.look?.for ?? null,
});

/** What held clocks up, in the order in which it was asked, by clock. */
export async function pausesOf(
	cx: Context,
	clocks: readonly Pick<Clock, "subject" | "id">[],
): Promise<ReadonlyMap<string, readonly HeldUp[]>> {
	if (clocks.length === 0) return new Map();
	const units = [...new Set(clocks.map(({ subject }) => subject.unitId))];
	const rows = await proceduresIn(cx.db)
		.selectFrom("procedures.pause")
		.select([
			"clock_id as clockId",
			"number",
			"question_id as questionId",
			"question",
			asDay("from_on").as("from"),
			asDayOrNull("until_on").as("until"),
			"over_told as overTold",
		])
		.where(sql<boolean>`unit_id = any(${units}::uuid[])`)
		.where(sql<boolean>`clock_id = any(${clocks.map(({ id }) => id)}::uuid[])`)
		.orderBy("number")
		.execute();
	return Map.groupBy(rows, ({ clockId }) => clockId);
}

export async function insertPause(
	tx: Context,
	unitId: string,
	pause: HeldUp,
): Promise<void> {
	await proceduresIn(tx.db)
		.insertInto("procedures.pause")
		.values({
			unit_id: unitId,
			clock_id: pause.clockId,
			number: pause.number,
			question_id: pause.questionId,
			question: pause.question,
			from_on: pause.from,
			until_on: pause.until,
			over_told: pause.overTold,
		})
		.execute();
}

/** Ends what still holds a clock up: with the day of the answer, or of the end of the clock. */
export async function endPause(
	tx: Context,
	{ subject, id }: Pick<Clock, "subject" | "id">,
	until: string,
): Promise<void> {
	await proceduresIn(tx.db)
		.updateTable("procedures.pause")
		.set({ until_on: sql`greatest(from_on, ${until}::date)` })
		.where("unit_id", "=", subject.unitId)
		.where("clock_id", "=", id)
		.where("until_on", "is", null)
		.execute();
}

/** Notes for all clocks that a question holds up that it was told that nobody answered. */
export async function notePauseTold(
	tx: Context,
	unitId: string,
	questionId: string,
): Promise<void> {
	await proceduresIn(tx.db)
		.updateTable("procedures.pause")
		.set({ over_told: true })
		.where("unit_id", "=", unitId)
		.where("question_id", "=", questionId)
		.execute();
}
