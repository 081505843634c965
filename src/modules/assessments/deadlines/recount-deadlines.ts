import { workingDaysFor } from "#calendar";
import { redate } from "#notices";
import type { Context } from "#platform/context.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import type { UnitsViews } from "#units";
import { lastKnown } from "../queries.ts";
import { fromRow, writeStep } from "../store.ts";
import { assessmentsIn } from "../tables.ts";
import { hasPassed, lastDay } from "./deadline.ts";
import { deadlineOf, writeDeadline } from "./deadline-store.ts";

/** What is still to run, by the state in which an assessment waits for it. */
const running = { correcting: "corrections", deciding: "objections" } as const;

/**
 * A decree changed the holidays: days that are still running are counted again. Where the last day moves it
 * stands in the history, and the notices move with it. A window for objections that is over stays over.
 */
export async function recountDeadlines(tx: Context): Promise<number> {
	const today = dayOf(tx.now);
	const rows = await assessmentsIn(tx.db)
		.withTables<UnitsViews>()
		.selectFrom("assessments.assessment as assessment")
		.innerJoin("units.directory as unit", (join) =>
			join
				.onRef("unit.unit_id", "=", "assessment.unit_id")
				.on(lastKnown(today)),
		)
		.selectAll("assessment")
		.select("unit.province_code as province")
		.where("assessment.state", "in", ["correcting", "deciding"])
		.execute();
	let moved = 0;
	for (const { province, ...row } of rows) {
		const assessment = fromRow(row);
		const what = running[assessment.state as keyof typeof running];
		const before = await deadlineOf(tx, assessment, what);
		if (!before) continue;
		if (what === "objections" && hasPassed(before, today)) continue;
		const calendar = await workingDaysFor(tx, { province });
		const after = lastDay(calendar, before.beganOn, before.workingDays);
		if (
			after.dueOn === before.dueOn &&
			after.unknownFrom === before.unknownFrom
		)
			continue;
		await writeDeadline(tx, assessment, {
			...before,
			...after,
			because: "calendar",
			at: tx.now,
		});
		if (after.dueOn === before.dueOn) continue;
		moved += 1;
		await writeStep(tx, assessment, assessment, {
			move: `${what}-recounted`,
			document: { on: after.dueOn },
		});
		await leaveTrail(tx, {
			chain: "operations",
			deed: "assessment.deadline-recounted",
			subject: { kind: "assessment", id: assessment.id },
			details: { what, before: before.dueOn, after: after.dueOn },
		});
		if (what === "corrections")
			await redate(tx, "assessment", [assessment.id], { due: after.dueOn });
	}
	return moved;
}
