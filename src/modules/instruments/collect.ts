import { type Exact, exact, plain, sum } from "#kernel/decimal.ts";
import { type AssessedUnit, isUnknownFor } from "./applicable.ts";
import type { Counted } from "./counted.ts";
import { finish } from "./extent.ts";
import type { Branch, Instrument } from "./instrument.ts";
import { settle } from "./settle.ts";
import type { NodeState, Rule, ScoredNode } from "./sheet.ts";
import { stepsAfter } from "./steps.ts";

/** A branch with its score made and its children weighed. */
export interface Collected {
	readonly score: Exact | null;
	readonly state: NodeState;
	readonly rule: Rule;
	readonly steps: readonly Rule[];
	readonly children: readonly ScoredNode[];
}

/**
 * Makes one score of the children's. Those that do not apply, or for which another body is competent, leave
 * their weight to the others. One that is missing or not known takes the score away: it is not a zero.
 */
export function collect(
	instrument: Instrument,
	branch: Branch,
	children: readonly Counted[],
	unit: AssessedUnit,
): Collected {
	const shares = shareOut(branch, children, (child) =>
		counts(instrument, child),
	);
	const used = usedShares(branch, shares);
	const sheets = children.map((child) =>
		weighed(branch, child, shares.get(child), used.get(child)),
	);
	const state = stateOf(branch, children, [...shares.keys()], unit);
	if (state !== "scored") {
		return {
			score: null,
			state,
			rule: { key: `rule-group-${state}`, about: {} },
			steps: [],
			children: sheets,
		};
	}
	const finished = finish(
		branch,
		sum([...shares].map(([child, { times }]) => product(child, times))).div(
			overOf(shares),
		),
	);
	const { decimals, when } = instrument.rounding;
	return {
		score:
			when === "at-every-level"
				? settle(finished).toDecimalPlaces(decimals)
				: finished,
		state,
		rule: { key: `rule-${branch.aggregate}`, about: { count: shares.size } },
		steps: stepsAfter(instrument, branch),
		children: sheets,
	};
}

function stateOf(
	branch: Branch,
	children: readonly Counted[],
	counting: readonly Counted[],
	unit: AssessedUnit,
): NodeState {
	const anyIs = (those: readonly Counted[], state: NodeState) =>
		those.some(({ sheet }) => sheet.state === state);
	if (isUnknownFor(branch, unit) || anyIs(counting, "unknown"))
		return "unknown";
	if (anyIs(counting, "missing")) return "missing";
	if (counting.length > 0) return "scored";
	return anyIs(children, "missing") ? "missing" : "not-applicable";
}

const counts = (
	{ whenMissing }: Instrument,
	{ sheet: { state } }: Counted,
): boolean =>
	state !== "not-applicable" &&
	state !== "not-our-authority" &&
	!(state === "missing" && whenMissing === "score-the-rest");

/** A share as a fraction, so that a third stays a third until the one division at the end. */
interface Share {
	readonly times: Exact;
	readonly over: Exact;
}

/** The shares of the children that count. They sum to one, except in a plain sum. */
function shareOut(
	branch: Branch,
	children: readonly Counted[],
	counting: (child: Counted) => boolean,
): ReadonlyMap<Counted, Share> {
	const weights = new Map(
		children.filter(counting).map((child) => [child, weightOf(branch, child)]),
	);
	const total = sum([...weights.values()]);
	if (branch.aggregate === "mean" && total.isZero()) return new Map();
	const lowest = lowestOf([...weights.keys()]);
	return new Map(
		[...weights].map(([child, weight]) => {
			if (branch.aggregate === "minimum")
				return [
					child,
					{ times: exact(child === lowest ? 1 : 0), over: exact(1) },
				];
			return [
				child,
				{ times: weight, over: branch.aggregate === "sum" ? exact(1) : total },
			];
		}),
	);
}

const weightOf = ({ weights }: Branch, { node }: Counted): Exact =>
	weights.kind === "equal" ? exact(1) : exact(node.weight ?? 0);

/** The first of the lowest. Two thirds reached by two ways are one and the same. */
const lowestOf = (children: readonly Counted[]): Counted | undefined =>
	children.reduce<Counted | undefined>(
		(least, child) =>
			least?.score &&
			child.score &&
			settle(child.score).gte(settle(least.score))
				? least
				: child,
		undefined,
	);

const overOf = (shares: ReadonlyMap<Counted, Share>): Exact =>
	[...shares.values()][0]?.over ?? exact(1);

const product = ({ score }: Counted, times: Exact): Exact =>
	(score ?? exact(0)).times(times);

/** The shares as decimals. Thirds cannot be written out, so the last one takes what is left and they sum to one exactly. */
function usedShares(
	{ aggregate }: Branch,
	shares: ReadonlyMap<Counted, Share>,
): ReadonlyMap<Counted, Exact> {
	const used = new Map(
		[...shares].map(([child, { times, over }]) => [
			child,
			settle(times.div(over)),
		]),
	);
	const last = [...used.keys()].at(-1);
	if (last && aggregate === "mean")
		used.set(last, exact(1).minus(sum([...used.values()].slice(0, -1))));
	return used;
}

const weighed = (
	{ weights }: Branch,
	child: Counted,
	share: Share | undefined,
	used: Exact = exact(0),
): ScoredNode => ({
	...child.sheet,
	weight: {
		printed: child.node.weight,
		used: plain(used),
		verified: weights.verified,
	},
	contribution:
		share && child.score
			? plain(settle(product(child, share.times).div(share.over)))
			: null,
});
