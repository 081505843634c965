import {
	accessFacts,
	helperRoles,
	type PlanRefusal,
	planEvent,
	type TypedPlan,
} from "#events";
import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { isOpenOn, type Unit, unitById } from "#units";
import { sideFor, sideOf } from "./coachings.ts";
import { mayAnswer, officeCoachingBy, type Side } from "./policy.ts";
import { declarationsOf } from "./readiness-store.ts";
import { questionByKey } from "./store.ts";
import { terms } from "./terms.ts";
import {
	type Origin,
	type TypedVisit,
	type Visit,
	visitKind,
} from "./visit.ts";
import { insertVisit } from "./visit-store.ts";

export type VisitRefusal = PlanRefusal | Refusal<"no-such-unit">;

/**
 * A coach plans a visit to a unit: it becomes an event of kind coaching of the own office, a draft until it is opened there. Answers
 * the visit.
 */
export const planVisit = (
	cx: Context,
	unitId: string,
	from: Origin,
	typed: TypedVisit,
): Promise<Result<Omit<Visit, "byId">, VisitRefusal>> =>
	inTransaction<Result<Omit<Visit, "byId">, VisitRefusal>>(cx, async (tx) => {
		const unit = await unitById(tx, unitId);
		if (!unit || !isOpenOn(unit, dayOf(tx.now))) return refused("no-such-unit");
		const side = await sideFrom(tx, unit, from);
		if (!side || !mayAnswer(tx.actor, side).may) return refused("no-such-unit");
		const officeId = officeCoachingBy(tx.actor, side);
		if (officeId === null) return refused("no-such-unit");
		const planned = await planEvent(tx, officeId, planOf(unit, typed));
		if (!planned.ok) return planned;
		const visit = {
			unitId,
			id: tx.newId(),
			officeId,
			eventId: planned.value,
			from,
		};
		await insertVisit(tx, visit);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "guidance.visit-planned",
			subject: { kind: visitKind, id: visit.id },
			details: { unit: unitId, office: officeId, event: planned.value },
		});
		return ok(visit);
	});

/** Who asks and who answers there; null where the unit has no such question or declaration. */
export async function sideFrom(
	cx: Context,
	unit: Unit,
	from: Origin,
): Promise<Side | null> {
	if (from.kind === "unit") return sideOf(cx, unit, null);
	if (!isUuid(from.id)) return null;
	if (from.kind === "question") {
		const question = await questionByKey(cx, { unitId: unit.id, id: from.id });
		return question && sideOf(cx, unit, question.instrument);
	}
	const declared = await declarationsOf(cx, unit.id);
	const one = declared.find(({ id }) => id === from.id);
	return one ? sideFor(cx, unit, one.programme) : null;
}

/** What was not asked stays unknown until somebody says it at the event. */
const planOf = (unit: Unit, typed: TypedVisit): TypedPlan => ({
	title: typed.title,
	kind: "coaching",
	mode: typed.mode,
	about: typed.about,
	on: typed.on,
	from: typed.begins,
	until: typed.ends,
	province: unit.province.code,
	place: typed.place,
	online: typed.online,
	room: String(terms.visitPlaces),
	line: String(terms.visitPlaces),
	contact: typed.contact,
	certificate: "none",
	certificateMinutes: "",
	certificateCodes: "",
	access: Object.fromEntries(
		accessFacts.map((fact) => [fact, "unknown"]),
	) as TypedPlan["access"],
	helpers: Object.fromEntries(
		helperRoles.map((role) => [
			role,
			{ state: "not-asked", who: "", payment: "" },
		]),
	) as TypedPlan["helpers"],
});
