import { runLane } from "./lane-run.ts";
import type { Line } from "./line.ts";

/**
 * The verifier's lane over real connections: 6,000 items (60 unless `full`) by two verifiers, 50 connections (5)
 * cut between the sending of a decision and its answer. Afterwards judgements, lane and trail must agree.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const run = await runLane(
		full ? { items: 6_000, cuts: 50 } : { items: 60, cuts: 5 },
	);
	const size = `${run.decisions.toLocaleString("en")} items, ${run.cuts} connections cut, ${run.where}`;
	const off = (n: number) => Math.abs(n - run.decisions);
	return [
		{
			name: `next item of the lane, p95, ${size}`,
			figure: Math.round(run.nextP95),
			unit: "ms",
			limit: 150,
		},
		{
			name: `decision until acknowledged, p95, ${size}`,
			figure: Math.round(run.decisionP95),
			unit: "ms",
			limit: null,
		},
		{
			name: `processor time for one item, page and decision and both clients, ${size}`,
			figure: Math.round(run.workPerItem),
			unit: "ms",
			limit: null,
		},
		{
			name: `decisions lost or doubled in judgements, lane and trail, ${size}`,
			figure: off(run.marks) + off(run.lane) + off(run.trail) + off(run.items),
			unit: "",
			limit: 0,
		},
		{
			name: `items that two verifiers received, ${size}`,
			figure: run.receivedTwice,
			unit: "",
			limit: 0,
		},
	];
}
