import {
	assessmentsOf,
	factsOfCase,
	findCase,
	isBrought,
	isDecided,
	itemsOfCase,
	sheetOf,
} from "#assessments";
import type { Assessed } from "#catalogue";
import type { Context } from "#platform/context.ts";
import type { Unit } from "#units";

/**
 * The latest decided assessment of a unit in each programme, as it was scored: what stands in it may be read by everybody. A
 * result that was brought along has no answers here, and nothing to tell.
 */
export async function assessedOfUnit(
	cx: Context,
	unit: Unit,
): Promise<readonly Assessed[]> {
	const decided = (await assessmentsOf(cx, [unit.id]))
		.map(({ assessment }) => assessment)
		.filter((one) => isDecided(one) && !isBrought(one))
		.toSorted((a, b) => b.year - a.year);
	const latest = decided.filter(
		(one, i) =>
			decided.findIndex((other) => other.programme === one.programme) === i,
	);
	const told: Assessed[] = [];
	for (const { instrument, year } of latest) {
		const found = await findCase(cx, { unit: unit.slug, instrument, year });
		if (!found) continue;
		const items = await itemsOfCase(cx, found);
		const facts = await factsOfCase(cx, found);
		told.push({
			instrument,
			year,
			title: found.instrument.title,
			sheet: sheetOf(found.instrument, found.unit, items, facts, "final"),
		});
	}
	return told;
}
