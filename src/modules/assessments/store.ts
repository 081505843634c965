import type { Selectable } from "kysely";
import type { Pinned } from "#evidence";
import { type AssessedUnit, applicable, type Instrument } from "#instruments";
import type { Context } from "#platform/context.ts";
import type { Assessment } from "./assessment.ts";
import { factsOfItems } from "./facts/item-fact.ts";
import { openChoicesOf } from "./field/choices.ts";
import type { Item, Mark, Said } from "./item.ts";
import { type Position, states } from "./lifecycle.ts";
import { isReturnCode } from "./returns/return-reasons.ts";
import { type AssessmentTables, assessmentsIn } from "./tables.ts";

type Row = Selectable<AssessmentTables["assessments.assessment"]>;

export const fromRow = (row: Row): Assessment => ({
	unitId: row.unit_id,
	id: row.id,
	programme: row.programme,
	instrument: row.instrument,
	year: row.year,
	stage: row.stage,
	state: stateNamed(row.state),
	openedAt: row.opened_at,
	requestedAt: row.requested_at,
	declaredAt: row.declared_at,
	submittedAt: row.submitted_at,
	verifiedAt: row.verified_at,
	decidedAt: row.decided_at,
	broughtBy: row.brought_by,
});

export const stateNamed = (name: string) => {
	const state = states.find((candidate) => candidate === name);
	if (!state) throw new Error(`no state of an assessment is called ${name}`);
	return state;
};

/** Loads one assessment and keeps others from changing it until the transaction ends. */
export async function lock(
	tx: Context,
	{ unitId, id }: Key,
): Promise<Assessment> {
	const row = await assessmentsIn(tx.db)
		.selectFrom("assessments.assessment")
		.selectAll()
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	return fromRow(row);
}

export interface Key {
	readonly unitId: string;
	readonly id: string;
}

export async function insert(
	tx: Context,
	assessment: Assessment,
): Promise<void> {
	await assessmentsIn(tx.db)
		.insertInto("assessments.assessment")
		.values({
			unit_id: assessment.unitId,
			id: assessment.id,
			programme: assessment.programme,
			instrument: assessment.instrument,
			year: assessment.year,
			stage: assessment.stage,
			state: assessment.state,
			opened_at: assessment.openedAt,
		})
		.execute();
}

type Dated = Partial<
	Pick<
		Assessment,
		"requestedAt" | "declaredAt" | "submittedAt" | "verifiedAt" | "decidedAt"
	>
>;

/** Puts the assessment where a move led it, with the dates that the move sets. Answers what it is now. */
export async function put(
	tx: Context,
	assessment: Assessment,
	to: Position,
	dated: Dated = {},
): Promise<Assessment> {
	const moved: Assessment = {
		...assessment,
		...dated,
		stage: to.stage,
		state: to.state,
	};
	await assessmentsIn(tx.db)
		.updateTable("assessments.assessment")
		.set({
			stage: moved.stage,
			state: moved.state,
			requested_at: moved.requestedAt,
			declared_at: moved.declaredAt,
			submitted_at: moved.submittedAt,
			verified_at: moved.verifiedAt,
			decided_at: moved.decidedAt,
		})
		.where("unit_id", "=", assessment.unitId)
		.where("id", "=", assessment.id)
		.execute();
	return moved;
}

export interface StepTaken {
	readonly move: string;
	readonly document?: Record<string, string>;
	readonly reason?: string;
}

/** Adds the step to the history, which is only added to. */
export async function writeStep(
	tx: Context,
	before: Assessment,
	after: Position,
	taken: StepTaken,
): Promise<void> {
	const db = assessmentsIn(tx.db);
	const last = await db
		.selectFrom("assessments.step")
		.select(({ fn }) => fn.max("number").as("number"))
		.where("unit_id", "=", before.unitId)
		.where("assessment_id", "=", before.id)
		.executeTakeFirst();
	await db
		.insertInto("assessments.step")
		.values({
			unit_id: before.unitId,
			assessment_id: before.id,
			number: (last?.number ?? 0) + 1,
			move: taken.move,
			stage: before.stage,
			state_before: before.state,
			state_after: after.state,
			document: JSON.stringify(taken.document ?? {}),
			reason: taken.reason ?? null,
			by_id: tx.actor.id,
			at: tx.now,
		})
		.execute();
}

/** Every indicator that the unit answers, with all that was said to it. */
export const itemsOf = (
	cx: Context,
	key: Key,
	instrument: Instrument,
	unit: AssessedUnit,
): Promise<Item[]> => itemsWith(cx, key, instrument, unit);

/** One of them, without reading the others; undefined where the unit is not asked it. */
export const itemOf = async (
	cx: Context,
	{ unitId, id }: Key,
	instrument: Instrument,
	unit: AssessedUnit,
	code: string,
): Promise<Item | undefined> =>
	(await itemsWith(cx, { unitId, id, code }, instrument, unit))[0];

/** An assessment, or one item of it. */
interface Within extends Key {
	readonly code?: string;
}

async function itemsWith(
	cx: Context,
	key: Within,
	instrument: Instrument,
	unit: AssessedUnit,
): Promise<Item[]> {
	const asked = applicable(instrument, unit).filter(
		({ indicator }) => key.code === undefined || indicator.code === key.code,
	);
	const [said, proofs, marks, choices, facts] = [
		await latestSaid(cx, key),
		await proofsOf(cx, key),
		await latestMarks(cx, key),
		await openChoicesOf(cx, key),
		await factsOfItems(cx, key, asked),
	];
	return asked.map((applicableHere) => {
		const code = applicableHere.indicator.code;
		return {
			...applicableHere,
			code,
			said: said.get(code) ?? null,
			proofs: proofs.get(code) ?? [],
			choices: choices.get(code) ?? [],
			fact: facts.get(code) ?? null,
			verifier: marks.get(`verifier ${code}`) ?? null,
			objection: marks.get(`objection ${code}`) ?? null,
			final: marks.get(`final ${code}`) ?? null,
		};
	});
}

async function latestSaid(
	cx: Context,
	{ unitId, id, code }: Within,
): Promise<Map<string, Said>> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.answer")
		.selectAll()
		.distinctOn("code")
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.$if(code !== undefined, (one) => one.where("code", "=", code ?? ""))
		.orderBy("code")
		.orderBy("version", "desc")
		.execute();
	return new Map(rows.map((row) => [row.code, saidOf(row)]));
}

export const saidOf = (
	row: Selectable<AssessmentTables["assessments.answer"]>,
): Said => ({
	version: row.version,
	typed: row.typed,
	answer: row.answer,
	note: row.note,
	copiedFrom: row.copied_from,
	byId: row.by_id,
	at: row.at,
});

async function proofsOf(
	cx: Context,
	{ unitId, id, code }: Within,
): Promise<Map<string, Pinned[]>> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.proof")
		.select(["code", "evidence_id as id", "evidence_version as version"])
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.where("removed_at", "is", null)
		.$if(code !== undefined, (one) => one.where("code", "=", code ?? ""))
		.orderBy("added_at")
		.execute();
	const byCode = new Map<string, Pinned[]>();
	for (const { code, ...pinned } of rows)
		byCode.set(code, [...(byCode.get(code) ?? []), pinned]);
	return byCode;
}

async function latestMarks(
	cx: Context,
	{ unitId, id, code }: Within,
): Promise<Map<string, Mark>> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.mark")
		.selectAll()
		.distinctOn(["layer", "code"])
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.where("withdrawn_at", "is", null)
		.$if(code !== undefined, (one) => one.where("code", "=", code ?? ""))
		.orderBy("layer")
		.orderBy("code")
		.orderBy("number", "desc")
		.execute();
	return new Map(rows.map((row) => [`${row.layer} ${row.code}`, markOf(row)]));
}

export const markOf = (
	row: Selectable<AssessmentTables["assessments.mark"]>,
): Mark => ({
	layer: row.layer,
	outcome: row.outcome,
	answer: row.answer,
	answerVersion: row.answer_version,
	reason: row.reason,
	returnCode:
		row.return_code !== null && isReturnCode(row.return_code)
			? row.return_code
			: null,
	byId: row.by_id,
	at: row.at,
	...(row.withdrawn_at ? { withdrawnAt: row.withdrawn_at } : {}),
});

export type NewMark = Omit<Mark, "byId" | "at" | "returnCode" | "withdrawnAt"> &
	Partial<Pick<Mark, "returnCode">> & { readonly code: string };

/** Adds judgements, at most one for each item; earlier ones stay. */
export async function writeMarks(
	tx: Context,
	{ unitId, id }: Key,
	marks: readonly NewMark[],
): Promise<void> {
	if (marks.length === 0) return;
	const db = assessmentsIn(tx.db);
	const before = await db
		.selectFrom("assessments.mark")
		.select(({ fn }) => ["code", fn.max("number").as("number")])
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.where(
			"code",
			"in",
			marks.map(({ code }) => code),
		)
		.groupBy("code")
		.execute();
	const last = new Map(before.map(({ code, number }) => [code, number]));
	await db
		.insertInto("assessments.mark")
		.values(
			marks.map((mark) => ({
				unit_id: unitId,
				assessment_id: id,
				code: mark.code,
				number: (last.get(mark.code) ?? 0) + 1,
				layer: mark.layer,
				outcome: mark.outcome,
				answer: mark.answer === null ? null : JSON.stringify(mark.answer),
				answer_version: mark.answerVersion,
				reason: mark.reason,
				return_code: mark.returnCode ?? null,
				by_id: tx.actor.id,
				at: tx.now,
			})),
		)
		.execute();
}

export type NewAnswer = Omit<Said, "byId" | "at" | "copiedFrom"> & {
	readonly code: string;
	readonly copiedFrom?: number | null;
};

/** Adds versions of what the unit says. */
export async function writeAnswers(
	tx: Context,
	{ unitId, id }: Key,
	answers: readonly NewAnswer[],
): Promise<void> {
	if (answers.length === 0) return;
	await assessmentsIn(tx.db)
		.insertInto("assessments.answer")
		.values(
			answers.map((said) => ({
				unit_id: unitId,
				assessment_id: id,
				code: said.code,
				version: said.version,
				typed: JSON.stringify(said.typed),
				answer: said.answer === null ? null : JSON.stringify(said.answer),
				note: said.note,
				copied_from: said.copiedFrom ?? null,
				by_id: tx.actor.id,
				at: tx.now,
			})),
		)
		.execute();
}

/** Links versions of documents to indicators. */
export async function writeProofs(
	tx: Context,
	{ unitId, id }: Key,
	proofs: readonly { readonly code: string; readonly evidence: Pinned }[],
): Promise<void> {
	if (proofs.length === 0) return;
	await assessmentsIn(tx.db)
		.insertInto("assessments.proof")
		.values(
			proofs.map(({ code, evidence }) => ({
				unit_id: unitId,
				assessment_id: id,
				code,
				evidence_id: evidence.id,
				evidence_version: evidence.version,
				added_by: tx.actor.id,
				added_at: tx.now,
			})),
		)
		.execute();
}
