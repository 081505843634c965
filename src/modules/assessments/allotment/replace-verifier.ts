import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { mayAllot } from "../policy.ts";
import { roundOf } from "../queries.ts";
import { assessmentsIn } from "../tables.ts";
import { allot, type Drawn } from "./allot.ts";
import { drawsOf, holdingsOf } from "./draws.ts";
import { poolOf } from "./pool.ts";
import { lastNumber } from "./prepare-draw.ts";
import { give, listOf } from "./publish-draw.ts";

export type ReplaceRefusal = Refusal<
	| "not-an-assessor"
	| "no-such-round"
	| "no-such-draw"
	| "say-why-replaced"
	| "holds-nothing"
	| "nobody-left"
>;

/**
 * Somebody falls ill: what she has not finished is drawn again among the others by the same rule. The seed follows
 * from that of the first draw and the number of this one, so that nobody chooses it.
 */
export async function replaceVerifier(
	cx: Context,
	asked: {
		readonly instrument: string;
		readonly year: number;
		readonly verifierId: string;
		readonly reason: string;
	},
): Promise<Result<Drawn, ReplaceRefusal>> {
	return inTransaction<Result<Drawn, ReplaceRefusal>>(cx, async (tx) => {
		const { instrument, year, verifierId } = asked;
		const round = await roundOf(tx, instrument, year);
		if (!round) return refused("no-such-round");
		const decision = mayAllot(tx.actor, round.programme);
		if (!decision.may) return refused(decision.why);
		const reason = asked.reason.trim();
		if (!reason) return refused("say-why-replaced");
		const [latest, first] = published(await drawsOf(tx, instrument, year));
		if (!latest || !first) return refused("no-such-draw");
		const unfinished = (await holdingsOf(tx, instrument, year)).filter(
			(held) =>
				held.verifierId === verifierId &&
				(held.state === "verifying" || held.state === "correcting"),
		);
		if (unfinished.length === 0) return refused("holds-nothing");
		const pool = await poolOf(tx, round, {
			capacity: latest.capacity,
			without: [verifierId],
			assessmentIds: unfinished.map(({ assessmentId }) => assessmentId),
		});
		const number = (await lastNumber(tx, instrument, year)) + 1;
		const seed = replacementSeed(first.seed, number);
		const drawn = allot({ seed, ...pool });
		if (drawn.allotted.length === 0) return refused("nobody-left");
		const id = tx.newId();
		await assessmentsIn(tx.db)
			.insertInto("assessments.draw")
			.values({
				id,
				instrument,
				year,
				number,
				seed,
				held_back: first.heldBack,
				capacity: latest.capacity,
				second_look: first.secondLook,
				inputs: JSON.stringify(pool),
				prepared_by: tx.actor.id,
				prepared_at: tx.now,
				published_by: tx.actor.id,
				published_at: tx.now,
				reason,
			})
			.execute();
		await give(tx, { draw: { id, instrument, year }, pool, drawn, reason });
		await leaveTrail(tx, {
			chain: "results",
			deed: "draw.verifier-replaced",
			subject: { kind: "round", id: `${instrument} ${year}` },
			details: { verifierId, reason, ...listOf(seed, drawn) },
		});
		return ok(drawn);
	});
}

export const replacementSeed = (seed: string, number: number): string =>
	`${seed} / pengganti ${number}`;

/** The latest and the first published draw. */
function published(draws: Awaited<ReturnType<typeof drawsOf>>) {
	const all = draws.filter(({ publishedAt }) => publishedAt !== null);
	return [all[0], all.at(-1)] as const;
}
