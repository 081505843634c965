import type { Context } from "#platform/context.ts";
import { asDay, type Day } from "#territory";
import type { Consultation, Counted, Key, Plan } from "./consultation.ts";
import { countsOtherwise, keepStep } from "./keep-step.ts";
import { consultationsIn } from "./tables.ts";

export const consultationRows = (cx: Context) =>
	consultationsIn(cx.db)
		.selectFrom("consultations.consultation as consultation")
		.select([
			"consultation.unit_id as unitId",
			"consultation.id",
			"consultation.state",
			"consultation.family",
			"consultation.title",
			"consultation.about",
			"consultation.contact",
			"consultation.phases",
			"consultation.closed_early_at as closedEarlyAt",
			"consultation.why_closed as whyClosed",
			"consultation.access",
			"consultation.version",
			"consultation.opinions",
			"consultation.answered",
			"consultation.verified",
			"consultation.unverified",
			"consultation.people",
			"consultation.revision",
			"consultation.changed_at as changedAt",
			asDay("consultation.opens_on").as("opensOn"),
			asDay("consultation.closes_on").as("closesOn"),
		]);

const byKey = (cx: Context, { unitId, id }: Key) =>
	consultationRows(cx)
		.where("consultation.unit_id", "=", unitId)
		.where("consultation.id", "=", id);

export const consultationByKey = async (
	cx: Context,
	key: Key,
): Promise<Consultation | null> =>
	(await byKey(cx, key).executeTakeFirst()) ?? null;

/** The same, held until the end of the transaction: nobody else counts meanwhile. */
export const lockConsultation = async (
	tx: Context,
	key: Key,
): Promise<Consultation | null> =>
	(await byKey(tx, key).forUpdate().executeTakeFirst()) ?? null;

const planColumns = (plan: Plan) => {
	const speak = plan.phases.find(({ name }) => name === "speak");
	if (!speak) throw new Error("a family without a phase to speak in");
	return {
		family: plan.family,
		title: plan.title,
		about: plan.about,
		contact: plan.contact,
		phases: JSON.stringify(plan.phases),
		opens_on: speak.from,
		closes_on: speak.until,
		access: JSON.stringify(plan.access),
	};
};

export const insertConsultation = async (
	tx: Context,
	{ unitId, id }: Key,
	plan: Plan,
): Promise<void> =>
	void (await consultationsIn(tx.db)
		.insertInto("consultations.consultation")
		.values({
			unit_id: unitId,
			id,
			state: "draft",
			...planColumns(plan),
			closed_early_at: null,
			why_closed: null,
			version: 0,
			opinions: 0,
			answered: 0,
			verified: 0,
			unverified: 0,
			people: 0,
			last_turn: 0,
			last_answer: 0,
			revision: 1,
			changed_by: tx.actor.id,
			changed_at: tx.now,
		})
		.execute());

export const saveConsultation = async (
	tx: Context,
	consultation: Consultation,
): Promise<void> =>
	void (await consultationsIn(tx.db)
		.updateTable("consultations.consultation")
		.set({
			...planColumns(consultation),
			state: consultation.state,
			closed_early_at: consultation.closedEarlyAt,
			why_closed: consultation.whyClosed,
			version: consultation.version,
			revision: consultation.revision,
			changed_by: tx.actor.id,
			changed_at: tx.now,
		})
		.where("unit_id", "=", consultation.unitId)
		.where("id", "=", consultation.id)
		.execute());

/** Counts on, under the lock. Answers the last turn and answer that are now given. */
export async function countOn(
	tx: Context,
	{ unitId, id }: Key,
	more: Partial<Counted> & {
		readonly turns?: number;
		readonly answers?: number;
	},
): Promise<{ readonly turn: number; readonly answer: number }> {
	const row = await consultationsIn(tx.db)
		.updateTable("consultations.consultation")
		.set((eb) => ({
			opinions: eb("opinions", "+", more.opinions ?? 0),
			answered: eb("answered", "+", more.answered ?? 0),
			verified: eb("verified", "+", more.verified ?? 0),
			unverified: eb("unverified", "+", more.unverified ?? 0),
			people: eb("people", "+", more.people ?? 0),
			last_turn: eb("last_turn", "+", more.turns ?? 0),
			last_answer: eb("last_answer", "+", more.answers ?? 0),
		}))
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.returning([
			"last_turn as turn",
			"last_answer as answer",
			"opinions",
			"answered",
		])
		.executeTakeFirstOrThrow();
	const { opinions, answered, ...last } = row;
	const before = {
		opinions: opinions - (more.opinions ?? 0),
		answered: answered - (more.answered ?? 0),
	};
	if (countsOtherwise(before, { opinions, answered }))
		await keepStep(tx, { unitId, id });
	return last;
}

/** What everybody sees and is not over by its days: what closes next first. */
export const runningRows = (cx: Context, today: Day) =>
	consultationRows(cx)
		.where("consultation.state", "=", "open")
		.where("consultation.closes_on", ">=", today)
		.orderBy("consultation.closes_on")
		.orderBy("consultation.id");

/** The rest of what everybody sees: what closed last first. */
export const pastRows = (cx: Context, today: Day) =>
	consultationRows(cx)
		.where("consultation.state", "!=", "draft")
		.where((eb) =>
			eb.or([
				eb("consultation.state", "=", "ended"),
				eb("consultation.closes_on", "<", today),
			]),
		)
		.orderBy("consultation.closes_on", "desc")
		.orderBy("consultation.id", "desc");
