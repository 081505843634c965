import { createHash } from "node:crypto";
import { askedAheadNamed } from "#catalogue";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { raise } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrails } from "#platform/trail.ts";
import { beginClocks, type Clock, countClocks } from "#procedures";
import { issueReceipt, issueReceiptOnce, receiptOfForm } from "#receipts";
import { type Day, dayOf, daysAfter } from "#territory";
import { isOpenOn, type Unit, unitById } from "#units";
import {
	type About,
	inSentences,
	kept,
	latest,
	procedureId,
	subjectKind,
	type Task,
} from "./asking.ts";
import { somebodyAnswers } from "./somebody-answers.ts";
import { taskRows } from "./store.ts";
import { accommodationsIn } from "./tables.ts";
import { terms } from "./terms.ts";

/** What somebody asks for before a visit. */
export interface AskedFor {
	/** The office that has to arrange it. */
	readonly unitId: string;
	/** Codes of what can be asked for beforehand; each becomes a task with a clock of its own. */
	readonly kinds: readonly string[];
	/** The day of the visit; `null` where it is not known yet. */
	readonly forDay: Day | null;
	/** What the office must know. Kept without names and numbers, and deleted some time after the day. */
	readonly words: string;
	/** What else is filed with it in the same transaction: its own code leads to the answer. `null`: a code is made here. */
	readonly about: About | null;
	/** Key of the form, a UUID: sent twice, it is asked once. */
	readonly form: string;
}

export interface AskedAhead {
	readonly askingId: string;
	readonly tasks: readonly Task[];
	/** As it is printed; `null` where the code of something else leads to it, or where it cannot be shown again. */
	readonly code: string | null;
	/** The same form was here before. */
	readonly known: boolean;
}

export type AskRefusal = Refusal<
	| "unknown-unit"
	/** Nobody of the office would read it. */
	| "nobody-there"
	| "nothing-asked"
	| "unknown-kind"
	| "words-too-long"
	| "day-past"
	| "day-too-far"
>;

/**
 * Asks an office for help beforehand: one task for each thing, each with its own last day to answer, and a duty for the people
 * of the office. In the transaction of the caller, where there is one.
 */
export const askAhead = (
	cx: Context,
	asked: AskedFor,
): Promise<Result<AskedAhead, AskRefusal>> =>
	inTransaction<Result<AskedAhead, AskRefusal>>(cx, async (tx) => {
		const today = dayOf(tx.now);
		const kinds = [...new Set(asked.kinds)];
		const problem = problemOf({ ...asked, kinds }, today);
		if (problem) return { ok: false, problem };
		const unit = await unitById(tx, asked.unitId, today);
		if (!unit || !isOpenOn(unit, today)) return refused("unknown-unit");
		if (!(await somebodyAnswers(tx, unit.id))) return refused("nobody-there");
		const askingId = await insertAsking(tx, asked, today);
		if (askingId === null) return ok(await knownOf(tx, asked));
		const tasks = await insertTasks(tx, unit, { ...asked, kinds }, askingId);
		return ok({
			askingId,
			tasks,
			code: asked.about === null ? await codeFor(tx, asked, askingId) : null,
			known: false,
		});
	});

/** What has to be mended before anything is asked; `null` where nothing has. */
export function problemOf(
	{ kinds, forDay, words }: Pick<AskedFor, "kinds" | "forDay" | "words">,
	today: Day,
): AskRefusal | null {
	if (kinds.length === 0) return { reason: "nothing-asked" };
	if (!kinds.every(askedAheadNamed)) return { reason: "unknown-kind" };
	if (forDay !== null && forDay < today) return { reason: "day-past" };
	if (forDay !== null && forDay > daysAfter(today, terms.atMostAhead))
		return { reason: "day-too-far", about: { n: terms.atMostAhead } };
	if (words.trim().length > terms.longestWords)
		return { reason: "words-too-long", about: { n: terms.longestWords } };
	return null;
}

const hashOf = ({ unitId, form }: AskedFor): Uint8Array =>
	createHash("sha256").update(`${unitId} ${form}`).digest();

/** Its id; `null` where the same form was here before. */
async function insertAsking(
	tx: Context,
	asked: AskedFor,
	today: Day,
): Promise<string | null> {
	const row = await accommodationsIn(tx.db)
		.insertInto("accommodations.asking")
		.values({
			unit_id: asked.unitId,
			id: tx.newId(),
			form_hash: hashOf(asked),
			for_day: asked.forDay,
			words: kept(asked.words),
			about_kind: asked.about?.kind ?? null,
			about_id: asked.about?.id ?? null,
			asked_on: today,
			erased_on: null,
		})
		.onConflict((conflict) =>
			conflict.constraint("asking_of_form_once").doNothing(),
		)
		.returning("id")
		.executeTakeFirst();
	return row?.id ?? null;
}

async function insertTasks(
	tx: Context,
	unit: Unit,
	{ kinds, forDay }: AskedFor,
	askingId: string,
): Promise<readonly Task[]> {
	const today = dayOf(tx.now);
	const ids = kinds.map((kind) => ({ kind, id: tx.newId() }));
	const clocks = await countClocks(
		tx,
		ids.map(({ kind, id }) => ({
			subject: { unitId: unit.id, kind: subjectKind, id },
			procedure: procedureId,
			step: kind,
			office: { id: unit.id, province: unit.province.code },
		})),
	);
	await beginClocks(tx, clocks);
	await accommodationsIn(tx.db)
		.insertInto("accommodations.task")
		.values(
			ids.map(({ kind, id }) => {
				const dueOn = dueOf(clocks, id, forDay);
				return {
					unit_id: unit.id,
					id,
					asking_id: askingId,
					kind,
					state: "asked" as const,
					version: 1,
					asked_on: today,
					due_on: dueOn,
					last_on: latest(dueOn, forDay),
					answered_on: null,
					answered_by: null,
					what: null,
					who: null,
					arranged_for: null,
					hour: null,
					reason: null,
					instead: null,
					seen_on: null,
					told: null,
					ended_on: null,
				};
			}),
		)
		.execute();
	const tasks = await tasksOf(tx, unit.id, askingId);
	await tellOffice(tx, unit, tasks);
	return tasks;
}

/** The last day of the clock; an answer after the visit helps nobody. */
function dueOf(clocks: readonly Clock[], id: string, forDay: Day | null): Day {
	const clock = clocks.find(({ subject }) => subject.id === id);
	if (!clock) throw new Error("a clock was not counted");
	return forDay !== null && forDay < clock.dueOn ? forDay : clock.dueOn;
}

/** A duty for each, and a row of the trail, which names neither a need nor a word. */
async function tellOffice(
	tx: Context,
	unit: Unit,
	tasks: readonly Task[],
): Promise<void> {
	for (const { id, kind, dueOn } of tasks)
		await raise(tx, {
			to: {
				permission: "accommodations.arrange",
				unitId: unit.id,
				province: unit.province.code,
			},
			kind: "duty",
			subject: { kind: subjectKind, id },
			says: "accommodations.duty.answer",
			about: { unit: unit.name, kind: inSentences(kind) },
			path: `/bantuan-kunjungan/${unit.slug}/${id}`,
			due: dueOn,
		});
	await leaveTrails(
		tx,
		tasks.map(({ id }) => ({
			chain: "operations" as const,
			deed: "accommodation.asked",
			subject: { kind: subjectKind, id },
			details: { unitId: unit.id },
		})),
	);
}

/** The same form told another office as well: that is a second thing, with a code of its own. */
async function codeFor(
	tx: Context,
	{ unitId, form }: AskedFor,
	askingId: string,
): Promise<string> {
	const receipt = { kind: subjectKind, subjectId: askingId, unitId } as const;
	const issued = await issueReceiptOnce(tx, { ...receipt, form });
	return issued.ok ? issued.value.code : (await issueReceipt(tx, receipt)).code;
}

/** Whoever sent it never saw the answer to the first. */
async function knownOf(tx: Context, asked: AskedFor): Promise<AskedAhead> {
	const { id } = await accommodationsIn(tx.db)
		.selectFrom("accommodations.asking")
		.select("id")
		.where("unit_id", "=", asked.unitId)
		.where("form_hash", "=", hashOf(asked))
		.executeTakeFirstOrThrow();
	const receipt =
		asked.about === null
			? await receiptOfForm(tx, { kind: subjectKind, form: asked.form })
			: null;
	return {
		askingId: id,
		tasks: await tasksOf(tx, asked.unitId, id),
		code: receipt?.visit.subjectId === id ? receipt.code : null,
		known: true,
	};
}

const tasksOf = (
	tx: Context,
	unitId: string,
	askingId: string,
): Promise<Task[]> =>
	taskRows(tx)
		.where("task.unit_id", "=", unitId)
		.where("task.asking_id", "=", askingId)
		.orderBy("task.due_on")
		.orderBy("task.kind")
		.execute();
