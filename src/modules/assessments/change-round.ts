import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { tellRound } from "./invite-units.ts";
import { mayManageRounds } from "./policy.ts";
import { type Round, roundOf } from "./queries.ts";
import { type DaysReason, problemOfChange, type RoundDays } from "./round.ts";
import { writeRoundChange } from "./round-changes.ts";
import { assessmentsIn } from "./tables.ts";

export interface RoundChange extends RoundDays {
	readonly instrument: string;
	readonly year: number;
	readonly reason: string;
	/** The days that the person saw. */
	readonly seen: RoundDays;
}

/** Somebody else moved the days in between. */
export interface RoundChangedMeanwhile
	extends Refusal<"days-changed-meanwhile"> {
	readonly theirs: Round;
}

export type ChangeRoundRefusal =
	| Refusal<
			| DaysReason
			| "not-a-publisher"
			| "no-such-round"
			| "same-days"
			| "say-why-days"
	  >
	| RoundChangedMeanwhile;

/** Moves the days of a round, with a reason. Every change is kept beside the days themselves. */
export async function changeRound(
	cx: Context,
	{ instrument, year, opensOn, closesOn, reason: typed, seen }: RoundChange,
): Promise<Result<Round, ChangeRoundRefusal>> {
	return inTransaction<Result<Round, ChangeRoundRefusal>>(cx, async (tx) => {
		const decision = mayManageRounds(tx.actor);
		if (!decision.may) return refused(decision.why);
		const before = await roundOf(tx, instrument, year);
		if (!before) return refused("no-such-round");
		if (before.opensOn !== seen.opensOn || before.closesOn !== seen.closesOn)
			return { ok: false, problem: meanwhile(before) };
		const problem = problemOfChange(
			before,
			{ opensOn, closesOn },
			dayOf(tx.now),
		);
		if (problem) return { ok: false, problem };
		if (before.opensOn === opensOn && before.closesOn === closesOn)
			return refused("same-days");
		const reason = typed.trim();
		if (reason === "") return refused("say-why-days");
		// A round is reference data and never locked: it moves from the days that the person saw, or not at all.
		const moved = await assessmentsIn(tx.db)
			.updateTable("assessments.round")
			.set({ opens_on: opensOn, closes_on: closesOn })
			.where("instrument", "=", instrument)
			.where("year", "=", year)
			.where("opens_on", "=", seen.opensOn)
			.where("closes_on", "=", seen.closesOn)
			.returning("year")
			.executeTakeFirst();
		if (!moved) {
			const theirs = (await roundOf(tx, instrument, year)) ?? before;
			return { ok: false, problem: meanwhile(theirs) };
		}
		const round: Round = { ...before, opensOn, closesOn };
		await writeRoundChange(tx, {
			instrument,
			year,
			before: seen,
			after: round,
			reason,
		});
		await leaveTrail(tx, {
			chain: "results",
			deed: "round.changed",
			subject: { kind: "round", id: `${instrument} ${year}` },
			details: { before: { ...seen }, after: { opensOn, closesOn }, reason },
		});
		await announce(tx, { name: "round.changed", body: { ...round } });
		await tellRound(tx, round);
		return ok(round);
	});
}

const meanwhile = (theirs: Round): RoundChangedMeanwhile => ({
	reason: "days-changed-meanwhile",
	theirs,
});
