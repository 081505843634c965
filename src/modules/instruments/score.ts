import { exact, fixed, plain } from "#kernel/decimal.ts";
import type { Answers } from "./answer.ts";
import { type AssessedUnit, appliesTo, isUnknownFor } from "./applicable.ts";
import { collect } from "./collect.ts";
import { type Counted, headOf } from "./counted.ts";
import { passGates } from "./gates.ts";
import type { Group, Instrument, Node } from "./instrument.ts";
import { predicateOf } from "./predicate.ts";
import { scoreIndicator } from "./score-indicator.ts";
import { settle } from "./settle.ts";
import {
	flatten,
	type NodeState,
	type ScoredNode,
	type ScoreSheet,
} from "./sheet.ts";

/** What a score is made of. */
export interface Scoring {
	readonly unit: AssessedUnit;
	/** Answers that `readAnswers` let through. Those to indicators that do not apply are passed over. */
	readonly answers: Answers;
	/** Facts by name, for the gates. A fact left out is not known, which is not the same as false. */
	readonly facts?: Readonly<Record<string, boolean>>;
	/** Codes whose "not our authority" a verifier accepted. Until then the indicator counts as missing. */
	readonly accepted?: readonly string[];
}

/** Scores one unit by one version of an instrument: a pure function, in exact decimals, that explains itself. */
export function score(instrument: Instrument, scoring: Scoring): ScoreSheet {
	const children = scoreAll(instrument, instrument.children, scoring);
	const { score: found, children: nodes } = collect(
		instrument,
		instrument,
		children,
		scoring.unit,
	);
	const exactScore = found && settle(found);
	const all = flatten(nodes);
	const gates = passGates(instrument, all, scoring.facts ?? {});
	const missing = codesOf(all, "missing");
	const unknown = codesOf(all, "unknown");
	const complete =
		exactScore !== null && missing.length === 0 && unknown.length === 0;
	return {
		instrument: instrument.id,
		version: instrument.version,
		verified: isVerified(instrument, all),
		score: exactScore && fixed(exactScore, instrument.rounding.decimals),
		exactScore: exactScore && plain(exactScore),
		complete,
		missing,
		unknown,
		predicate: complete
			? predicateOf(instrument, exact(exactScore), gates)
			: { band: null, because: "incomplete" },
		gates,
		nodes,
	};
}

const scoreAll = (
	instrument: Instrument,
	nodes: readonly Node[],
	scoring: Scoring,
): readonly Counted[] =>
	nodes
		.filter((node) => appliesTo(node, scoring.unit))
		.flatMap((node) =>
			node.type === "group"
				? scoreGroup(instrument, node, scoring)
				: [scoreOne(instrument, node, scoring)],
		);

const scoreOne = (
	instrument: Instrument,
	node: Extract<Node, { type: "indicator" }>,
	{ answers, accepted = [] }: Scoring,
): Counted =>
	scoreIndicator(
		instrument,
		node,
		Object.hasOwn(answers, node.code) ? answers[node.code] : undefined,
		accepted.includes(node.code),
	);

/** A group of which nothing is asked of this kind of unit is left out, unless it is we who do not know what is asked. */
function scoreGroup(
	instrument: Instrument,
	node: Group,
	scoring: Scoring,
): readonly Counted[] {
	const below = scoreAll(instrument, node.children, scoring);
	if (below.length === 0 && !isUnknownFor(node, scoring.unit)) return [];
	const {
		score: found,
		state,
		rule,
		steps,
		children,
	} = collect(instrument, node, below, scoring.unit);
	const sheet = {
		...headOf(node),
		verified: node.verified,
		note: node.note ?? null,
		state,
		answer: null,
		why: null,
		raw: null,
		score: found && plain(settle(found)),
		rule,
		steps,
		children,
	};
	return [{ node, score: found, sheet }];
}

/** Indicators that wait for an answer, or groups and indicators that wait for the law; never a group of waiting ones. */
const codesOf = (
	nodes: readonly ScoredNode[],
	state: NodeState,
): readonly string[] =>
	nodes
		.filter(
			(node) =>
				node.state === state &&
				!node.children.some((child) => child.state === state),
		)
		.filter((node) => node.type === "indicator" || state === "unknown")
		.map(({ code }) => code);

const isVerified = (
	instrument: Instrument,
	nodes: readonly ScoredNode[],
): boolean =>
	instrument.verified &&
	(instrument.bands?.verified ?? true) &&
	nodes.every((node) => node.verified && node.weight.verified);
