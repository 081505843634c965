import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { mayAllot } from "../policy.ts";
import { type Round, roundOf } from "../queries.ts";
import { assessmentsIn } from "../tables.ts";
import { allot, type Drawn } from "./allot.ts";
import { type Draw, fingerprintOf } from "./draw.ts";
import { drawOf } from "./draws.ts";
import type { DrawPool } from "./exclusions.ts";
import { poolOf } from "./pool.ts";
import { tellAllotted } from "./tell-allotted.ts";

export type PublishRefusal = Refusal<
	| "not-an-assessor"
	| "no-such-draw"
	| "draw-changed-meanwhile"
	| "nothing-to-draw"
>;

/** From now on each assessment is judged by whom the draw gave it to. `seen` is the fingerprint of what the preview showed. */
export async function publishDraw(
	cx: Context,
	asked: {
		readonly instrument: string;
		readonly year: number;
		readonly seen: string;
	},
): Promise<Result<Drawn, PublishRefusal>> {
	return inTransaction<Result<Drawn, PublishRefusal>>(cx, async (tx) => {
		const found = await lockPrepared(tx, asked.instrument, asked.year);
		if (!found) return refused("no-such-draw");
		const { draw, round } = found;
		const decision = mayAllot(tx.actor, round.programme);
		if (!decision.may) return refused(decision.why);
		const pool = await poolOf(tx, round, draw);
		if (fingerprintOf(pool) !== asked.seen)
			return refused("draw-changed-meanwhile");
		const drawn = allot({ seed: draw.seed, ...pool });
		if (drawn.allotted.length === 0) return refused("nothing-to-draw");
		await assessmentsIn(tx.db)
			.updateTable("assessments.draw")
			.set({
				published_at: tx.now,
				published_by: tx.actor.id,
				inputs: JSON.stringify(pool),
			})
			.where("id", "=", draw.id)
			.execute();
		await give(tx, { draw, pool, drawn, reason: "" });
		await leaveTrail(tx, {
			chain: "results",
			deed: "draw.published",
			subject: { kind: "round", id: `${draw.instrument} ${draw.year}` },
			details: listOf(draw.seed, drawn),
		});
		return ok(drawn);
	});
}

/** What the trail keeps of a draw. */
export const listOf = (
	seed: string,
	{ allotted, unplaced }: Drawn,
): Record<string, unknown> => ({
	seed,
	allotted: Object.fromEntries(
		allotted.map(({ unit, judge }) => [unit.slug, judge]),
	),
	unplaced: Object.fromEntries(
		unplaced.map(({ unit, why }) => [unit.slug, why]),
	),
});

export interface Given {
	readonly draw: Pick<Draw, "id" | "instrument" | "year">;
	readonly pool: DrawPool;
	readonly drawn: Drawn;
	/** Why it goes to somebody else than was drawn; empty for the draw itself. */
	readonly reason: string;
}

/** Ends what was given before and gives anew, and tells those to whom it went. */
export async function give(
	tx: Context,
	{ draw, drawn, reason }: Given,
): Promise<void> {
	const db = assessmentsIn(tx.db);
	const ids = drawn.allotted.map(({ unit }) => unit.id);
	const before = await db
		.selectFrom("assessments.allotment")
		.select(({ fn }) => ["assessment_id", fn.max("number").as("number")])
		.where("assessment_id", "in", ids)
		.groupBy("assessment_id")
		.execute();
	const last = new Map(
		before.map(({ assessment_id, number }) => [assessment_id, number]),
	);
	await db
		.updateTable("assessments.allotment")
		.set({ until_at: tx.now })
		.where("assessment_id", "in", ids)
		.where("until_at", "is", null)
		.execute();
	await db
		.insertInto("assessments.allotment")
		.values(
			drawn.allotted.map(({ unit, judge, others }) => ({
				assessment_id: unit.id,
				number: (last.get(unit.id) ?? 0) + 1,
				unit_id: unit.unitId,
				draw_id: draw.id,
				verifier_id: judge,
				others: [...others],
				reason,
				by_id: tx.actor.id,
				from_at: tx.now,
				until_at: null,
			})),
		)
		.execute();
	await tellAllotted(tx, draw, ids);
}

/** The draw of the round that is being prepared, locked. */
export async function lockPrepared(
	tx: Context,
	instrument: string,
	year: number,
): Promise<{ draw: Draw; round: Round } | null> {
	const row = await assessmentsIn(tx.db)
		.selectFrom("assessments.draw")
		.selectAll()
		.where("instrument", "=", instrument)
		.where("year", "=", year)
		.where("published_at", "is", null)
		.where("discarded_at", "is", null)
		.forUpdate()
		.executeTakeFirst();
	const round = row && (await roundOf(tx, instrument, year));
	return row && round ? { draw: drawOf(row), round } : null;
}
