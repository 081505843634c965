import { sql } from "kysely";
import { freeDaysFor } from "#calendar";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { unitById } from "#units";
import { type IsOpen, openBy } from "./loans/due-day.ts";
import { mayKeep } from "./policy.ts";
import { libraryIn } from "./tables.ts";

/** What an office sets for itself; days and numbers of loans stand with its collections. */
export interface LendingRules {
	/** Open days for which a copy lies ready. */
	readonly keepsDays: number;
	/** Days after its last day until a card is deleted. */
	readonly forgetsAfter: number;
	/** Weekdays, 1 is Monday. */
	readonly openDays: readonly number[];
}

export const usualRules: LendingRules = {
	keepsDays: 3,
	forgetsAfter: 180,
	openDays: [1, 2, 3, 4, 5],
};

export async function rulesOf(
	cx: Context,
	unitId: string,
): Promise<LendingRules> {
	const row = await libraryIn(cx.db)
		.selectFrom("library.lending")
		.select(["keeps_days", "forgets_after", "open_days"])
		.where("unit_id", "=", unitId)
		.executeTakeFirst();
	return row
		? {
				keepsDays: row.keeps_days,
				forgetsAfter: row.forgets_after,
				openDays: row.open_days,
			}
		: usualRules;
}

/** The open days of an office, asked for once. */
export async function openDaysOf(cx: Context, unitId: string): Promise<IsOpen> {
	const unit = await unitById(cx, unitId);
	const free = await freeDaysFor(
		cx,
		unit ? { province: unit.province.code } : {},
	);
	const { openDays } = await rulesOf(cx, unitId);
	return openBy(openDays, (day) => free.on(day).length > 0);
}

export type RulesRefusal = Refusal<
	"not-yours" | "keeps-days" | "forgets-after" | "open-days"
>;

export const problemOfLending = ({
	keepsDays,
	forgetsAfter,
	openDays,
}: LendingRules): Exclude<RulesRefusal["reason"], "not-yours"> | null => {
	if (!within(keepsDays, 1, 30)) return "keeps-days";
	if (!within(forgetsAfter, 0, 1825)) return "forgets-after";
	return openDays.length > 0 && openDays.every((day) => within(day, 1, 7))
		? null
		: "open-days";
};

const within = (n: number, least: number, most: number): boolean =>
	Number.isSafeInteger(n) && n >= least && n <= most;

/** From now on; what is lent and kept already stays as it was said. */
export const setRules = (
	cx: Context,
	unitId: string,
	rules: LendingRules,
): Promise<Result<null, RulesRefusal>> =>
	inTransaction<Result<null, RulesRefusal>>(cx, async (tx) => {
		if (!mayKeep(tx.actor, { unitId }).may) return refused("not-yours");
		const problem = problemOfLending(rules);
		if (problem) return refused(problem);
		const set = {
			keeps_days: rules.keepsDays,
			forgets_after: rules.forgetsAfter,
			open_days: [...new Set(rules.openDays)].toSorted(),
		};
		await libraryIn(tx.db)
			.insertInto("library.lending")
			.values({ unit_id: unitId, last_number: 0, ...set })
			.onConflict((conflict) => conflict.column("unit_id").doUpdateSet(set))
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "library.rules-set",
			subject: { kind: "unit", id: unitId },
			details: { ...rules },
		});
		return ok(null);
	});

/** The number of the next slip that is put into a reserved copy. */
export async function nextNumber(tx: Context, unitId: string): Promise<number> {
	const { last_number } = await libraryIn(tx.db)
		.insertInto("library.lending")
		.values({
			unit_id: unitId,
			keeps_days: usualRules.keepsDays,
			forgets_after: usualRules.forgetsAfter,
			open_days: usualRules.openDays,
			last_number: 1,
		})
		.onConflict((conflict) =>
			conflict.column("unit_id").doUpdateSet({
				last_number: sql<number>`lending.last_number % 999 + 1`,
			}),
		)
		.returning("last_number")
		.executeTakeFirstOrThrow();
	return last_number;
}
