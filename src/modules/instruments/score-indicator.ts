import { plain } from "#kernel/decimal.ts";
import type { Answer } from "./answer.ts";
import { type Counted, headOf } from "./counted.ts";
import { finish } from "./extent.ts";
import type { Indicator, Instrument } from "./instrument.ts";
import { measure } from "./measure.ts";
import { settle } from "./settle.ts";
import type { NodeState, Rule, ScoredNode } from "./sheet.ts";
import { stepsAfter } from "./steps.ts";

/** The score of one answer: its worth on its own scale, times the top of the instrument, over the best worth. */
export function scoreIndicator(
	instrument: Instrument,
	node: Indicator,
	answer: Answer | undefined,
	authorityAccepted: boolean,
): Counted {
	if (!answer) return unscored(node, "missing", "rule-missing");
	if ("value" in answer) return scoreValue(instrument, node, answer);
	if ("notApplicable" in answer) {
		return unscored(node, "not-applicable", "rule-not-applicable", {
			why: answer.notApplicable,
		});
	}
	if ("notMeasured" in answer)
		return unscored(node, "missing", "rule-not-measured", {
			why: answer.notMeasured,
		});
	return authorityAccepted
		? unscored(node, "not-our-authority", "rule-not-our-authority", {
				why: answer.notOurAuthority,
			})
		: unscored(node, "missing", "rule-authority-open", {
				why: answer.notOurAuthority,
			});
}

function scoreValue(
	instrument: Instrument,
	node: Indicator,
	{ value }: Extract<Answer, { value: unknown }>,
): Counted {
	const found = measure(node.answer, value);
	if (!found) return unscored(node, "unknown", "rule-hole", { answer: value });
	const { raw, best, rule } = found;
	const { decimals, when } = instrument.rounding;
	const unrounded = finish(node, raw.times(instrument.top).div(best));
	const score =
		when === "at-every-level"
			? settle(unrounded).toDecimalPlaces(decimals)
			: unrounded;
	return {
		node,
		score,
		sheet: {
			...blank(node),
			state: "scored",
			answer: value,
			raw: plain(settle(raw)),
			score: plain(settle(score)),
			rule: { key: rule.key, about: { ...rule.about, top: instrument.top } },
			steps: stepsAfter(instrument, node),
		},
	};
}

const unscored = (
	node: Indicator,
	state: NodeState,
	key: Rule["key"],
	said: Partial<Pick<ScoredNode, "why" | "answer">> = {},
): Counted => ({
	node,
	score: null,
	sheet: { ...blank(node), ...said, state, rule: { key, about: {} } },
});

const blank = (node: Indicator) => ({
	...headOf(node),
	verified: node.verified && node.answer.verified,
	note: node.note ?? node.answer.note ?? null,
	answer: null,
	why: null,
	raw: null,
	score: null,
	steps: [],
	children: [],
});
