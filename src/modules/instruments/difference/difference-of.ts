import type { Said } from "#kernel/text.ts";
import { unitKinds } from "#units";
import {
	type Branch,
	type Indicator,
	type Instrument,
	type Node,
	nodesOf,
	type Proof,
} from "../instrument.ts";
import { principles as allPrinciples } from "../principles.ts";
import { measureWords, skipWords } from "../workbook/words.ts";
import { answerChanges } from "./answer-changes.ts";
import {
	type Change,
	changesIn,
	changesInList,
	codeFact,
	type Fact,
	fact,
	keyed,
	listFact,
	nothingLeft,
	order,
	parts,
	saidFacts,
	sameOrder,
	words,
	yesFact,
} from "./fact.ts";
import {
	branchFacts,
	convertFacts,
	factNames,
	headChanges,
} from "./head-changes.ts";

/** One thing that differs, and all items of which it is true: a change of a shared answer is told once. */
export interface Difference extends Change {
	/** None where it is told of the instrument as a whole. */
	readonly nodes: readonly { readonly code: string; readonly label: Said }[];
}

/** Everything that differs between two versions, what units must do differently first. Nothing when they are the same. */
export function differenceOf(
	before: Instrument,
	after: Instrument,
): readonly Difference[] {
	const all = [
		...nodeChanges(before, after),
		...headChanges(before, after).map((change) => ({ ...change, nodes: [] })),
	];
	return merged(all).toSorted(
		(a, b) => parts.indexOf(a.part) - parts.indexOf(b.part),
	);
}

function merged(all: readonly Difference[]): readonly Difference[] {
	const found = new Map<string, Difference>();
	for (const { nodes, ...change } of all) {
		const key = JSON.stringify([change, nodes.length > 0]);
		const before = found.get(key);
		found.set(key, {
			...change,
			nodes: [...(before?.nodes ?? []), ...nodes],
		});
	}
	return [...found.values()];
}

function nodeChanges(
	before: Instrument,
	after: Instrument,
): readonly Difference[] {
	const old = keyed(nodesOf(before), codeOf);
	const now = keyed(nodesOf(after), codeOf);
	const [oldAbove, nowAbove] = [parentsIn(before), parentsIn(after)];
	const told = (node: Node, changes: readonly Change[]) =>
		changes.map((change) => ({
			...change,
			nodes: [{ code: node.code, label: node.label }],
		}));
	return [
		...[...now].flatMap(([key, node]) => {
			const was = old.get(key);
			return told(
				node,
				was
					? [
							...moved(oldAbove.get(was), nowAbove.get(node)),
							...changesOf(was, node),
						]
					: [one("added", node)],
			);
		}),
		...[...old].flatMap(([key, node]) =>
			now.has(key) ? [] : told(node, [one("removed", node)]),
		),
		...(inOrder(before, after)
			? []
			: [{ ...order("words", "item"), nodes: [] }]),
	];
}

const codeOf = ({ code }: Node): string => code;

const one = (is: "added" | "removed", { type }: Node): Change => ({
	part: type === "group" ? "counting" : "doing",
	is,
	what: type === "group" ? "group" : "item",
	of: null,
	before: null,
	after: null,
});

function parentsIn(instrument: Instrument): ReadonlyMap<Node, Node> {
	const above = new Map<Node, Node>();
	for (const node of nodesOf(instrument))
		if (node.type === "group")
			for (const child of node.children) above.set(child, node);
	return above;
}

const moved = (
	was: Node | undefined,
	is: Node | undefined,
): readonly Change[] =>
	was?.code === is?.code
		? []
		: [
				{
					part: "counting",
					is: "moved",
					what: "item",
					of: null,
					before: was?.label ?? null,
					after: is?.label ?? null,
				},
			];

const inOrder = (before: Branch, after: Branch): boolean =>
	sameOrder(
		[...keyed(nodesOf(before), codeOf).keys()],
		[...keyed(nodesOf(after), codeOf).keys()],
	);

function changesOf(before: Node, after: Node): readonly Change[] {
	const shared = changesIn(
		[...sharedFacts(before), ...ownFacts(before)],
		[...sharedFacts(after), ...ownFacts(after)],
	);
	if (before.type === "group" || after.type === "group") return shared;
	return [
		...answerChanges(before.answer, after.answer),
		...changesInList(before.proof, after.proof, proofs),
		...shared,
	];
}

function sharedFacts(node: Node): readonly Fact[] {
	const { type, label, help, article, source, verified, note, weight } = node;
	const { units, beneficiaries, principles } = node;
	return [
		fact(
			"doing",
			"node-kind",
			type,
			type === "group"
				? { id: "kelompok", en: "a group" }
				: { id: "butir yang dijawab", en: "an item that is answered" },
		),
		listFact("doing", "units", units, unitKinds),
		listFact("doing", "beneficiaries", beneficiaries),
		fact("counting", "weight", weight, weight),
		...saidFacts("words", "label", label),
		...saidFacts("words", "help", help),
		fact("law", "article", article, words(article)),
		fact("law", "source", source, words(source)),
		yesFact("law", "verified", verified),
		...saidFacts("law", "note", note),
		listFact("words", "principles", principles, allPrinciples),
	];
}

/** Keys that `sharedFacts` speaks of, and those that others do. */
type Spoken =
	| "type"
	| "code"
	| "label"
	| "help"
	| "article"
	| "source"
	| "verified"
	| "note"
	| "weight"
	| "units"
	| "beneficiaries"
	| "principles"
	| "children"
	| "answer"
	| "proof";

function ownFacts(node: Node): readonly Fact[] {
	return node.type === "group" ? branchFacts(branchOf(node)) : itemFacts(node);
}

const branchOf = ({
	aggregate,
	weights,
	convert,
	cap,
	children,
	unknownFor,
}: Branch): Branch => ({
	aggregate,
	weights,
	convert,
	cap,
	children,
	unknownFor,
});

function itemFacts(indicator: Indicator): readonly Fact[] {
	const own: Omit<Indicator, Spoken> = indicator;
	const { convert, cap, fact: answeredBy, mayBeNotApplicable } = own;
	const { owner, measures } = own;
	type Left = Omit<
		typeof own,
		"convert" | "cap" | "fact" | "mayBeNotApplicable" | "owner" | "measures"
	>;
	const left: Left = {};
	const skip = mayBeNotApplicable ? "allowed" : "refused";
	return [
		fact("doing", "not-applicable", skip, skipWords[skip]),
		codeFact("doing", "fact", answeredBy, factNames),
		...saidFacts("doing", "owner", owner?.label),
		fact("doing", "owner-code", owner?.opd, words(owner?.opd)),
		yesFact("law", "owner-verified", owner?.verified),
		fact("words", "measures", measures, measures && measureWords[measures]),
		...convertFacts({ convert, cap }),
		...nothingLeft(left),
	];
}

const proofs = {
	part: "doing",
	what: "proof",
	keyOf: ({ text }: Proof) => text.id,
	nameOf: ({ text }: Proof): Said => text,
	factsOf: ({ text, required, megabytes, ...rest }: Proof) => [
		yesFact("doing", "required", required),
		fact("doing", "megabytes", megabytes, megabytes?.toString() ?? null),
		...saidFacts("doing", "proof-text", text),
		...nothingLeft(rest),
	],
} as const;
