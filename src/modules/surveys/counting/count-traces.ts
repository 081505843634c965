import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";
import { surveysIn } from "../tables.ts";

/** Where an answer came from: a unit, a day, and a hash in hexadecimal. */
interface Trace {
	readonly unitId: string;
	readonly day: Day;
	readonly trace: string;
}

/**
 * Adds answers to the count of their device on their day, over all mixings of it, and forgets what is of a day that is
 * over. Answers how many each device has by now.
 */
export async function countTraces(
	tx: Context,
	traces: readonly Trace[],
): Promise<(trace: Trace) => number> {
	await surveysIn(tx.db)
		.deleteFrom("surveys.trace")
		.where("day", "<", dayOf(new Date(tx.now.getTime() - 86_400_000)))
		.execute();
	const nameOf = ({ unitId, day, trace }: Trace): string =>
		`${unitId} ${day} ${trace}`;
	const counts = Map.groupBy(traces, nameOf);
	if (counts.size === 0) return () => 0;
	const rows = await surveysIn(tx.db)
		.insertInto("surveys.trace")
		.values(
			[...counts.values()].map((same) => ({
				unit_id: same[0]?.unitId ?? "",
				day: same[0]?.day ?? "",
				trace: Buffer.from(same[0]?.trace ?? "", "hex"),
				answers: same.length,
			})),
		)
		.onConflict((conflict) =>
			conflict.columns(["unit_id", "day", "trace"]).doUpdateSet({
				answers: sql<number>`surveys.trace.answers + excluded.answers`,
			}),
		)
		.returning([
			"unit_id as unitId",
			sql<string>`day::text`.as("day"),
			"trace",
			"answers",
		])
		.execute();
	const known = new Map(
		rows.map(({ trace, answers, ...row }) => [
			nameOf({ ...row, trace: Buffer.from(trace).toString("hex") }),
			answers,
		]),
	);
	return (trace) => known.get(nameOf(trace)) ?? 0;
}
