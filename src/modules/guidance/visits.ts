import { type Event, linkedEvent, reportFor, type ToldReport } from "#events";
import type { Context } from "#platform/context.ts";
import { type Unit, unitById } from "#units";
import { sideFrom } from "./plan-visit.ts";
import { mayRead } from "./policy.ts";
import type { Origin, Visit } from "./visit.ts";
import { visitOf, visitsTo } from "./visit-store.ts";

/** A visit with the event that it became and, once it is written, the report of it. */
export interface WholeVisit {
	readonly visit: Visit;
	readonly office: Unit;
	readonly event: Event;
	readonly report: Pick<ToldReport, "recommendation" | "addressee"> | null;
}

/** Visits to a unit, all of them or those from one question or declaration: for whoever may read of it. A draft is for coaches alone. */
export async function visitsOf(
	cx: Context,
	unit: Unit,
	from: Origin | null,
	drafts: boolean,
): Promise<readonly WholeVisit[]> {
	const found: WholeVisit[] = [];
	for (const visit of await visitsTo(cx, unit.id)) {
		if (from && !isSame(from, visit.from)) continue;
		const office = await unitById(cx, visit.officeId);
		const key = { unitId: visit.officeId, id: visit.eventId };
		const event = await linkedEvent(cx, key);
		if (!office || !event || (event.state === "draft" && !drafts)) continue;
		const report = await reportFor(cx, key);
		found.push({ visit, office, event, report });
	}
	return found;
}

const isSame = (one: Origin, other: Origin): boolean =>
	one.kind === other.kind &&
	("id" in one ? one.id : null) === ("id" in other ? other.id : null);

/** From what an event came, for the unit that is visited and its coach; null for everybody else, and for an event that is no visit. */
export async function visitBehind(
	cx: Context,
	eventId: string,
): Promise<{ readonly visit: Visit; readonly unit: Unit } | null> {
	const visit = await visitOf(cx, eventId);
	const unit = visit && (await unitById(cx, visit.unitId));
	const side = unit && (await sideFrom(cx, unit, visit.from));
	return side && mayRead(cx.actor, side).may ? { visit, unit } : null;
}
