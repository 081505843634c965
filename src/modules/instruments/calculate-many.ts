import { isDeepStrictEqual } from "node:util";
import { exact } from "#kernel/decimal.ts";
import type { Answers } from "./answer.ts";
import { type AssessedUnit, applicable } from "./applicable.ts";
import {
	type Calculation,
	type CalculationInput,
	calculate,
} from "./calculation.ts";
import { compileScorer, type Scorer } from "./compile-scorer.ts";
import { passGates } from "./gates.ts";
import type { Indicator, Instrument } from "./instrument.ts";
import { levelsOf } from "./levels.ts";
import { predicateOf } from "./predicate.ts";
import { readSaid } from "./read-answer.ts";
import type { Predicate } from "./sheet.ts";

/** What a calculation comes to, without the way there. */
export type Outcome = Pick<
	Calculation,
	"score" | "complete" | "missing" | "unknown" | "predicate" | "gates"
>;

/**
 * The outcomes of many units, each as `calculate` gives it; null where an input breaks a rule. Units that answered
 * everything with a value go through the compiled scorer where the rules allow it: a nation takes seconds.
 */
export function calculateMany(
	instrument: Instrument,
	inputs: readonly unknown[],
): readonly (Outcome | null)[] {
	const outcomes = new Array<Outcome | null>(inputs.length).fill(null);
	const plain = new Map<Ready, { at: number; input: CalculationInput }[]>();
	for (const [at, input] of inputs.entries()) {
		const ready = isPlain(input) ? readyFor(instrument, input.unit) : null;
		if (ready && isWhole(ready, input as CalculationInput)) {
			const alike = plain.get(ready) ?? [];
			alike.push({ at, input: input as CalculationInput });
			plain.set(ready, alike);
		} else outcomes[at] = outcomeOf(calculate(instrument, input));
	}
	for (const [{ scorer }, alike] of plain) {
		const scores = scorer.scoreMany(
			scorer.pack(
				alike.map(({ input: { answers } }) => ({
					answers: answers as Answers,
				})),
			),
		);
		for (const [row, { at, input }] of alike.entries()) {
			const score = scores[row] ?? null;
			// A figure in a hole of the bands has no score, and the long way says so.
			outcomes[at] =
				score === null
					? outcomeOf(calculate(instrument, input))
					: whole(instrument, score, input);
		}
	}
	return outcomes;
}

/** An instrument made ready for units of one kind. */
interface Ready {
	readonly scorer: Scorer;
	/** How each indicator that is asked is looked at. */
	readonly asked: ReadonlyMap<string, Indicator>;
	readonly levels: ReadonlyMap<string, ReadonlySet<string>>;
}

const readyOnes = new WeakMap<Instrument, Map<string, Ready | null>>();

function readyFor(
	instrument: Instrument,
	{ kind }: AssessedUnit,
): Ready | null {
	const byKind = readyOnes.get(instrument) ?? new Map<string, Ready | null>();
	readyOnes.set(instrument, byKind);
	const before = byKind.get(kind);
	if (before !== undefined) return before;
	const made = makeReady(instrument, { kind });
	// Whoever names a thousand kinds of units fills no memory.
	if (byKind.size < 100) byKind.set(kind, made);
	return made;
}

function makeReady(instrument: Instrument, unit: AssessedUnit): Ready | null {
	if (
		instrument.gates.some(({ kind }) => kind !== "veto") ||
		(instrument.units && !instrument.units.includes(unit.kind))
	)
		return null;
	const scorer = compileScorer(instrument, unit);
	if (!scorer.isCompiled) return null;
	const asked = new Map(
		applicable(instrument, unit).map(({ indicator }) => [
			indicator.code,
			indicator,
		]),
	);
	return {
		scorer,
		asked,
		levels: new Map(
			[...asked].flatMap(([code, indicator]) => {
				const values = levelValues(indicator);
				return values ? [[code, new Set(values)] as const] : [];
			}),
		),
	};
}

const levelValues = (indicator: Indicator): readonly string[] | null =>
	indicator.answer.kind === "multi-select" || "range" in indicator.answer
		? null
		: levelsOf(indicator).map(({ value }) => value);

/** Of the shape that the short way takes: a kind, answers, perhaps facts, and nothing else. */
const isPlain = (input: unknown): input is { unit: { kind: string } } => {
	if (!isRecord(input) || !isRecord(input.unit) || !isRecord(input.answers))
		return false;
	const { kind, ...moreOfUnit } = input.unit;
	const { unit: _, answers: __, facts, ...more } = input;
	return (
		typeof kind === "string" &&
		Object.keys(moreOfUnit).length === 0 &&
		Object.keys(more).length === 0 &&
		(facts === undefined ||
			(isRecord(facts) &&
				Object.values(facts).every((fact) => typeof fact === "boolean")))
	);
};

/** Whether every indicator, and nothing else, is answered with a value in the form in which it is kept. */
function isWhole(
	{ asked, levels }: Ready,
	{ answers }: CalculationInput,
): boolean {
	let count = 0;
	for (const code in answers) {
		count += 1;
		const said = answers[code];
		const known = levels.get(code);
		if (known) {
			if (!isLevel(said, known)) return false;
			continue;
		}
		const indicator = asked.get(code);
		if (!indicator || !isRecord(said) || !("value" in said)) return false;
		const read = readSaid(indicator, said);
		if (!read.ok || !isDeepStrictEqual(read.value, said)) return false;
	}
	return count === asked.size;
}

function isLevel(said: unknown, known: ReadonlySet<string>): boolean {
	if (!isRecord(said)) return false;
	const { value } = said;
	if (typeof value !== "string" || !known.has(value)) return false;
	for (const key in said) if (key !== "value") return false;
	return true;
}

function whole(
	instrument: Instrument,
	score: string,
	{ facts = {} }: CalculationInput,
): Outcome {
	const gates = passGates(instrument, [], facts);
	return {
		score,
		complete: true,
		missing: [],
		unknown: [],
		predicate: shortOf(predicateOf(instrument, exact(score), gates)),
		gates: gates.map(({ code, result }) => ({ code, result })),
	};
}

function outcomeOf(calculation: Calculation | null): Outcome | null {
	if (!calculation) return null;
	const { score, complete, missing, unknown, predicate, gates } = calculation;
	return { score, complete, missing, unknown, predicate, gates };
}

const shortOf = ({ band, because }: Predicate): Outcome["predicate"] =>
	({ band, because }) as Outcome["predicate"];

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);
