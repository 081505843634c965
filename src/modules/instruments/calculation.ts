import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { exact, plain } from "#kernel/decimal.ts";
import { assesses } from "./applicable.ts";
import type { Instrument } from "./instrument.ts";
import { readAnswers } from "./read-answer.ts";
import { score } from "./score.ts";
import type {
	GateResult,
	NodeState,
	Predicate,
	ScoredNode,
	ScoreSheet,
} from "./sheet.ts";

/** What a calculator is given and what it answers, as `docs/scoring.md` has it: the same for every calculator. */
export interface Calculation {
	readonly instrument: string;
	readonly version: string;
	/** Rounded as the instrument says. */
	readonly score: string | null;
	/** Before that rounding, to 20 decimals. */
	readonly exact: string | null;
	readonly complete: boolean;
	readonly missing: readonly string[];
	readonly unknown: readonly string[];
	readonly predicate: Pick<Predicate, "band" | "because">;
	readonly gates: readonly Pick<GateResult, "code" | "result">[];
	/** Parents before children. */
	readonly nodes: readonly CalculatedNode[];
}

export interface CalculatedNode {
	readonly code: string;
	readonly state: NodeState;
	readonly raw: string | null;
	readonly score: string | null;
	/** Its share among its siblings; null where its parent has no score. */
	readonly weight: string | null;
}

const input = z.strictObject({
	unit: z.strictObject({
		kind: z.string(),
		beneficiaries: z.exactOptional(z.array(z.string())),
	}),
	answers: z.record(z.string(), z.unknown()),
	accepted: z.exactOptional(z.array(z.string())),
	facts: z.exactOptional(z.record(z.string(), z.boolean())),
});
export type CalculationInput = z.output<typeof input>;

/** Calculates what `docs/scoring.md` describes; null where the input breaks a rule of it. */
export function calculate(
	instrument: Instrument,
	typed: unknown,
): Calculation | null {
	const read = input.safeParse(typed);
	if (!read.success || !assesses(instrument, read.data.unit)) return null;
	const { unit, answers: said, ...rest } = read.data;
	const answers = readAnswers(instrument, unit, said);
	// What people type is read kindly; what is calculated has one form only, as it is kept.
	return answers.ok && isDeepStrictEqual(answers.value, said)
		? told(score(instrument, { unit, answers: answers.value, ...rest }))
		: null;
}

const told = (sheet: ScoreSheet): Calculation => ({
	instrument: sheet.instrument,
	version: sheet.version,
	score: sheet.score,
	exact: shown(sheet.exactScore),
	complete: sheet.complete,
	missing: sheet.missing,
	unknown: sheet.unknown,
	predicate: {
		band: sheet.predicate.band,
		because: sheet.predicate.because,
	} as Calculation["predicate"],
	gates: sheet.gates.map(({ code, result }) => ({ code, result })),
	nodes: nodesIn(sheet.nodes, sheet.exactScore !== null),
});

const nodesIn = (
	nodes: readonly ScoredNode[],
	isScored: boolean,
): readonly CalculatedNode[] =>
	nodes.flatMap(({ code, state, raw, score: found, weight, children }) => [
		{
			code,
			state,
			raw: shown(raw),
			score: shown(found),
			weight: isScored ? shown(weight.used) : null,
		},
		...nodesIn(children, state === "scored"),
	]);

/** To 20 decimals: far beyond what anybody prints, and far above where two ways of counting may part. */
const shown = (decimal: string | null): string | null =>
	decimal && plain(exact(decimal).toDecimalPlaces(20));
