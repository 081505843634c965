import type { Context } from "#platform/context.ts";
import { asDay } from "#territory";
import type { RoundDays } from "./round.ts";
import { assessmentsIn } from "./tables.ts";

/** How the days of a round moved, by whom, when and why. */
export interface RoundMoved {
	readonly before: RoundDays;
	readonly after: RoundDays;
	readonly reason: string;
	readonly byId: string | null;
	readonly at: Date;
}

interface Named {
	readonly instrument: string;
	readonly year: number;
}

export async function writeRoundChange(
	tx: Context,
	change: Named & Pick<RoundMoved, "before" | "after" | "reason">,
): Promise<void> {
	await assessmentsIn(tx.db)
		.insertInto("assessments.round_change")
		.values({
			id: tx.newId(),
			instrument: change.instrument,
			year: change.year,
			opened_on: change.before.opensOn,
			closed_on: change.before.closesOn,
			opens_on: change.after.opensOn,
			closes_on: change.after.closesOn,
			reason: change.reason,
			by_id: tx.actor.id,
			at: tx.now,
		})
		.execute();
}

/** Every move of the days of a round, the latest first. */
export async function roundChanges(
	cx: Context,
	{ instrument, year }: Named,
): Promise<RoundMoved[]> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.round_change")
		.select(["reason", "by_id", "at"])
		.select([
			asDay("opened_on").as("openedOn"),
			asDay("closed_on").as("closedOn"),
			asDay("opens_on").as("opensOn"),
			asDay("closes_on").as("closesOn"),
		])
		.where("instrument", "=", instrument)
		.where("year", "=", year)
		.orderBy("at", "desc")
		.orderBy("id", "desc")
		.execute();
	return rows.map(({ reason, by_id: byId, at, ...days }) => ({
		before: { opensOn: days.openedOn, closesOn: days.closedOn },
		after: { opensOn: days.opensOn, closesOn: days.closesOn },
		reason,
		byId,
		at,
	}));
}
