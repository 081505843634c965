import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { type HindranceCode, isHindrance } from "../hindrance.ts";
import { targetsIn } from "../tables.ts";
import type { RegionRound } from "../target.ts";

export interface Reminder {
	readonly unitId: string;
	readonly id: string;
	readonly hindrance: HindranceCode;
	readonly words: string;
	readonly way: "inbox" | "letter";
	readonly at: Date;
	readonly takenBackAt: Date | null;
}

/** Several units that were reminded together. */
export interface Sending extends RegionRound {
	readonly id: string;
	/** Null where a person chose. */
	readonly daysBefore: number | null;
	readonly byId: string | null;
	readonly at: Date;
	readonly reminders: readonly Reminder[];
}

/** When each of these units was last reminded, by `unitId hindrance`; what was taken back does not count. */
export async function lastReminded(
	cx: Context,
	{ instrument, year }: Pick<RegionRound, "instrument" | "year">,
	unitIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
	const rows = await targetsIn(cx.db)
		.selectFrom("targets.reminder")
		.select(({ fn }) => ["unit_id", "hindrance", fn.max("at").as("at")])
		.where(sql<boolean>`unit_id = any(${[...unitIds]}::uuid[])`)
		.where("instrument", "=", instrument)
		.where("year", "=", year)
		.where("taken_back_at", "is", null)
		.groupBy(["unit_id", "hindrance"])
		.execute();
	return new Map(
		rows.map(({ unit_id, hindrance, at }) => [`${unit_id} ${hindrance}`, at]),
	);
}

/** The sending with its reminders; null where there is none. */
export async function sendingOf(
	cx: Context,
	id: string,
): Promise<Sending | null> {
	if (!/^[0-9a-f-]{36}$/.test(id)) return null;
	const sending = await targetsIn(cx.db)
		.selectFrom("targets.sending")
		.selectAll()
		.where("id", "=", id)
		.executeTakeFirst();
	if (!sending) return null;
	const rows = await targetsIn(cx.db)
		.selectFrom("targets.reminder")
		.selectAll()
		.where("sending_id", "=", id)
		.orderBy("id")
		.execute();
	return {
		id,
		province: sending.province_code,
		instrument: sending.instrument,
		year: sending.year,
		daysBefore: sending.days_before,
		byId: sending.by_id,
		at: sending.at,
		reminders: rows.flatMap((row) =>
			isHindrance(row.hindrance)
				? [
						{
							unitId: row.unit_id,
							id: row.id,
							hindrance: row.hindrance,
							words: row.words,
							way: row.way,
							at: row.at,
							takenBackAt: row.taken_back_at,
						},
					]
				: [],
		),
	};
}

/** A sending in a list. */
export interface SendingInShort {
	readonly id: string;
	readonly at: Date;
	readonly byId: string | null;
	readonly units: number;
	readonly takenBack: number;
}

/** The sendings of a region in a round, the latest first; without their reminders. */
export async function sendingsOf(
	cx: Context,
	{ province, instrument, year }: RegionRound,
): Promise<SendingInShort[]> {
	const rows = await targetsIn(cx.db)
		.selectFrom("targets.sending as sending")
		.innerJoin(
			"targets.reminder as reminder",
			"reminder.sending_id",
			"sending.id",
		)
		.select(({ fn }) => [
			"sending.id",
			"sending.at",
			"sending.by_id as byId",
			fn.countAll<string>().as("units"),
			fn.count<string>("reminder.taken_back_at").as("takenBack"),
		])
		.where("sending.province_code", "=", province)
		.where("sending.instrument", "=", instrument)
		.where("sending.year", "=", year)
		.groupBy(["sending.id", "sending.at", "sending.by_id"])
		.orderBy("sending.at", "desc")
		.limit(10)
		.execute();
	return rows.map(({ units, takenBack, ...rest }) => ({
		...rest,
		units: Number(units),
		takenBack: Number(takenBack),
	}));
}
