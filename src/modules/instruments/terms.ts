import { type AssessedUnit, appliesTo, isUnknownFor } from "./applicable.ts";
import {
	dividedBy,
	type Fraction,
	fraction,
	fractionOf,
	plus,
	times,
} from "./fraction.ts";
import type {
	Branch,
	Conversion,
	Indicator,
	Instrument,
	Node,
} from "./instrument.ts";

/** One summand of a score: the score of an indicator, times its share in the whole. */
export interface Term {
	readonly indicator: Indicator;
	readonly share: Fraction;
}

/**
 * An instrument as one plain sum, for a unit that answers everything asked of it. Null where its rules make no
 * plain sum: the lowest of several, a cap on a group, rounding on the way, or indicators that we do not know.
 */
export const termsOf = (
	instrument: Instrument,
	unit: AssessedUnit,
): readonly Term[] | null =>
	instrument.rounding.when === "at-the-end"
		? below(instrument, unit, fraction(1n))
		: null;

function below(
	branch: Branch,
	unit: AssessedUnit,
	whole: Fraction,
): readonly Term[] | null {
	if (
		branch.aggregate === "minimum" ||
		branch.cap !== null ||
		isUnknownFor(branch, unit)
	)
		return null;
	const asked = branch.children.filter((node) => isAsked(node, unit));
	const weights = asked.map((node) => weightOf(branch, node));
	const over =
		branch.aggregate === "sum"
			? fraction(1n)
			: weights.reduce(plus, fraction(0n));
	if (asked.length === 0 || over.over === 0n) return null;
	const terms: Term[] = [];
	for (const [at, node] of asked.entries()) {
		const weight = dividedBy(weights[at] ?? fraction(0n), over);
		const share = times(times(whole, weight), conversionOf(branch));
		const more =
			node.type === "indicator"
				? [{ indicator: node, share }]
				: below(node, unit, share);
		if (!more) return null;
		terms.push(...more);
	}
	return terms;
}

/** A group of which nothing is asked of this unit is left out, unless it is we who do not know what is asked. */
const isAsked = (node: Node, unit: AssessedUnit): boolean =>
	appliesTo(node, unit) &&
	(node.type === "indicator" ||
		isUnknownFor(node, unit) ||
		node.children.some((child) => isAsked(child, unit)));

const weightOf = ({ weights }: Branch, { weight }: Node): Fraction =>
	weights.kind === "equal" ? fraction(1n) : fractionOf(weight ?? 0);

/** What a conversion multiplies by. */
export const conversionOf = ({
	convert,
}: {
	readonly convert: Conversion | null;
}): Fraction =>
	convert
		? dividedBy(fractionOf(convert.times), fractionOf(convert.dividedBy))
		: fraction(1n);
