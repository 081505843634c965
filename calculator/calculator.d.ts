/** The input and the answer are those of docs/scoring.md; the input is read with care, whatever it is. */

export type State =
	| "scored"
	| "missing"
	| "unknown"
	| "not-applicable"
	| "not-our-authority";

export type Answer = {
	instrument: string;
	version: string;
	score: string | null;
	exact: string | null;
	complete: boolean;
	missing: string[];
	unknown: string[];
	predicate: {
		band: string | null;
		because: "incomplete" | "gate-failed" | "gate-open" | "not-known" | null;
	};
	gates: { code: string; result: "passed" | "failed" | "open" }[];
	nodes: {
		code: string;
		state: State;
		raw: string | null;
		score: string | null;
		weight: string | null;
	}[];
};

/** Why an input was refused as a whole: where the fault lies, and what it is in Indonesian and in English. */
export class Refused extends Error {
	readonly where: string;
	readonly texts: { id: string; en: string };
}

export function calculate(input: unknown): Answer;
export function calculateText(json: string): Answer;
export function canonical(answer: unknown): string;
export function readJson(json: string): unknown;
