import { sql } from "kysely";
import { unitsOf } from "#kernel/actor.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { clocksOfMany, procedureNamed } from "#procedures";
import { asDayOrNull, dayOf } from "#territory";
import type { Unit } from "#units";
import { subjectKind } from "../complaint.ts";
import { complaintsIn } from "../tables.ts";
import { mayExchange } from "./lapor-file.ts";
import { type Field, kindWordOf, statusOf } from "./lapor-words.ts";
import { countsInLapor } from "./last-day.ts";

/** One complaint as a file tells it. There is no field in it for who told it, and none for what is told of contacts. */
export type LaporExport = Readonly<Record<Field, string>>;

/**
 * What lies or lay at the desk of an office, oldest first; never what must not exist for the actor. The words of people
 * stay here: only a story that came from LAPOR goes back there, as it came. A line is left in the trail.
 */
export async function exportLapor(
	cx: Context,
	unit: Unit,
): Promise<readonly LaporExport[] | null> {
	if (!mayExchange(cx, unit.id)) return null;
	return inTransaction(cx, async (tx) => {
		const rows = await rowsOf(tx, unit);
		const clocks = await clocksOfMany(
			tx,
			subjectKind,
			rows.map(({ unitId, id }) => ({ unitId, id })),
		);
		const inLapor = await countsInLapor(tx, unit);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "complaint.lapor-exported",
			subject: { kind: "unit", id: unit.id },
			details: { rows: rows.length },
		});
		return rows.map((row) => {
			const total = clocks
				.get(row.id)
				?.find(
					({ step, procedure }) => step === procedureNamed(procedure.id)?.total,
				);
			return {
				tracking: row.tracking ?? "",
				ref: row.ref,
				kind: kindWordOf(row.kind),
				title: row.title ?? "",
				story: row.channel === "import" ? row.story : "",
				category: row.category ?? "",
				reportedOn: row.reportedOn ?? "",
				status: statusOf(row.state).lapor,
				disposition: row.disposition ?? "",
				answer: row.answer ?? "",
				laporDue: row.reportedOn === null ? "" : inLapor(row.reportedOn).due,
				filedOn: dayOf(row.filedAt),
				due: total?.dueOn ?? "",
				state: row.state,
				endedOn: row.endedOn ?? "",
			};
		});
	});
}

const rowsOf = (tx: Context, unit: Unit) =>
	complaintsIn(tx.db)
		.selectFrom("complaints.complaint as told")
		.leftJoin("complaints.lapor as lapor", (join) =>
			join
				.onRef("lapor.unit_id", "=", "told.unit_id")
				.onRef("lapor.complaint_id", "=", "told.id"),
		)
		.select([
			"told.unit_id as unitId",
			"told.id",
			"told.ref",
			"told.kind",
			"told.story",
			"told.channel",
			"told.state",
			"told.filed_at as filedAt",
			asDayOrNull("told.ended_on").as("endedOn"),
			"lapor.tracking",
			"lapor.title",
			"lapor.category",
			"lapor.disposition",
			"lapor.answer",
			asDayOrNull("lapor.reported_on").as("reportedOn"),
		])
		.where("told.handler_id", "=", unit.id)
		.where(
			sql<boolean>`not (told.excluded_units && ${unitsOf(tx.actor)}::uuid[])`,
		)
		.where(sql<boolean>`not (told.accused @> array[${tx.actor.id}]::uuid[])`)
		.orderBy("told.filed_at")
		.orderBy("told.id")
		.execute();
