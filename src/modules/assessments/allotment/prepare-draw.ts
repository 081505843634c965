import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { mayAllot } from "../policy.ts";
import { roundOf } from "../queries.ts";
import { assessmentsIn } from "../tables.ts";
import { longestSeed, sha256, usualSecondLook } from "./draw.ts";

export interface DrawAsked {
	readonly instrument: string;
	readonly year: number;
	/** One line; made by chance where it is empty. */
	readonly seed: string;
	readonly capacity: number;
}

export type PrepareRefusal = Refusal<
	| "not-an-assessor"
	| "no-such-round"
	| "draw-under-way"
	| "seed-too-long"
	| "capacity-out-of-range"
>;

const mostForOne = 5_000;

/** Writes the seed down before anybody knows what it gives: a draw that is thrown away afterwards stays in the list. */
export async function prepareDraw(
	cx: Context,
	{ instrument, year, seed, capacity }: DrawAsked,
): Promise<Result<{ number: number }, PrepareRefusal>> {
	return inTransaction<Result<{ number: number }, PrepareRefusal>>(
		cx,
		async (tx) => {
			const round = await roundOf(tx, instrument, year);
			if (!round) return refused("no-such-round");
			const decision = mayAllot(tx.actor, round.programme);
			if (!decision.may) return refused(decision.why);
			const line = seed.replace(/\s+/g, " ").trim();
			if (line.length > longestSeed)
				return refused("seed-too-long", { n: longestSeed });
			if (!Number.isInteger(capacity) || capacity < 1 || capacity > mostForOne)
				return refused("capacity-out-of-range", { n: mostForOne });
			const number = (await lastNumber(tx, instrument, year)) + 1;
			const id = tx.newId();
			const heldBack = hex(tx.random(32));
			const written = line || hex(tx.random(16));
			const prepared = await assessmentsIn(tx.db)
				.insertInto("assessments.draw")
				.values({
					id,
					instrument,
					year,
					number,
					seed: written,
					held_back: heldBack,
					capacity,
					second_look: usualSecondLook,
					inputs: null,
					prepared_by: tx.actor.id,
					prepared_at: tx.now,
				})
				.onConflict((conflict) => conflict.doNothing())
				.returning("id")
				.executeTakeFirst();
			if (!prepared) return refused("draw-under-way");
			await leaveTrail(tx, {
				chain: "results",
				deed: "draw.prepared",
				subject: { kind: "round", id: `${instrument} ${year}` },
				details: {
					instrument,
					year,
					number,
					seed: written,
					heldBackHash: sha256(heldBack),
					capacity,
				},
			});
			return ok({ number });
		},
	);
}

export async function lastNumber(
	tx: Context,
	instrument: string,
	year: number,
): Promise<number> {
	const last = await assessmentsIn(tx.db)
		.selectFrom("assessments.draw")
		.select(({ fn }) => fn.max("number").as("number"))
		.where("instrument", "=", instrument)
		.where("year", "=", year)
		.executeTakeFirst();
	return last?.number ?? 0;
}

export const hex = (bytes: Uint8Array): string =>
	Buffer.from(bytes).toString("hex");
