import { type Round, roundStateOn, rounds } from "#assessments";
import { instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf, type Province, provincesAt } from "#territory";
import { type HindranceCode, remindable } from "../hindrance.ts";
import { regionNow } from "../region.ts";
import { targetsIn } from "../tables.ts";
import { closingReminderOn } from "./rules.ts";
import {
	chooseUnits,
	daysUntilClosing,
	remindUnits,
	writeSending,
} from "./send-reminders.ts";

/** The sentence of a reminder of the program as it is kept on record, by what holds the unit back and how many days are left. */
export type ClosingWords = (code: HindranceCode, daysLeft: number) => string;

/**
 * Reminds units with people of their own that have not handed in, 30, 14 and 3 days before a round closes: once
 * each, region by region, however often it is called. Whoever was reminded of the same thing lately is left in
 * peace. Who has no account gets no letter from the program: a coach prints it. Answers how many were reminded.
 */
export async function remindBeforeClosing(
	cx: Context,
	words: ClosingWords,
): Promise<number> {
	let reminded = 0;
	for (const round of await rounds(cx)) {
		const left = daysUntilClosing(round, cx.now);
		const due = closingReminderOn(left);
		if (due === null || !isRunning(cx, round)) continue;
		const done = await provincesDone(cx, round, due);
		for (const province of await provincesAt(cx, dayOf(cx.now)))
			if (!done.has(province.code))
				reminded += await inTransaction(cx, (tx) =>
					remindRegion(tx, { round, province, due, left }, words),
				);
	}
	return reminded;
}

const isRunning = (cx: Context, round: Round): boolean =>
	instrumentNamed(round.instrument)?.use === "assessment" &&
	roundStateOn(round, dayOf(cx.now)).is === "open";

async function provincesDone(
	cx: Context,
	{ instrument, year }: Round,
	due: number,
): Promise<ReadonlySet<string>> {
	const rows = await targetsIn(cx.db)
		.selectFrom("targets.sending")
		.select("province_code")
		.where("instrument", "=", instrument)
		.where("year", "=", year)
		.where("days_before", "=", due)
		.execute();
	return new Set(rows.map(({ province_code }) => province_code));
}

interface Due {
	readonly round: Round;
	readonly province: Province;
	readonly due: number;
	readonly left: number;
}

async function remindRegion(
	tx: Context,
	{ round, province, due, left }: Due,
	words: ClosingWords,
): Promise<number> {
	const sending = tx.newId();
	// Written first: of two servers that look at the clock together, the second finds it there.
	const mine = await writeSending(tx, {
		id: sending,
		round,
		province,
		daysBefore: due,
	});
	if (!mine) return 0;
	const { units } = await regionNow(tx, round, province);
	const late = units.filter(
		({ people, hindrance, assessment }) =>
			people &&
			hindrance !== null &&
			remindable.has(hindrance.code) &&
			// What came back has days of its own.
			assessment?.state !== "correcting",
	);
	const { ready } = await chooseUnits(
		tx,
		round,
		units,
		late.map(({ slug }) => slug),
	);
	await remindUnits(
		tx,
		{ sending, round, province, units: ready },
		(code) => words(code, left),
		// Nobody wrote it by hand, so everybody reads it in their own language.
		(code) => `targets.news-closing-${code}`,
	);
	return ready.length;
}
