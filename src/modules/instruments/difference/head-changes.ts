import { factKinds } from "#facts";
import type { Said } from "#kernel/text.ts";
import { unitKinds } from "#units";
import type { Branch, Gate, Instrument, LegalBasis } from "../instrument.ts";
import type { Stage } from "../stages.ts";
import {
	actorWords,
	aggregateWords,
	gateWords,
	missingWords,
	roundingWords,
	stageWords,
	statusWords,
	useWords,
	weightWords,
} from "../workbook/words.ts";
import { bandChanges } from "./answer-changes.ts";
import {
	type Change,
	changesIn,
	changesInList,
	codeFact,
	type Fact,
	fact,
	listFact,
	nothingLeft,
	saidFacts,
	words,
	yesFact,
} from "./fact.ts";

/** What differs in an instrument beside its items. */
export const headChanges = (
	before: Instrument,
	after: Instrument,
): readonly Change[] => [
	...changesInList(before.stages, after.stages, stages),
	...changesInList(before.gates, after.gates, gates),
	...bandChanges(before.bands, after.bands),
	...changesIn(headFacts(before), headFacts(after)),
	...changesInList(before.basis, after.basis, basis),
];

function headFacts(instrument: Instrument): readonly Fact[] {
	const {
		id,
		version,
		programme,
		title,
		status,
		use,
		basis: _basis,
		valid,
		verified,
		note,
		complete,
		units,
		top,
		rounding,
		whenMissing,
		stages: _stages,
		gates: _gates,
		bands: _bands,
		...branch
	} = instrument;
	return [
		listFact("doing", "units", units, unitKinds),
		fact("counting", "use", use, useWords[use]),
		fact("counting", "top", top, top),
		fact("counting", "rounding", rounding.decimals, String(rounding.decimals)),
		fact(
			"counting",
			"rounding-when",
			rounding.when,
			roundingWords[rounding.when],
		),
		fact("counting", "when-missing", whenMissing, missingWords[whenMissing]),
		...branchFacts(branch),
		fact("law", "id", id, words(id)),
		fact("law", "version", version, words(version)),
		fact("law", "programme", programme, words(programme)),
		fact("law", "status", status, statusWords[status]),
		fact("law", "valid-from", valid.from, dayIn(valid.from)),
		fact("law", "valid-until", valid.until, words(valid.until)),
		yesFact("law", "verified", verified),
		yesFact("law", "complete", complete),
		...saidFacts("law", "note", note),
		...saidFacts("words", "title", title),
	];
}

/** What the facts of the house are called, by their codes. */
export const factNames: Readonly<Record<string, Said>> = Object.fromEntries(
	factKinds.map(({ code, label }) => [code, label]),
);

const dayIn = (from: string): Said =>
	from === "not-known"
		? { id: "tidak diketahui", en: "not known" }
		: { id: from };

/** How an instrument or a group makes one score of its parts. */
export function branchFacts(branch: Branch): readonly Fact[] {
	const {
		aggregate,
		weights,
		convert,
		cap,
		children: _,
		unknownFor,
		...rest
	} = branch;
	return [
		fact("counting", "aggregate", aggregate, aggregateWords[aggregate]),
		fact("counting", "weights", weights.kind, weightWords[weights.kind]),
		yesFact("law", "weights-verified", weights.verified),
		...saidFacts("law", "weights-note", weights.note),
		...convertFacts({ convert, cap }),
		listFact(
			"counting",
			"unknown-for",
			unknownFor === "everyone" ? null : unknownFor,
			unitKinds,
		),
		...nothingLeft(rest),
	];
}

export const convertFacts = ({
	convert,
	cap,
}: Pick<Branch, "convert" | "cap">): readonly Fact[] => [
	fact(
		"counting",
		"convert",
		convert,
		convert && words(`× ${convert.times} ÷ ${convert.dividedBy}`),
	),
	fact("counting", "cap", cap, cap),
];

const stages = {
	part: "doing",
	what: "stage",
	keyOf: ({ code }: Stage) => code,
	nameOf: ({ label }: Stage): Said => label,
	factsOf: ({
		code: _,
		kind,
		label,
		by,
		document,
		optional,
		source,
		verified,
		note,
		...rest
	}: Stage): readonly Fact[] => [
		fact("doing", "kind", kind, stageWords[kind]),
		fact("doing", "by", by, actorWords[by]),
		...saidFacts("doing", "document", document),
		yesFact("doing", "optional", optional),
		...saidFacts("words", "label", label),
		fact("law", "source", source, words(source)),
		yesFact("law", "verified", verified),
		...saidFacts("law", "note", note),
		...nothingLeft(rest),
	],
} as const;

const gates = {
	part: "counting",
	what: "gate",
	keyOf: ({ code }: Gate) => code,
	nameOf: ({ label }: Gate): Said => label,
	factsOf: (gate: Gate): readonly Fact[] => {
		const {
			code: _,
			label,
			article,
			verified,
			note,
			kind,
			node,
			atLeast,
			fact: of,
			...rest
		} = { node: null, atLeast: null, fact: null, ...gate };
		return [
			fact("counting", "kind", kind, gateWords[kind]),
			fact("counting", "node", node, words(node)),
			fact("counting", "at-least", atLeast, atLeast),
			codeFact("counting", "fact", of, factNames),
			...saidFacts("words", "label", label),
			fact("law", "article", article, words(article)),
			yesFact("law", "verified", verified),
			...saidFacts("law", "note", note),
			...nothingLeft(rest),
		];
	},
} as const;

const basis = {
	part: "law",
	what: "basis",
	keyOf: ({ regulation }: LegalBasis) => regulation.id,
	nameOf: ({ regulation }: LegalBasis): Said => regulation,
	factsOf: ({ regulation, articles, sources, ...rest }: LegalBasis) => [
		fact("law", "articles", articles, words(articles)),
		listFact("law", "sources", sources),
		...saidFacts("law", "regulation", regulation),
		...nothingLeft(rest),
	],
} as const;
