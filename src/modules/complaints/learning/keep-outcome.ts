import { sql } from "kysely";
import { z } from "zod";
import { freeDaysFor } from "#calendar";
import type { Subscriber } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import {
	type Clock,
	civilDay,
	clocksOf,
	dueMoved,
	procedureNamed,
} from "#procedures";
import { type Day, dayOf } from "#territory";
import { unitById } from "#units";
import { type Complaint, type Key, subjectKind } from "../complaint.ts";
import { isOfOffice, subjectOf } from "../handling/clocks.ts";
import { complaintByKey } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { dueOf, workingDaysUntil } from "./outcome.ts";

/** What became of a complaint is counted anew whenever it moves, and when a decree moves its last days. */
export const subscribers: readonly Subscriber[] = [
	{
		to: "complaint.moved",
		receive: (tx, body) => keepOutcome(tx, Moved.parse(body)),
	},
	{
		to: dueMoved,
		receive: async (tx, body) => {
			const news = News.parse(body);
			if (news.subjectKind === subjectKind)
				await keepOutcome(tx, { unitId: news.unitId, id: news.subjectId });
		},
	},
];

const Moved = z.object({ unitId: z.string(), id: z.string() });
const News = z.object({
	unitId: z.string(),
	subjectKind: z.string(),
	subjectId: z.string(),
});

/** Deeds by which the person hears an outcome. */
const heard = ["answer", "redirect", "refuse"] as const;

/** Counts what became of a complaint and keeps it. Done twice it is the same; of one that is gone nothing is kept. */
export async function keepOutcome(tx: Context, key: Key): Promise<void> {
	const complaint = await complaintByKey(tx, key);
	if (!complaint) return;
	const clocks = await clocksOf(tx, subjectOf(key));
	const answeredOn = await answeredOnOf(tx, key, clocks[0]);
	const filedOn = dayOf(complaint.filedAt);
	const now = {
		filed_on: filedOn,
		due_on: dueOf(clocks.filter(isOfOffice).map(withTotal), answeredOn),
		answered_on: answeredOn,
		working_days:
			answeredOn === null ? null : await daysTo(tx, complaint, answeredOn),
		ended_on: complaint.endedOn,
		version: complaint.version,
	};
	await complaintsIn(tx.db)
		.insertInto("complaints.outcome")
		.values({ unit_id: key.unitId, complaint_id: key.id, ...now })
		.onConflict((conflict) =>
			conflict.columns(["unit_id", "complaint_id"]).doUpdateSet(now),
		)
		.execute();
}

const withTotal = ({ dueOn, endedOn, procedure, step }: Clock) => ({
	dueOn,
	endedOn,
	total: procedureNamed(procedure.id, procedure.version)?.total === step,
});

/** The first one: whoever objects was answered all the same. A day of the office's clock on the wall, as its limits are. */
async function answeredOnOf(
	tx: Context,
	{ unitId, id }: Key,
	clock: Clock | undefined,
): Promise<Day | null> {
	const row = await complaintsIn(tx.db)
		.selectFrom("complaints.entry")
		.select((select) => select.fn.min("at").as("at"))
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.where("what", "in", [...heard])
		.executeTakeFirst();
	if (!row?.at) return null;
	const at = new Date(row.at);
	return clock ? civilDay(at, clock.zone) : dayOf(at);
}

async function daysTo(
	tx: Context,
	{ unitId, filedAt, procedure }: Complaint,
	answeredOn: Day,
): Promise<number> {
	const province = (await unitById(tx, unitId))?.province.code;
	const calendar = await freeDaysFor(tx, province ? { province } : {});
	const rule = procedureNamed(procedure)?.freeDays ?? everyDayOff;
	return workingDaysUntil(dayOf(filedAt), answeredOn, rule, calendar);
}

const everyDayOff = { jointLeave: "free", regional: "free" } as const;

/** So many at a time. */
const atATime = 500;
/** A night counts no more than this, and leaves the rest to the next one: minutes, where a day brings some thousands. */
export const mostANight = 100_000;

/**
 * Every night: what was just told, and whatever else was not counted since it last changed. Answers how many were counted; a
 * second run counts none.
 */
export async function keepOutcomes(cx: Context): Promise<number> {
	let counted = 0;
	while (counted < mostANight) {
		const stale = await sql<{ unit_id: string; id: string }>`
			select complaint.unit_id, complaint.id
			from complaints.complaint
			left join complaints.outcome
				on outcome.unit_id = complaint.unit_id
				and outcome.complaint_id = complaint.id
			where outcome.version is distinct from complaint.version
			limit ${atATime}`.execute(cx.db);
		for (const { unit_id: unitId, id } of stale.rows)
			await keepOutcome(cx, { unitId, id });
		counted += stale.rows.length;
		if (stale.rows.length < atATime) break;
	}
	return counted;
}
