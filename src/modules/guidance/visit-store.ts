import type { Context } from "#platform/context.ts";
import { guidanceIn } from "./tables.ts";
import type { Visit } from "./visit.ts";

const visitRows = (cx: Context) =>
	guidanceIn(cx.db)
		.selectFrom("guidance.visit as visit")
		.select([
			"visit.unit_id as unitId",
			"visit.id",
			"visit.office_id as officeId",
			"visit.event_id as eventId",
			"visit.question_id as questionId",
			"visit.readiness_id as readinessId",
			"visit.by_id as byId",
		]);

type Row = Awaited<
	ReturnType<ReturnType<typeof visitRows>["executeTakeFirstOrThrow"]>
>;

const asVisit = ({ questionId, readinessId, ...row }: Row): Visit => ({
	...row,
	from:
		questionId !== null
			? { kind: "question", id: questionId }
			: readinessId !== null
				? { kind: "readiness", id: readinessId }
				: { kind: "unit" },
});

/** Every visit to a unit, the one that was planned last first. */
export const visitsTo = async (
	cx: Context,
	unitId: string,
): Promise<readonly Visit[]> =>
	(
		await visitRows(cx)
			.where("visit.unit_id", "=", unitId)
			.orderBy("visit.at", "desc")
			.orderBy("visit.id", "desc")
			.execute()
	).map(asVisit);

/** The visit that became this event; null where it is none. */
export async function visitOf(
	cx: Context,
	eventId: string,
): Promise<Visit | null> {
	const row = await visitRows(cx)
		.where("visit.event_id", "=", eventId)
		.executeTakeFirst();
	return row ? asVisit(row) : null;
}

export const insertVisit = async (
	tx: Context,
	{ unitId, id, officeId, eventId, from }: Omit<Visit, "byId">,
): Promise<void> =>
	void (await guidanceIn(tx.db)
		.insertInto("guidance.visit")
		.values({
			unit_id: unitId,
			id,
			office_id: officeId,
			event_id: eventId,
			question_id: from.kind === "question" ? from.id : null,
			readiness_id: from.kind === "readiness" ? from.id : null,
			by_id: tx.actor.id,
			at: tx.now,
		})
		.execute());
