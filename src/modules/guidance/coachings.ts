import { holdersOf, peopleAt } from "#identity";
import { instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, type Day, dayOf, includes } from "#territory";
import { ancestorsOf, type Unit } from "#units";
import type { Side } from "./policy.ts";
import type { Coaching } from "./question.ts";
import { guidanceIn } from "./tables.ts";

export const coachingRows = (cx: Context) =>
	guidanceIn(cx.db)
		.selectFrom("guidance.coaching as coaching")
		.select([
			"coaching.unit_id as unitId",
			"coaching.id",
			"coaching.office_id as officeId",
			"coaching.why",
			asDay("coaching.valid_from").as("from"),
			asDayOrNull("coaching.valid_until").as("until"),
		])
		// A plan that was withdrawn holds for nobody.
		.where("coaching.withdrawn_at", "is", null);

/** Who coached, coaches and will coach a unit by rows of its own; the newest first. */
export const coachingsOf = (
	cx: Context,
	unitId: string,
): Promise<readonly Coaching[]> =>
	coachingRows(cx)
		.where("coaching.unit_id", "=", unitId)
		.orderBy("coaching.valid_from", "desc")
		.execute();

/** Units of which somebody else coaches by a row that began or ended since a day. */
export const coachingsChanged = async (
	cx: Context,
	since: Day,
): Promise<readonly string[]> => {
	const today = dayOf(cx.now);
	const rows = await guidanceIn(cx.db)
		.selectFrom("guidance.coaching")
		.select("unit_id as unitId")
		.distinct()
		.where("withdrawn_at", "is", null)
		.where(({ eb, or, and }) =>
			or([
				and([eb("valid_from", ">=", since), eb("valid_from", "<=", today)]),
				and([eb("valid_until", ">=", since), eb("valid_until", "<=", today)]),
			]),
		)
		.execute();
	return rows.map(({ unitId }) => unitId);
};

/** The office that coaches a unit on a day: by a row of its own, or of the nearest unit above it. */
export async function officeCoaching(
	cx: Context,
	unitId: string,
	day: Day,
): Promise<string | null> {
	const line = [
		unitId,
		...(await ancestorsOf(cx, unitId, day)).map(({ id }) => id),
	];
	const rows = await coachingRows(cx)
		.where("coaching.unit_id", "in", line)
		.execute();
	const today = rows.filter((row) => includes(row, day));
	for (const id of line) {
		const row = today.find(({ unitId: of }) => of === id);
		if (row) return row.officeId;
	}
	return null;
}

/** All that must be known of a unit to say who may ask and who answers. */
export async function sideOf(
	cx: Context,
	unit: Unit,
	instrument: string | null,
): Promise<Side> {
	return sideFor(
		cx,
		unit,
		instrument === null ? undefined : instrumentNamed(instrument)?.programme,
	);
}

/** The same of a programme; left out, of any. */
export async function sideFor(
	cx: Context,
	unit: Unit,
	programme: string | undefined,
): Promise<Side> {
	const place = { unitId: unit.id, province: unit.province.code };
	const officeId = await officeCoaching(cx, unit.id, dayOf(cx.now));
	const side = {
		...place,
		officeId,
		...(programme === undefined ? {} : { programme }),
	};
	return { ...side, coached: (await coachesOf(cx, side)).length > 0 };
}

/** People who coach a unit today. */
export async function coachesOf(
	cx: Context,
	{ unitId, province, programme, officeId }: Omit<Side, "coached">,
): Promise<readonly string[]> {
	const holders = await holdersOf(cx, {
		permission: "guidance.answer",
		programme: programme ?? null,
		unitId,
		province,
		othersOnly: true,
	});
	const ids = holders.map(({ personId }) => personId);
	if (officeId === null) return ids;
	const there = new Set(
		(await peopleAt(cx, [officeId])).map(({ personId }) => personId),
	);
	return ids.filter((id) => there.has(id));
}
