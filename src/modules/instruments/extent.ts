import { type Exact, exact, sum } from "#kernel/decimal.ts";
import type { AnswerKind } from "./answer-kinds.ts";
import type { Branch, Conversion, Instrument, Node } from "./instrument.ts";
import { settle } from "./settle.ts";

/** The lowest and the highest score that can come out: 25 and 100 for a satisfaction index. */
export interface Extent {
	readonly from: Exact;
	readonly to: Exact;
}

export const extentOf = (instrument: Instrument): Extent =>
	ofBranch(instrument, exact(instrument.top));

function ofBranch(branch: Branch, top: Exact): Extent {
	if (branch.children.length === 0)
		return after(branch, { from: exact(0), to: top });
	const weighed = branch.children.map((child) => ({
		extent: ofNode(child, top),
		weight:
			branch.weights.kind === "equal" ? exact(1) : exact(child.weight ?? 0),
	}));
	const total = sum(weighed.map(({ weight }) => weight));
	const collect = (end: keyof Extent): Exact => {
		if (branch.aggregate === "minimum")
			return least(weighed.map(({ extent }) => extent[end]));
		const added = sum(
			weighed.map(({ extent, weight }) => extent[end].times(weight)),
		);
		return branch.aggregate === "sum" || total.isZero()
			? added
			: added.div(total);
	};
	return after(branch, { from: collect("from"), to: collect("to") });
}

const ofNode = (node: Node, top: Exact): Extent =>
	node.type === "group"
		? ofBranch(node, top)
		: after(node, {
				from: lowest(node.answer, top),
				to: highest(node.answer, top),
			});

/** Only a scale that starts above zero keeps its worst answer from being worth nothing. */
const lowest = (kind: AnswerKind, top: Exact): Exact =>
	kind.kind === "scale" ? top.times(kind.from).div(kind.to) : exact(0);

/** Only a ratio may be better than its whole (120 % of a target). */
const highest = (kind: AnswerKind, top: Exact): Exact =>
	kind.kind === "ratio" && !kind.bands && kind.direction === "higher-is-better"
		? top.times(exact(kind.range.to)).div(kind.per)
		: top;

const least = (values: readonly Exact[]): Exact =>
	values.reduce((a, b) => (b.lt(a) ? b : a));

const after = (
	rule: { convert: Conversion | null; cap: string | null },
	{ from, to }: Extent,
): Extent => ({
	from: settle(finish(rule, from)),
	to: settle(finish(rule, to)),
});

/** A score after its conversion and its cap. */
export function finish(
	{ convert, cap }: { convert: Conversion | null; cap: string | null },
	score: Exact,
): Exact {
	const converted = convert
		? score.times(convert.times).div(convert.dividedBy)
		: score;
	return cap !== null && converted.gt(cap) ? exact(cap) : converted;
}
