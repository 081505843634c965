import { raiseAll, type Subject, subjectsTold } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { asDay, type Day, dayOf } from "#territory";
import { isOpenOn, unitById } from "#units";
import { catalogueIn } from "../tables.ts";
import { type Claimed, drawToLookAt, lookAgain } from "./look-again.ts";

/** What the duty to look again is about; never two open ones for a facility. */
export const lookAgainAt = (facilityId: string): Subject => ({
	kind: "facility-look",
	id: facilityId,
});

/**
 * Once a day; each office on its day of the week, so that not all are asked at once. Of what an office says is there and
 * nobody saw for long, some are drawn, and its people are asked to look. Answers how many.
 */
export async function askToLook(cx: Context): Promise<number> {
	const today = dayOf(cx.now);
	let asked = 0;
	for (const [unitId, claimed] of await claimedUnseen(cx, today))
		asked += await inTransaction(cx, (tx) =>
			askOffice(tx, { unitId, claimed, today }),
		);
	return asked;
}

async function askOffice(
	tx: Context,
	{
		unitId,
		claimed,
		today,
	}: {
		readonly unitId: string;
		readonly claimed: readonly Omit<One, "asked">[];
		readonly today: Day;
	},
): Promise<number> {
	const unit = await unitById(tx, unitId, today);
	// A unit that has closed keeps nothing any more.
	if (!unit || !isOpenOn(unit, today)) return 0;
	const told = await subjectsTold(
		tx,
		lookAgainAt("").kind,
		claimed.map(({ id }) => id),
	);
	const all = claimed.map((one) => ({ ...one, asked: told.has(one.id) }));
	const drawn = new Set(drawToLookAt(all, today, chanceOf(tx)));
	await raiseAll(
		tx,
		all
			.filter(({ id }) => drawn.has(id))
			.map(({ id, place }) => ({
				to: {
					permission: "assessment.request",
					unitId,
					province: unit.province.code,
				},
				kind: "duty" as const,
				subject: lookAgainAt(id),
				says: "catalogue.duty.look-again",
				about: { unit: unit.name, place },
				path: `/unit/${unit.slug}/fasilitas/${id}/periksa`,
				due: dayOf(new Date(tx.now.getTime() + lookAgain.within * 86_400_000)),
			})),
	);
	return drawn.size;
}

interface One extends Claimed {
	readonly place: string;
}

/** What offices say is there, by office, of those whose day it is. */
async function claimedUnseen(
	{ db }: Context,
	today: Day,
): Promise<ReadonlyMap<string, readonly Omit<One, "asked">[]>> {
	const rows = await catalogueIn(db)
		.selectFrom("catalogue.facility as facility")
		.innerJoin("catalogue.facility_check as check", (join) =>
			join
				.onRef("check.unit_id", "=", "facility.unit_id")
				.onRef("check.facility_id", "=", "facility.id")
				.onRef("check.number", "=", "facility.checks"),
		)
		.select([
			"facility.unit_id",
			"facility.id",
			"facility.place",
			asDay("check.checked_on").as("seenOn"),
		])
		.where("check.condition", "=", "present")
		.orderBy("facility.unit_id")
		.orderBy("facility.id")
		.execute();
	const due = rows.filter(({ unit_id }) => isDayOf(unit_id, today));
	return Map.groupBy(due, ({ unit_id }) => unit_id);
}

/** Offices are spread over the days by their ids. */
const isDayOf = (unitId: string, today: Day): boolean =>
	(Number.parseInt(unitId.slice(-4), 16) + Date.parse(today) / 86_400_000) %
		lookAgain.every ===
	0;

/** Chance of the world as numbers from 0 up to, and not, 1. */
const chanceOf =
	({ random }: Context) =>
	(): number =>
		new DataView(new Uint8Array(random(4)).buffer).getUint32(0) / 2 ** 32;
