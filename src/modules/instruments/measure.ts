import { type Exact, exact, plain, sum } from "#kernel/decimal.ts";
import type { AnswerValue } from "./answer.ts";
import type {
	AnswerKind,
	Count,
	Figure,
	MultiSelect,
	Option,
	Ratio,
} from "./answer-kinds.ts";
import { lookUp } from "./bands.ts";
import type { BandTable } from "./instrument.ts";
import type { Rule } from "./sheet.ts";

/** What an answer is worth on its own scale, what the best answer would be, and by which rule. */
export interface Measure {
	readonly raw: Exact;
	readonly best: Exact;
	readonly rule: Rule;
}

/**
 * Measures an answer that `readAnswer` let through. Null where the value falls into a hole of the source's
 * bands: then nobody knows what it is worth.
 * @throws RangeError when the value is none of this kind, which is a programmer's mistake.
 */
export function measure(kind: AnswerKind, value: AnswerValue): Measure | null {
	switch (kind.kind) {
		case "choice":
			return worth(
				"rule-choice",
				valueIn(kind.options, text(value)),
				bestOf(kind),
			);
		case "yes-no":
			return worth(
				"rule-yes-no",
				exact(oneOf(value, "yes", "no") === "yes" ? 1 : 0),
				bestOf(kind),
			);
		case "evidence":
			return worth(
				"rule-evidence",
				exact(oneOf(value, "attached", "none") === "attached" ? 1 : 0),
				bestOf(kind),
			);
		case "scale":
			return worth(
				"rule-level",
				level(value, kind.from, kind.to),
				bestOf(kind),
			);
		case "cumulative":
			return worth(
				"rule-level",
				level(value, 0, kind.statements.length - 1),
				bestOf(kind),
			);
		case "multi-select":
			return selected(kind, value);
		case "number":
		case "count":
			return measured(kind, exact(text(value)));
		case "ratio":
			return measured(kind, quotient(kind, value));
	}
}

/** What the best answer is worth on its own scale. */
export function bestOf(kind: AnswerKind): Exact {
	switch (kind.kind) {
		case "choice":
			return kind.options.map(({ value }) => exact(value)).reduce(max);
		case "yes-no":
		case "evidence":
			return exact(1);
		case "scale":
			return exact(kind.to);
		case "cumulative":
			return exact(kind.statements.length - 1);
		case "multi-select":
			return kind.enough === null
				? sum(kind.options.map(({ value }) => exact(value)))
				: exact(kind.enough);
		default:
			return kind.bands
				? kind.bands.bands.map(({ value }) => exact(value ?? 0)).reduce(max)
				: topOf(kind).minus(kind.range.from);
	}
}

/** A ratio counts from 0 to its whole, other figures to the end of what is plausible. */
const topOf = (kind: Figure | Count | Ratio): Exact =>
	exact(kind.kind === "ratio" ? kind.per : kind.range.to);

const worth = (key: Rule["key"], raw: Exact, best: Exact): Measure => ({
	raw,
	best,
	rule: { key, about: { raw: plain(raw), best: plain(best) } },
});

/** The quotient of two counts, rounded half up to the decimals of the indicator: the figure that gets published. */
export function quotient(kind: Ratio, value: AnswerValue): Exact {
	if (typeof value === "string" || "length" in value)
		throw new RangeError("Expected a numerator and a denominator.");
	return exact(value.numerator)
		.times(kind.per)
		.div(value.denominator)
		.toDecimalPlaces(kind.decimals);
}

function measured(kind: Figure | Count | Ratio, value: Exact): Measure | null {
	const rounded = value.toDecimalPlaces(kind.decimals);
	return kind.bands
		? banded(kind.bands, rounded, bestOf(kind))
		: linear(kind, rounded);
}

function banded(table: BandTable, value: Exact, best: Exact): Measure | null {
	const band = lookUp(table, value);
	if (!band || band.value === null) return null;
	const raw = exact(band.value);
	return {
		raw,
		best,
		rule: {
			key: "rule-band",
			about: {
				value: plain(value),
				band: band.code,
				raw: plain(raw),
				best: plain(best),
			},
		},
	};
}

/** Without bands the plausible range is the scale: from worth nothing to worth everything. */
function linear(kind: Figure | Count | Ratio, value: Exact): Measure {
	const from = exact(kind.range.from);
	const to = topOf(kind);
	const higher = kind.direction === "higher-is-better";
	const raw = higher ? value.minus(from) : to.minus(value);
	return {
		raw: max(raw, exact(0)),
		best: bestOf(kind),
		rule: {
			key: higher ? "rule-linear" : "rule-linear-down",
			about: { value: plain(value), from: plain(from), to: plain(to) },
		},
	};
}

function selected(kind: MultiSelect, value: AnswerValue): Measure {
	if (typeof value === "string" || !("length" in value))
		throw new RangeError("Expected a list of options.");
	const best = bestOf(kind);
	return worth(
		"rule-selected",
		min(sum(value.map((code) => valueIn(kind.options, code))), best),
		best,
	);
}

function valueIn(options: readonly Option[], code: string): Exact {
	const option = options.find((each) => each.code === code);
	if (!option) throw new RangeError(`No option "${code}".`);
	return exact(option.value);
}

function level(value: AnswerValue, from: number, to: number): Exact {
	const number = exact(text(value));
	if (!number.isInteger() || number.lt(from) || number.gt(to))
		throw new RangeError(`No level "${text(value)}".`);
	return number;
}

function text(value: AnswerValue): string {
	if (typeof value !== "string") throw new RangeError("Expected one value.");
	return value;
}

function oneOf<Word extends string>(
	value: AnswerValue,
	...words: readonly Word[]
): Word {
	const word = words.find((each) => each === value);
	if (word === undefined)
		throw new RangeError(`Expected one of ${words.join(", ")}.`);
	return word;
}

const max = (a: Exact, b: Exact): Exact => (b.gt(a) ? b : a);
const min = (a: Exact, b: Exact): Exact => (b.lt(a) ? b : a);
