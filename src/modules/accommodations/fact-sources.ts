import { sql } from "kysely";
import { leastNow } from "#disclosure";
import type { FactRow, FactSource } from "#facts";
import type { Said } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { procedureNamed } from "#procedures";
import { type Day, daysAfter } from "#territory";
import { unitById } from "#units";
import { procedureId } from "./asking.ts";
import { terms } from "./terms.ts";

/**
 * Of what people asked for beforehand in a year, the share that the office arranged in time and that was there. One figure for
 * all kinds of help, and none of few: a figure of one interpreter is a figure of one deaf person.
 */
export const askedAheadKept: FactSource = {
	fact: "asked-ahead-kept",
	find: async (cx, unitId, day) => {
		const unit = await unitById(cx, unitId, day);
		if (!unit) return { of: "", notKnown: noSuchUnit };
		const of = unit.name;
		const { due, inTime, notKept } = await countTasks(cx, unitId, day);
		const least = await leastNow(cx);
		if (due < least) return { of, notKnown: tooFew(least) };
		const from = daysAfter(day, 1 - terms.counted);
		const row = (
			what: Said,
			n: number,
			counts: FactRow["counts"],
		): FactRow => ({
			what: what.id,
			counts,
			because: counted(n, from, day),
			since: null,
			paper: regulations(),
			link: null,
			contested: null,
		});
		// Parts of few are not told apart.
		const parted = notKept >= least && due - inTime - notKept >= least;
		return {
			of,
			numerator: String(inTime),
			denominator: String(due),
			rows: [
				row({ id: "Disiapkan tepat waktu dan ada" }, inTime, "yes"),
				...(parted
					? [
							row({ id: "Dijanjikan dan tidak ada" }, notKept, "no"),
							row(
								{ id: "Tidak disiapkan, atau terlambat" },
								due - inTime - notKept,
								"no",
							),
						]
					: [
							row(
								{ id: "Tidak disiapkan, terlambat, atau tidak ada" },
								due - inTime,
								"no",
							),
						]),
			],
		};
	},
};

/** The facts that this module knows by itself. */
export const factSources: readonly FactSource[] = [askedAheadKept];

/** What had to be answered in the year before the day, and was not taken back. Nobody's "it was not there" is left out. */
async function countTasks({ db }: Context, unitId: string, day: Day) {
	const found = await sql<{ due: number; in_time: number; not_kept: number }>`
		select
			count(*)::integer as due,
			count(*) filter (
				where answered_on <= due_on
				and answered_on <= ${day}::date
				and state in ('arranged', 'done', 'untold')
			)::integer as in_time,
			count(*) filter (where state = 'not-kept' and ended_on <= ${day}::date)::integer as not_kept
		from accommodations.task
		where unit_id = ${unitId}
			and state <> 'withdrawn'
			and due_on <= ${day}::date
			and due_on > ${day}::date - ${terms.counted}::integer`.execute(db);
	const [row] = found.rows;
	return {
		due: row?.due ?? 0,
		inTime: row?.in_time ?? 0,
		notKept: row?.not_kept ?? 0,
	};
}

const regulations = (): string =>
	procedureNamed(procedureId)
		?.basis.map(({ regulation }) => regulation)
		.join(", ") ?? "";

const counted = (n: number, from: Day, to: Day): Said => ({
	id: `${n} permintaan, ${from} sampai ${to}.`,
	en: `${n} asked for, ${from} to ${to}.`,
});
const noSuchUnit: Said = {
	id: "Unit ini tidak ada pada hari itu.",
	en: "This unit did not exist on that day.",
};
const tooFew = (least: number): Said => ({
	id: `Kurang dari ${least} permintaan dalam setahun: angka dari yang sedikit bercerita tentang orangnya.`,
	en: `Fewer than ${least} were asked for within a year: a figure of few tells of the people.`,
});
