import { type Event, type EventMoved, linkedEvent } from "#events";
import { forgetSubject, raise } from "#notices";
import type { Context } from "#platform/context.ts";
import { type Unit, unitById } from "#units";
import { pathOf } from "./tell.ts";
import { readinessPath } from "./tell-readiness.ts";
import { type Visit, visitKind } from "./visit.ts";
import { visitOf } from "./visit-store.ts";

/** Where the unit reads of a visit: beside what it came from. */
export const pathOfVisit = (unit: Unit, { from }: Pick<Visit, "from">) =>
	from.kind === "question"
		? pathOf(unit, from)
		: from.kind === "readiness"
			? readinessPath(unit)
			: `/bimbingan/${unit.slug}`;

/** A visit that is announced stands in the agenda of the unit and of the coach; that it is off, or what it recommends, is told to the unit. */
export async function tellOfVisit(
	tx: Context,
	{ unitId: officeId, eventId }: EventMoved,
): Promise<void> {
	const visit = await visitOf(tx, eventId);
	const unit = visit && (await unitById(tx, visit.unitId));
	const event =
		visit && (await linkedEvent(tx, { unitId: officeId, id: eventId }));
	if (!visit || !unit || !event || visit.officeId !== officeId) return;
	if (event.state === "open" || event.state === "running")
		return tellOfDay(tx, unit, visit, event);
	if (event.state === "cancelled" || event.state === "reported") {
		await forgetDay(tx, visit);
		await tellUnit(tx, unit, visit, event, {
			says:
				event.state === "cancelled"
					? "guidance.news.visit-cancelled"
					: "guidance.news.visit-reported",
			mailFrom: tx.now,
		});
	}
}

async function tellOfDay(
	tx: Context,
	unit: Unit,
	visit: Visit,
	event: Event,
): Promise<void> {
	await tellUnit(tx, unit, visit, event, {
		says: "guidance.news.visit",
		due: event.on,
	});
	if (visit.byId !== null)
		await raise(tx, {
			...sayingOf(unit, visit, event),
			to: { personId: visit.byId },
			subject: { kind: visitKind, id: `${visit.id} coach` },
			says: "guidance.news.visit-own",
			due: event.on,
		});
}

async function forgetDay(tx: Context, { id }: Visit): Promise<void> {
	for (const subject of [id, `${id} coach`])
		await forgetSubject(tx, { kind: visitKind, id: subject });
}

const tellUnit = (
	tx: Context,
	unit: Unit,
	visit: Visit,
	event: Event,
	more: Pick<Parameters<typeof raise>[1], "says" | "due" | "mailFrom">,
): Promise<void> =>
	raise(tx, {
		...sayingOf(unit, visit, event),
		to: {
			permission: "assessment.fill",
			unitId: unit.id,
			province: unit.province.code,
		},
		subject: { kind: visitKind, id: visit.id },
		...more,
	});

const sayingOf = (unit: Unit, visit: Visit, event: Event) => ({
	kind: "news" as const,
	about: { unit: unit.name, hour: event.from },
	path: pathOfVisit(unit, visit),
});
