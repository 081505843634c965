import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { asDay, asDayOrNull, dayAfter, dayOf, daysAfter } from "#territory";
import type { Key } from "../case.ts";
import { holdersIn } from "../handling/hand-on.ts";
import { rightsCasesIn } from "../tables.ts";
import { tellHolders } from "../telling/tell-holders.ts";
import { layBefore } from "./aside.ts";
import { safetyRule } from "./safety-rule.ts";
import { overDays } from "./schedule.ts";
import { settleAsked } from "./take-answer.ts";
import { todayAt } from "./today-at.ts";

/**
 * Once a day. An answer that nobody read by the next day is told again; one that nobody read by the day after that is laid
 * before the centre; and where no answer came in time, that is told. No key is at hand, and none is needed: what was
 * answered plays no part. Answers how many of these there were.
 */
export const watchSafety = async (cx: Context): Promise<number> =>
	(await layUnread(cx)) + (await tellAgain(cx)) + (await tellOfSilence(cx));

async function tellAgain(cx: Context): Promise<number> {
	const unread = await waiting(cx)
		.where("told_on", "is", null)
		.where("answered_on", "<", dayOf(cx.now))
		.execute();
	for (const one of unread)
		await inTransaction(cx, async (tx) => {
			if (!(await mark(tx, one, "told_on"))) return;
			const key = { unitId: one.unitId, id: one.caseId };
			await tellHolders(
				tx,
				key,
				[...(await holdersIn(tx, key))],
				"rights-cases.news.answered",
			);
		});
	return unread.length;
}

async function layUnread(cx: Context): Promise<number> {
	const unread = await waiting(cx)
		.where("told_on", "<", dayOf(cx.now))
		.where("up_on", "is", null)
		.execute();
	for (const one of unread)
		await inTransaction(cx, async (tx) => {
			if (!(await mark(tx, one, "up_on"))) return;
			const key = { unitId: one.unitId, id: one.caseId };
			await layBefore(tx, key);
			await tellHolders(
				tx,
				key,
				[...(await holdersIn(tx, key))],
				"rights-cases.news.answered",
			);
		});
	return unread.length;
}

const waiting = (cx: Context) =>
	rightsCasesIn(cx.db)
		.selectFrom("rights_cases.answer")
		.select(["unit_id as unitId", "case_id as caseId", "id"])
		.limit(1_000);

/** Whether nobody else did it, and no officer read it meanwhile. */
async function mark(
	tx: Context,
	{
		unitId,
		caseId,
		id,
	}: { readonly unitId: string; readonly caseId: string; readonly id: string },
	what: "told_on" | "up_on",
): Promise<boolean> {
	const { numUpdatedRows } = await rightsCasesIn(tx.db)
		.updateTable("rights_cases.answer")
		.set(
			what === "told_on"
				? { told_on: dayOf(tx.now) }
				: { up_on: dayOf(tx.now) },
		)
		.where("unit_id", "=", unitId)
		.where("case_id", "=", caseId)
		.where("id", "=", id)
		.where(what, "is", null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

async function tellOfSilence(cx: Context): Promise<number> {
	const rule = safetyRule();
	let told = 0;
	for (const header of await spannedNow(cx)) {
		const today = await todayAt(cx, header.handlerId);
		for (const asked of overDays(header, today, rule))
			await inTransaction(cx, async (tx) => {
				if (!(await settleAsked(tx, header, asked))) return;
				await tellHolders(
					tx,
					header,
					[...(await holdersIn(tx, header))],
					"rights-cases.news.silent",
				);
				told += 1;
			});
	}
	return told;
}

/** The cases that may have such a day now, wherever their office is: a clock may be a day ahead of that of Jakarta. */
async function spannedNow(cx: Context) {
	const { after_days, answer_within, told_for } = safetyRule();
	const today = dayOf(cx.now);
	const spans = after_days.map((days) => ({
		from: daysAfter(today, -(days + answer_within + told_for) - 1),
		until: dayAfter(daysAfter(today, -(days + answer_within))),
	}));
	const rows = await rightsCasesIn(cx.db)
		.selectFrom("rights_cases.case_file")
		.select(["unit_id as unitId", "id", "handler_id as handlerId"])
		.select([
			asDay("received_on").as("receivedOn"),
			asDayOrNull("ended_on").as("endedOn"),
		])
		.where((row) =>
			row.or(
				spans.flatMap(({ from, until }) =>
					(["received_on", "ended_on"] as const).map((day) =>
						row.and([row(day, ">=", from), row(day, "<=", until)]),
					),
				),
			),
		)
		.execute();
	return rows satisfies readonly Key[];
}
