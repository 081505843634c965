import { type Exact, exact, plain, sum } from "#kernel/decimal.ts";
import type { AnswerKind } from "../answer-kinds.ts";
import type { Conversion, Indicator, Instrument, Node } from "../instrument.ts";
import { bestOf } from "../measure.ts";

/** What nobody has answered yet can be worth: as little or as much as its kind of answer allows. */
export type End = "worst" | "best";

/** The instrument with a choice between the two ends in place of these indicators. */
export const withStandIns = (
	instrument: Instrument,
	codes: ReadonlySet<string>,
): Instrument =>
	codes.size === 0
		? instrument
		: { ...instrument, children: standingIn(instrument.children, codes) };

const standingIn = (
	nodes: readonly Node[],
	codes: ReadonlySet<string>,
): readonly Node[] =>
	nodes.map((node) => {
		if (node.type === "group")
			return { ...node, children: standingIn(node.children, codes) };
		return codes.has(node.code) ? standInFor(node) : node;
	});

const standInFor = (indicator: Indicator): Indicator => ({
	...indicator,
	convert: stretched(indicator),
	answer: {
		kind: "choice",
		verified: indicator.answer.verified,
		options: [
			option("worst", worstOf(indicator.answer)),
			option("best", bestOf(indicator.answer)),
		],
	},
});

/** A ratio may be better than its whole (120 % of a target); a choice may not, so that its scale is stretched. */
function stretched({ answer, convert }: Indicator): Conversion | null {
	if (
		answer.kind !== "ratio" ||
		answer.bands ||
		answer.direction !== "higher-is-better"
	)
		return convert;
	const { from, to } = answer.range;
	return {
		times: plain(exact(convert?.times ?? 1).times(exact(to).minus(from))),
		dividedBy: plain(
			exact(convert?.dividedBy ?? 1).times(exact(answer.per).minus(from)),
		),
	};
}

const option = (code: End, value: Exact) => ({
	code,
	label: { id: code },
	value: plain(value),
});

/** What the worst answer is worth on its own scale; `bestOf` is its counterpart. */
function worstOf(kind: AnswerKind): Exact {
	switch (kind.kind) {
		case "choice":
			return least(kind.options.map(({ value }) => value));
		case "scale":
			return exact(kind.from);
		case "multi-select":
			return sum(
				kind.options
					.map(({ value }) => exact(value))
					.filter((value) => value.isNegative()),
			);
		case "number":
		case "count":
		case "ratio":
			return kind.bands
				? least(kind.bands.bands.map(({ value }) => value ?? "0"))
				: exact(0);
		default:
			return exact(0);
	}
}

const least = (values: readonly string[]): Exact =>
	values.map(exact).reduce((one, other) => (other.lt(one) ? other : one));
