import { exact } from "#kernel/decimal.ts";
import type { Gate, Instrument } from "./instrument.ts";
import type { GateResult, ScoredNode } from "./sheet.ts";

/** How each gate of the instrument stands. A score or a fact that is not known leaves its gate open. */
export const passGates = (
	instrument: Instrument,
	nodes: readonly ScoredNode[],
	facts: Readonly<Record<string, boolean>>,
): readonly GateResult[] =>
	instrument.gates.map((gate) => ({
		code: gate.code,
		kind: gate.kind,
		label: gate.label,
		result: resultOf(gate, instrument, nodes, facts),
		looksAt: gate.kind === "veto" ? gate.fact : gate.node,
		article: gate.article,
		verified: gate.verified,
	}));

function resultOf(
	gate: Gate,
	{ rounding }: Instrument,
	nodes: readonly ScoredNode[],
	facts: Readonly<Record<string, boolean>>,
): GateResult["result"] {
	if (gate.kind === "veto") {
		const fact = Object.hasOwn(facts, gate.fact) ? facts[gate.fact] : undefined;
		return fact === undefined ? "open" : fact ? "failed" : "passed";
	}
	const node = nodes.find(({ code }) => code === gate.node);
	// What is not asked of this unit, or does not apply to it, cannot fail it.
	if (
		!node ||
		node.state === "not-applicable" ||
		node.state === "not-our-authority"
	)
		return "passed";
	if (node.score === null) return "open";
	const enough =
		gate.kind === "must-have"
			? exact(node.score).gt(0)
			: exact(node.score).toDecimalPlaces(rounding.decimals).gte(gate.atLeast);
	return enough ? "passed" : "failed";
}
