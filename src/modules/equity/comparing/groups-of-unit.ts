import type { Context } from "#platform/context.ts";
import { type Period, yearOf } from "#surveys";
import { yearPeriod } from "../cell.ts";
import { toldPeriods } from "../queries.ts";
import { type Lens, lensOf } from "./lens.ts";

/** The groups of a unit: at a unit only disability is told. */
export interface GroupsOfUnitTold {
	readonly period: Period;
	readonly dimension: "disability";
	readonly lens: Lens;
}

/** Of a year as a whole where that was told, else of its last quarter that was; `null` where none was. */
export async function groupsOfUnit(
	cx: Context,
	unitId: string,
	instrument: string,
	year: number,
): Promise<GroupsOfUnitTold | null> {
	const told = (await toldPeriods(cx, unitId))
		.filter((each) => each.instrument === instrument)
		.map(({ period }) => period)
		.filter((period) => yearOf(period) === year);
	const period = told.includes(yearPeriod(year))
		? yearPeriod(year)
		: Math.max(...told);
	if (told.length === 0) return null;
	const dimension = "disability";
	return {
		period,
		dimension,
		lens: await lensOf(cx, {
			instrument,
			dimension,
			period,
			place: { province: null, unitId },
		}),
	};
}
