import type { Said } from "#kernel/text.ts";
import type { AnswerValue } from "./answer.ts";
import type { Principle } from "./principles.ts";

/** The calculation opened: every partial value, weight, rule and article. Decimals are strings. */
export interface ScoreSheet {
	readonly instrument: string;
	readonly version: string;
	/** False when anything that made the score is a working assumption. */
	readonly verified: boolean;
	/** Rounded as the instrument says; null while something is missing or not known. */
	readonly score: string | null;
	/** The same before rounding, to 30 decimals. */
	readonly exactScore: string | null;
	readonly complete: boolean;
	/** Codes of indicators without a value, in the order of the instrument. */
	readonly missing: readonly string[];
	/** Codes of groups whose indicators the file does not know for this kind of unit, and of figures in a hole of the source's bands. */
	readonly unknown: readonly string[];
	readonly predicate: Predicate;
	readonly gates: readonly GateResult[];
	readonly nodes: readonly ScoredNode[];
}

/** The predicate that score and gates give, or why there is none. */
export type Predicate =
	| {
			readonly band: string;
			readonly label: Said;
			readonly zone: string | null;
			readonly because: null;
	  }
	| {
			readonly band: null;
			readonly because:
				| "incomplete"
				| "gate-failed"
				| "gate-open"
				| "not-known";
	  };

export interface ScoredNode {
	readonly code: string;
	readonly label: Said;
	readonly type: "group" | "indicator";
	readonly state: NodeState;
	/** As answered; null where nothing was. */
	readonly answer: AnswerValue | null;
	/** The reason given with a state other than scored. */
	readonly why: string | null;
	/** What the answer is worth on its own scale (`"2"` of 0-3). */
	readonly raw: string | null;
	/** On the scale of the instrument, unrounded to 30 decimals unless the instrument rounds at every level. */
	readonly score: string | null;
	readonly weight: {
		/** As printed in the source; null where equal or unknown. */
		readonly printed: string | null;
		/** Share among the siblings that count: they sum to one. Zero for a node that does not count. */
		readonly used: string;
		readonly verified: boolean;
	};
	/** Weight times score: what the node gives its parent. */
	readonly contribution: string | null;
	/** How the score came about: a key of this module's texts, and what the sentence needs. */
	readonly rule: Rule;
	/** What happened to the score afterwards: conversion, cap, rounding. */
	readonly steps: readonly Rule[];
	readonly article: string | null;
	readonly verified: boolean;
	readonly note: Said | null;
	readonly principles: readonly Principle[];
	readonly children: readonly ScoredNode[];
}

/** `missing` waits for an answer, `unknown` for the law; the two `not-…` do not count. */
export type NodeState =
	| "scored"
	| "missing"
	| "unknown"
	| "not-applicable"
	| "not-our-authority";

export interface Rule {
	readonly key: `rule-${string}`;
	readonly about: Readonly<Record<string, string | number>>;
}

export interface GateResult {
	readonly code: string;
	readonly kind: "minimum" | "must-have" | "veto";
	readonly label: Said;
	/** `open` while the score or the fact is not known. */
	readonly result: "passed" | "failed" | "open";
	/** The node or the fact that the gate looks at. */
	readonly looksAt: string;
	readonly article: string | null;
	readonly verified: boolean;
}

/** Every node of the sheet in one list, parents before children. */
export const flatten = (nodes: readonly ScoredNode[]): readonly ScoredNode[] =>
	nodes.flatMap((node) => [node, ...flatten(node.children)]);
