import { openDrafts, unitsActing } from "#actions";
import { allInstruments, type Instrument } from "#instruments";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import { isOpenOn, unitById } from "#units";
import { elementsOf } from "../counting/elements.ts";
import { isClosed, lastClosed, type Period } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { closedQuarters } from "./closed-quarters.ts";
import { draftFor, fromSurvey } from "./element-origin.ts";

/** Fewer elements have no three lowest ones. */
const fewestElements = 4;

/**
 * Once a quarter has closed, its three lowest elements become actions that wait for owner and last day, and the people
 * of the unit are asked who does it. A unit that has any action of that quarter is left alone. Every unit is looked at
 * once a quarter: a run on any other day asks one question. Answers how many are new.
 */
export async function draftImprovements(cx: Context): Promise<number> {
	const period = lastClosed(dayOf(cx.now));
	let opened = 0;
	for (const instrument of allInstruments()) {
		if (
			instrument.use !== "survey" ||
			elementsOf(instrument).length < fewestElements
		)
			continue;
		if (await wasDrafted(cx, instrument.id, period)) continue;
		const acting = await unitsActing(
			cx,
			fromSurvey,
			`${instrument.id}/${period}/`,
		);
		for (const unitId of await unitsAsking(cx, instrument.id, period))
			if (!acting.has(unitId))
				opened += await inTransaction(cx, (tx) =>
					draftOne(tx, unitId, instrument, period),
				);
		await rememberDrafted(cx, instrument.id, period);
	}
	return opened;
}

const wasDrafted = async (
	cx: Context,
	instrument: string,
	period: Period,
): Promise<boolean> =>
	(await surveysIn(cx.db)
		.selectFrom("surveys.quarter_drafted")
		.select("period")
		.where("instrument", "=", instrument)
		.where("period", "=", period)
		.executeTakeFirst()) !== undefined;

async function rememberDrafted(
	cx: Context,
	instrument: string,
	period: Period,
): Promise<void> {
	// What is being counted over midnight may still count into a quarter that closes with it: tomorrow once more.
	const yesterday = dayOf(new Date(cx.now.getTime() - 86_400_000));
	if (!isClosed(period, yesterday)) return;
	await surveysIn(cx.db)
		.insertInto("surveys.quarter_drafted")
		.values({ instrument, period, drafted_on: dayOf(cx.now) })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

async function draftOne(
	tx: Context,
	unitId: string,
	instrument: Instrument,
	period: Period,
): Promise<number> {
	const unit = await unitById(tx, unitId);
	const quarter = (await closedQuarters(tx, unitId, instrument)).find(
		(each) => each.period === period,
	);
	// A unit that is no more has nobody to do it; a quarter that is not told must not be told by its actions.
	if (!unit || !isOpenOn(unit, dayOf(tx.now)) || !quarter) return 0;
	return openDrafts(
		tx,
		unit,
		quarter.index.lowest.map((code) =>
			draftFor(unit.slug, instrument, period, code),
		),
	);
}

async function unitsAsking(
	cx: Context,
	instrument: string,
	period: Period,
): Promise<string[]> {
	const rows = await surveysIn(cx.db)
		.selectFrom("surveys.unit_counter")
		.select("unit_id")
		.distinct()
		.where("instrument", "=", instrument)
		.where("period", "=", period)
		.execute();
	return rows.map(({ unit_id }) => unit_id);
}
