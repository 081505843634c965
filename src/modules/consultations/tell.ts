import { z } from "zod";
import { forgetSubject, raise, settle } from "#notices";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { dayOf, daysAfter } from "#territory";
import { carriersOf, isOpenOn, type Unit } from "#units";
import { type Consultation, type Key, subjectKind } from "./consultation.ts";

/** What is told upwards when a consultation is another one than before. */
export const consultationMoved = "consultation.moved";
export const ConsultationMoved = z.object({
	unitId: z.uuid(),
	consultationId: z.uuid(),
});
export type ConsultationMoved = z.output<typeof ConsultationMoved>;

export const announceConsultation = (
	tx: Context,
	{ unitId, id }: Key,
): Promise<void> =>
	announce(tx, {
		name: consultationMoved,
		body: { unitId, consultationId: id },
	});

/** The office, or where its work goes on. */
export async function toOffice(tx: Context, unit: Unit) {
	const today = dayOf(tx.now);
	const carriers = await carriersOf(tx, unit);
	const { id, province } = carriers.find((one) => isOpenOn(one, today)) ?? unit;
	return {
		permission: "actions.keep" as const,
		unitId: id,
		province: province.code,
	};
}

/** Everybody who spoke is to be answered by the last day of that phase: a duty of the office from the opening on. */
export async function tellOfConsultation(
	tx: Context,
	unit: Unit,
	consultation: Consultation,
): Promise<void> {
	const { id, state } = consultation;
	if (state === "draft") return forgetSubject(tx, { kind: subjectKind, id });
	if (state === "ended") return settleAnswers(tx, consultation);
	await askForAnswers(tx, unit, consultation);
}

/** Also when it has ended, and an appeal put something back. */
export const askForAnswers = async (
	tx: Context,
	unit: Unit,
	{ id, title, phases, closesOn }: Consultation,
): Promise<void> =>
	raise(tx, {
		to: await toOffice(tx, unit),
		kind: "duty",
		subject: { kind: subjectKind, id },
		says: "consultations.duty.answer",
		about: { title },
		path: `/konsultasi/meja/${unit.slug}/${id}`,
		due: phases.find(({ name }) => name === "answer")?.until ?? closesOn,
	});

export const settleAnswers = (
	tx: Context,
	{ id }: Pick<Key, "id">,
): Promise<void> => settle(tx, { kind: subjectKind, id });

export const appealOf = (opinionId: string) => ({
	kind: "consultation-appeal",
	id: opinionId,
});

/** Days within which somebody else looks at a removal. */
const appealDays = 7;

export const askForDecision = async (
	tx: Context,
	unit: Unit,
	{ id, title }: Pick<Consultation, "id" | "title">,
	opinionId: string,
): Promise<void> =>
	raise(tx, {
		to: await toOffice(tx, unit),
		kind: "duty",
		subject: appealOf(opinionId),
		says: "consultations.duty.appeal",
		about: { title },
		path: `/konsultasi/meja/${unit.slug}/${id}/keberatan`,
		due: daysAfter(dayOf(tx.now), appealDays),
	});
