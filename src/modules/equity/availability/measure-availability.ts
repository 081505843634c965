import { allNeeds, facilitiesOf, fitOf } from "#catalogue";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Period, periodOf } from "#surveys";
import { asOf, dayOf } from "#territory";
import type { UnitsViews } from "#units";
import { equityIn } from "../tables.ts";

/** Offices that are looked at together. */
const atOnce = 500;

interface Counted {
	offices: number;
	onRecord: number;
	usable: number;
}

/**
 * Looks every night which offices somebody with a need can manage, and keeps it for the quarter that runs; what was kept of a
 * quarter that is over stands. It counts offices and not people: nobody is hidden. Answers how many offices were looked at.
 */
export async function measureAvailability(cx: Context): Promise<number> {
	const today = dayOf(cx.now);
	const units = await cx.db
		.withTables<UnitsViews>()
		.selectFrom("units.directory as unit")
		.select(["unit.unit_id as id", "unit.province_code as province"])
		.where(asOf("unit", today))
		.orderBy("unit.unit_id")
		.execute();
	const counts = new Map<string, Counted>();
	for (let at = 0; at < units.length; at += atOnce) {
		const some = units.slice(at, at + atOnce);
		const byUnit = Map.groupBy(
			await facilitiesOf(
				cx,
				some.map(({ id }) => id),
			),
			({ unitId }) => unitId,
		);
		for (const { id, province } of some) {
			const facilities = byUnit.get(id) ?? [];
			for (const need of allNeeds()) {
				const name = `${province} ${need.code}`;
				const sum = counts.get(name) ?? { offices: 0, onRecord: 0, usable: 0 };
				counts.set(name, sum);
				sum.offices += 1;
				if (facilities.length === 0) continue;
				sum.onRecord += 1;
				if (fitOf(need, facilities, today).fits === "yes") sum.usable += 1;
			}
		}
	}
	await inTransaction(cx, (tx) => write(tx, periodOf(today), counts));
	return units.length;
}

async function write(
	tx: Context,
	period: Period,
	counts: ReadonlyMap<string, Counted>,
): Promise<void> {
	await equityIn(tx.db)
		.deleteFrom("equity.availability")
		.where("period", "=", period)
		.execute();
	if (counts.size === 0) return;
	await equityIn(tx.db)
		.insertInto("equity.availability")
		.values(
			[...counts].map(([name, { offices, onRecord, usable }]) => {
				const [province = "", need = ""] = name.split(" ");
				return {
					period,
					province,
					need,
					offices,
					on_record: onRecord,
					usable,
					looked_on: dayOf(tx.now),
				};
			}),
		)
		.execute();
}
