import { inSteps, leastNow } from "#disclosure";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { asDay, dayOf } from "#territory";
import { personalDataIn } from "../tables.ts";
import { type Job, jobs } from "./jobs.ts";
import { retentionTable } from "./retention-file.ts";

/** Slices of one night; what is left waits for the next. */
const mostSlices = 40;

/**
 * The rounds of the night that carry out the table of terms, in its order: each job again and again, a slice at a time, until
 * it finds nothing. What a hold keeps back is not found. Each says in the trail how many went, and of whom nothing.
 */
export const retentionRounds = (): readonly ((
	cx: Context,
) => Promise<number>)[] =>
	retentionTable().rules.flatMap(({ code, job }) =>
		job === undefined ? [] : [(cx: Context) => carryOutRule(cx, code, job)],
	);

async function carryOutRule(
	cx: Context,
	code: string,
	job: Job,
): Promise<number> {
	let gone = 0;
	for (let slice = 0; slice < mostSlices; slice += 1) {
		const n = await jobs[job](cx);
		gone += n;
		if (n === 0) break;
	}
	if (gone > 0) await note(cx, code, gone);
	return gone;
}

const note = (cx: Context, rule: string, n: number): Promise<void> =>
	inTransaction(cx, async (tx) => {
		const id = tx.newId();
		await personalDataIn(tx.db)
			.insertInto("personal_data.carried_out")
			.values({ id, rule, n, on_day: dayOf(tx.now) })
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "retention.carried-out",
			subject: { kind: "retention", id },
			details: { rule, n },
		});
	});

export interface CarriedOut {
	/** In steps; `null` where it was fewer than are told. */
	readonly n: number | null;
	readonly on: string;
}

/** When each rule last found something, and about how much: everybody reads it, and each may be somebody. */
export async function lastCarriedOut(
	cx: Context,
): Promise<ReadonlyMap<string, CarriedOut>> {
	const rows = await personalDataIn(cx.db)
		.selectFrom("personal_data.carried_out")
		.distinctOn("rule")
		.select(["rule", "n", asDay("on_day").as("on")])
		.orderBy("rule")
		.orderBy("id", "desc")
		.execute();
	const least = await leastNow(cx);
	return new Map(
		rows.map(({ rule, n, on }) => [rule, { n: inSteps(n, least), on }]),
	);
}
