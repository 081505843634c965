import { instrumentNamed } from "#instruments";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { tellRound } from "./invite-units.ts";
import { mayManageRounds } from "./policy.ts";
import type { Round } from "./queries.ts";
import {
	type DaysReason,
	isAssessable,
	problemOfDays,
	type RoundDays,
} from "./round.ts";
import { assessmentsIn } from "./tables.ts";

export interface NewRound extends RoundDays {
	readonly instrument: string;
	/** Year of performance. */
	readonly year: number;
}

export type OpenRoundRefusal = Refusal<
	| DaysReason
	| "not-a-publisher"
	| "no-such-instrument"
	| "not-assessable"
	| "year-out-of-range"
	| "round-exists"
>;

/** Instruments of this kind began in 2018. Nobody plans a round further ahead than the year after. */
const firstYear = 2018;

/** Opens an instrument to units for a year of performance. Results that were decided elsewhere come by import instead. */
export async function openRound(
	cx: Context,
	{ instrument: id, year, opensOn, closesOn }: NewRound,
): Promise<Result<Round, OpenRoundRefusal>> {
	return inTransaction<Result<Round, OpenRoundRefusal>>(cx, async (tx) => {
		const decision = mayManageRounds(tx.actor);
		if (!decision.may) return refused(decision.why);
		const instrument = instrumentNamed(id);
		if (!instrument) return refused("no-such-instrument");
		if (!isAssessable(instrument)) return refused("not-assessable");
		const today = dayOf(tx.now);
		const lastYear = Number(today.slice(0, 4)) + 1;
		if (!Number.isInteger(year) || year < firstYear || year > lastYear)
			return refused("year-out-of-range", {
				from: String(firstYear),
				to: String(lastYear),
			});
		const problem = problemOfDays({ opensOn, closesOn }, today);
		if (problem) return { ok: false, problem };
		const { programme } = instrument;
		const written = await assessmentsIn(tx.db)
			.insertInto("assessments.round")
			.values({
				instrument: id,
				year,
				programme,
				opens_on: opensOn,
				closes_on: closesOn,
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning("year")
			.executeTakeFirst();
		if (!written) return refused("round-exists", { year: String(year) });
		const round: Round = { instrument: id, year, programme, opensOn, closesOn };
		await leaveTrail(tx, {
			chain: "results",
			deed: "round.opened",
			subject: { kind: "round", id: `${id} ${year}` },
			details: { opensOn, closesOn },
		});
		await announce(tx, { name: "round.opened", body: { ...round } });
		await tellRound(tx, round);
		return ok(round);
	});
}
