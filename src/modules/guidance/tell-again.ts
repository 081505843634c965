import { sql } from "kysely";
import { postsChangedSince } from "#identity";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { clocksOfMany } from "#procedures";
import { dayOf } from "#territory";
import { unitById, unitsBelow } from "#units";
import { coachingsChanged, sideOf } from "./coachings.ts";
import { daysBefore } from "./days.ts";
import type { Side } from "./policy.ts";
import { type Question, subjectKind } from "./question.ts";
import { waitingReadiness } from "./readiness-store.ts";
import { questionRows } from "./store.ts";
import { askForAnswer } from "./tell.ts";
import { askCoach } from "./tell-readiness.ts";
import { terms } from "./terms.ts";

/** Our own word to ourselves: the next part of what waits is to be told again. */
export const toldAgain = "guidance.told-again";

/** Where a round stands: what waits is taken from the oldest on. */
export interface Cursor {
	readonly at: string;
	readonly id: string;
}

export interface Round {
	readonly of: "questions" | "readiness";
	readonly after: Cursor | null;
	/** Ids; null for every unit. */
	readonly units: readonly string[] | null;
}

export const wholeRound = (units: readonly string[] | null): Round => ({
	of: "questions",
	after: null,
	units,
});

/**
 * A coach may leave, and who coaches whom may change on a day that was set long ago. Looks at nothing while nobody did; whatever is
 * near its last day is told again by its clock. Answers how many questions and declarations it looked at.
 */
export async function watchGuidance(cx: Context): Promise<number> {
	const since = daysBefore(dayOf(cx.now), terms.lookedBack);
	const left = await postsChangedSince(cx, "guidance.answer", since);
	const units = left ? null : await unitsMoved(cx, since);
	let round: Round | null = units?.length === 0 ? null : wholeRound(units);
	let seen = 0;
	while (round) {
		const now: Round = round;
		const part = await inTransaction(cx, (tx) => tellPart(tx, now));
		seen += part.seen;
		round = part.next;
	}
	return seen;
}

/** Units whose coach changed by a row, with those below them. */
async function unitsMoved(
	cx: Context,
	since: string,
): Promise<readonly string[]> {
	const moved = new Set<string>();
	for (const unitId of await coachingsChanged(cx, since))
		for (const id of await withUnitsBelow(cx, unitId)) moved.add(id);
	return [...moved];
}

export const withUnitsBelow = async (
	cx: Context,
	unitId: string,
): Promise<readonly string[]> => [
	unitId,
	...(await unitsBelow(cx, unitId, dayOf(cx.now))).map(({ id }) => id),
];

/** Tells a part of what waits to whoever may answer it today. Answers how many, and what is left. */
export async function tellPart(
	tx: Context,
	round: Round,
): Promise<{ readonly seen: number; readonly next: Round | null }> {
	const { rows, after } = await (round.of === "questions"
		? tellQuestions(tx, round)
		: tellReadiness(tx, round));
	const next: Round | null =
		rows === terms.toldAtOnce
			? { ...round, after }
			: round.of === "questions"
				? { ...round, of: "readiness", after: null }
				: null;
	return { seen: rows, next };
}

async function tellQuestions(tx: Context, { after, units }: Round) {
	const rows = await questionRows(tx)
		.where("question.state", "=", "asked")
		.$if(units !== null, (query) =>
			query.where(
				sql<boolean>`question.unit_id = any(${[...(units ?? [])]}::uuid[])`,
			),
		)
		.$if(after !== null, (query) =>
			query.where(
				sql<boolean>`(question.asked_at, question.id) > (${after?.at}::timestamptz, ${after?.id}::uuid)`,
			),
		)
		.orderBy("question.asked_at")
		.orderBy("question.id")
		.limit(terms.toldAtOnce)
		.execute();
	await tellEach(tx, rows);
	return { rows: rows.length, after: cursorOf(rows, ({ askedAt }) => askedAt) };
}

/** Of many questions of one unit, who coaches it is asked once. */
export async function tellEach(
	tx: Context,
	questions: readonly Question[],
): Promise<void> {
	const clocks = await clocksOfMany(tx, subjectKind, questions);
	const sides = new Map<string, Side>();
	for (const question of questions) {
		const unit = await unitById(tx, question.unitId);
		const due = clocks.get(question.id)?.at(-1)?.dueOn;
		if (!unit || !due) continue;
		const key = `${unit.id} ${question.instrument}`;
		const side =
			sides.get(key) ?? (await sideOf(tx, unit, question.instrument));
		sides.set(key, side);
		await askForAnswer(tx, unit, side, question, due);
	}
}

async function tellReadiness(tx: Context, { after, units }: Round) {
	const rows = await waitingReadiness(tx, after, units, terms.toldAtOnce);
	for (const readiness of rows) {
		const unit = await unitById(tx, readiness.unitId);
		if (unit) await askCoach(tx, unit, readiness);
	}
	return {
		rows: rows.length,
		after: cursorOf(rows, ({ declaredAt }) => declaredAt),
	};
}

function cursorOf<Row extends { readonly id: string }>(
	rows: readonly Row[],
	at: (row: Row) => Date,
): Cursor | null {
	const last = rows.at(-1);
	return last ? { at: at(last).toISOString(), id: last.id } : null;
}
