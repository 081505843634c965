import { sql } from "kysely";
import { leastNow } from "#disclosure";
import type { FactRow, FactSource } from "#facts";
import type { Said } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { procedureNamed } from "#procedures";
import { endsOf, type Period, quarterOf, yearOf } from "#surveys";
import type { Day } from "#territory";
import { unitById } from "#units";
import { usualProcedure } from "../routing/read-rules.ts";
import { complaintsIn } from "../tables.ts";

/** A fact looks back so many days from its own. */
const countedDays = 365;

/*
 * Both facts leave out what the unit must not know of: a count that differs by one would tell it. That holds for everybody
 * who reads the fact, for a fact is one figure.
 */

/** Of what was answered or overdue in a year, the share that was answered before any last day was missed. */
export const answeredInTime: FactSource = {
	fact: "complaints-answered-in-time",
	find: async (cx, unitId, day) => {
		const unit = await unitById(cx, unitId, day);
		if (!unit) return { of: "", notKnown: noSuchUnit };
		const of = unit.name;
		const { due, inTime } = await countAnswered(cx, unitId, day);
		const least = await leastNow(cx);
		if (due < least) return { of, notKnown: tooFew(least) };
		const from = dayBefore(day, countedDays - 1);
		const row = (
			counts: FactRow["counts"],
			n: number,
			what: Said,
		): FactRow => ({
			what: what.id,
			counts,
			because: counted(n, from, day),
			since: null,
			paper: regulations(),
			link: `/pengaduan/angka/${unit.slug}`,
			contested: null,
		});
		return {
			of,
			numerator: String(inTime),
			denominator: String(due),
			rows: [
				row("yes", inTime, { id: "Dijawab tepat waktu", en: "In time" }),
				row("no", due - inTime, { id: "Terlambat", en: "Late" }),
			],
		};
	},
};

/** What an officer found serious and what had not come to its end on the day. */
export const seriousOpen: FactSource = {
	fact: "complaints-serious-open",
	find: async (cx, unitId, day) => {
		const unit = await unitById(cx, unitId, day);
		if (!unit) return { of: "", notKnown: noSuchUnit };
		const n = await countSerious(cx, unitId, day);
		return {
			of: unit.name,
			numerator: String(n),
			denominator: null,
			rows:
				n === 0
					? []
					: [
							{
								what: "Pengaduan berat yang belum selesai",
								counts: "yes" as const,
								because: openOn(n, day),
								since: null,
								paper: regulations(),
								link: null,
								contested: null,
							},
						],
		};
	},
};

/**
 * The same share as it was told of the last quarter. A figure that moves each day says of every single complaint how it went to
 * whoever looks each day; this one moves once a quarter, and was protected before it was told.
 */
export const toldInTime: FactSource = {
	fact: "complaints-told-in-time",
	find: async (cx, unitId, day) => {
		const unit = await unitById(cx, unitId, day);
		if (!unit) return { of: "", notKnown: noSuchUnit };
		const of = unit.name;
		const told = await lastTold(cx, unitId, day);
		if (!told) return { of, notKnown: nothingTold };
		const { period, due, in_time: inTime } = told;
		if (due === null || inTime === null || due === 0)
			return { of, notKnown: hidden(period) };
		const row = (
			counts: FactRow["counts"],
			n: number,
			what: Said,
		): FactRow => ({
			what: what.id,
			counts,
			because: toldOf(n, period),
			since: endsOf(period)[1],
			paper: regulations(),
			link: `/pengaduan/angka/${unit.slug}`,
			contested: null,
		});
		return {
			of,
			numerator: String(inTime),
			denominator: String(due),
			rows: [
				row("yes", inTime, { id: "Dijawab tepat waktu" }),
				row("no", due - inTime, { id: "Terlambat" }),
			],
		};
	},
};

/** The facts that complaints know by themselves. */
export const factSources: readonly FactSource[] = [
	answeredInTime,
	toldInTime,
	seriousOpen,
];

/** What was told of an office in the last quarter that was told of by the day. */
const lastTold = ({ db }: Context, unitId: string, day: Day) =>
	complaintsIn(db)
		.selectFrom("complaints.figure as figure")
		.innerJoin("complaints.told as told", "told.period", "figure.period")
		.select(["figure.period", "figure.due", "figure.in_time"])
		.where("figure.unit_id", "=", unitId)
		.where("figure.kind", "=", "")
		.where("told.told_on", "<=", day)
		.orderBy("figure.period", "desc")
		.limit(1)
		.executeTakeFirst();

async function countAnswered(
	{ db }: Context,
	unitId: string,
	day: Day,
): Promise<{ readonly due: number; readonly inTime: number }> {
	const found = await sql<{ due: number; in_time: number }>`
		select
			count(*)::integer as due,
			count(*) filter (
				where outcome.answered_on <= ${day}::date
				and outcome.answered_on <= outcome.due_on
			)::integer as in_time
		from complaints.outcome
		join complaints.complaint
			on complaint.unit_id = outcome.unit_id
			and complaint.id = outcome.complaint_id
		where outcome.unit_id = ${unitId}
			and complaint.kind <> 'praise'
			and complaint.excluded_units = '{}'
			and complaint.accused = '{}'
			and outcome.due_on is not null
			and case
				when outcome.answered_on <= ${day}::date
					then outcome.answered_on > ${day}::date - ${countedDays}::integer
				else outcome.due_on < ${day}::date
					and outcome.due_on >= ${day}::date - ${countedDays}::integer
					and (outcome.ended_on is null or outcome.ended_on > ${day}::date)
			end`.execute(db);
	const [row] = found.rows;
	return { due: row?.due ?? 0, inTime: row?.in_time ?? 0 };
}

async function countSerious(
	{ db }: Context,
	unitId: string,
	day: Day,
): Promise<number> {
	const found = await sql<{ n: number }>`
		select count(*)::integer as n
		from complaints.tag
		join complaints.complaint
			on complaint.unit_id = tag.unit_id
			and complaint.id = tag.complaint_id
		where tag.unit_id = ${unitId}
			and tag.weight = 'serious'
			and tag.tagged_on <= ${day}::date
			and complaint.excluded_units = '{}'
			and complaint.accused = '{}'
			and (complaint.ended_on is null or complaint.ended_on > ${day}::date)`.execute(
		db,
	);
	return found.rows[0]?.n ?? 0;
}

const dayBefore = (day: Day, days: number): Day =>
	new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

/** Where the last days come from. */
const regulations = (): string =>
	procedureNamed(usualProcedure())
		?.basis.map(({ regulation }) => regulation)
		.join(", ") ?? "";

const counted = (n: number, from: Day, to: Day): Said => ({
	id: `${n} pengaduan, ${from} sampai ${to}.`,
	en: `${n} complaints, ${from} to ${to}.`,
});
const quarter = (period: Period): string =>
	`${quarterOf(period)}/${yearOf(period)}`;
const toldOf = (n: number, period: Period): Said => ({
	id: `${n} pengaduan, triwulan ${quarter(period)}.`,
	en: `${n} complaints, quarter ${quarter(period)}.`,
});
const nothingTold: Said = {
	id: "Belum ada angka triwulan tentang unit ini yang diumumkan.",
	en: "No figures of a quarter were told of this unit yet.",
};
const hidden = (period: Period): Said => ({
	id: `Pada triwulan ${quarter(period)} jumlahnya terlalu kecil untuk melindungi orangnya: angkanya disembunyikan.`,
	en: `In quarter ${quarter(period)} there were too few to protect the people in it: the figure is hidden.`,
});
const openOn = (n: number, day: Day): Said => ({
	id: `${n} pengaduan ditandai berat dan belum berakhir pada ${day}.`,
	en: `${n} complaints were tagged serious and had not ended on ${day}.`,
});
const noSuchUnit: Said = {
	id: "Unit ini tidak ada pada hari itu.",
	en: "This unit did not exist on that day.",
};
const tooFew = (least: number): Said => ({
	id: `Kurang dari ${least} pengaduan dijawab atau lewat batas dalam setahun: bagian dari yang sedikit tidak berkata apa pun.`,
	en: `Fewer than ${least} complaints were answered or overdue within a year: a share of few says nothing.`,
});
