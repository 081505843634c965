import type { Context } from "#platform/context.ts";
import { assessmentsIn } from "./tables.ts";

/** How many units have come how far in a round. Results that were brought along took no part in it. */
export interface RoundCounts {
	readonly begun: number;
	readonly handedIn: number;
	readonly decided: number;
}

/** By `instrument year`; rounds in which nobody began are left out. */
export async function roundCounts(
	cx: Context,
): Promise<ReadonlyMap<string, RoundCounts>> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.assessment")
		.select(["instrument", "year"])
		.select(({ fn }) => [
			fn.countAll<string>().as("begun"),
			fn.count<string>("submitted_at").as("handedIn"),
			fn.count<string>("decided_at").as("decided"),
		])
		.where("brought_by", "is", null)
		.groupBy(["instrument", "year"])
		.execute();
	return new Map(
		rows.map(({ instrument, year, begun, handedIn, decided }) => [
			`${instrument} ${year}`,
			{
				begun: Number(begun),
				handedIn: Number(handedIn),
				decided: Number(decided),
			},
		]),
	);
}
