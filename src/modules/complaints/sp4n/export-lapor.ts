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
 * What an office works on and what ended there, oldest first, in slices for a file of any length; never what must not exist
 * for the actor. The words of people stay here: only a story that came from LAPOR goes back there, as it came. That it was
 * asked for is left in the trail, and not how much there was: whoever reads the trail may be kept from some of it.
 */
export async function exportLapor(
	cx: Context,
	unit: Unit,
	slice = usualSlice,
): Promise<AsyncIterable<readonly LaporExport[]> | null> {
	if (!mayExchange(cx, unit.id)) return null;
	await inTransaction(cx, (tx) =>
		leaveTrail(tx, {
			chain: "operations",
			deed: "complaint.lapor-exported",
			subject: { kind: "unit", id: unit.id },
		}),
	);
	return slicesOf(cx, unit, slice);
}

/** Rows that are in memory at a time, with their clocks. */
const usualSlice = 500;

async function* slicesOf(
	cx: Context,
	unit: Unit,
	slice: number,
): AsyncGenerator<readonly LaporExport[]> {
	const inLapor = await countsInLapor(cx, unit);
	let last: Row | undefined;
	for (;;) {
		const after = last;
		const rows: Row[] = await rowsOf(cx, unit)
			.$if(after !== undefined, (query) =>
				query.where(
					sql<boolean>`(told.filed_at, told.id) > (${after?.filedExactly}::timestamptz, ${after?.id}::uuid)`,
				),
			)
			.limit(slice)
			.execute();
		if (rows.length > 0) yield await withClocks(cx, rows, inLapor);
		if (rows.length < slice) return;
		last = rows.at(-1);
	}
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number];

async function withClocks(
	cx: Context,
	rows: readonly Row[],
	inLapor: Awaited<ReturnType<typeof countsInLapor>>,
): Promise<readonly LaporExport[]> {
	const clocks = await clocksOfMany(
		cx,
		subjectKind,
		rows.map(({ unitId, id }) => ({ unitId, id })),
	);
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
}

const rowsOf = (cx: Context, unit: Unit) =>
	complaintsIn(cx.db)
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
			// A date of JavaScript has no microseconds.
			sql<string>`told.filed_at::text`.as("filedExactly"),
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
			sql<boolean>`not (told.excluded_units && ${unitsOf(cx.actor)}::uuid[])`,
		)
		.where(sql<boolean>`not (told.accused @> array[${cx.actor.id}]::uuid[])`)
		.orderBy("told.filed_at")
		.orderBy("told.id");
