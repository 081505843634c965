import {
	type CalculatedOutcome,
	calculateMany,
	type Instrument,
} from "#instruments";
import { canonicalJson } from "./canonical-json.ts";
import type { Findings } from "./finding.ts";
import type { UnitLine } from "./format.ts";

const atOnce = 200;

/** Calculates every unit again as its line comes by, some at a time. */
export class UnitCheck {
	units = 0;
	/** Those whose answers are in the package; the others were decided elsewhere. */
	recomputed = 0;
	#last = "";
	#waiting: { readonly line: number; readonly unit: UnitLine }[] = [];
	readonly #findings: Findings;

	constructor(findings: Findings) {
		this.#findings = findings;
	}

	take(content: unknown, line: number, instrument: Instrument | null): void {
		if (!isUnitLine(content)) {
			this.#findings.add("shape", line, "This is no line of a unit.");
			return;
		}
		this.units += 1;
		if (content.unit <= this.#last)
			this.#findings.add(
				"order",
				line,
				`${content.unit} stands behind ${this.#last}: a unit was moved, or is there twice.`,
				content.unit,
			);
		this.#last = content.unit;
		if (!instrument) return;
		this.#waiting.push({ line, unit: content });
		if (this.#waiting.length >= atOnce) this.finish(instrument);
	}

	finish(instrument: Instrument | null): void {
		if (!instrument) return;
		const some = this.#waiting.filter(({ unit }) => unit.input !== null);
		const outcomes = calculateMany(
			instrument,
			some.map(({ unit }) => unit.input),
		);
		this.recomputed += some.length;
		for (const [at, { line, unit }] of some.entries())
			this.#compare(unit, outcomes[at] ?? null, line);
		this.#waiting = [];
	}

	#compare(
		unit: UnitLine,
		outcome: CalculatedOutcome | null,
		line: number,
	): void {
		const say = (
			what: "answers" | "result" | "decided-otherwise",
			says: string,
		) => this.#findings.add(what, line, says, unit.unit);
		if (!outcome) {
			say(
				"answers",
				"These answers break a rule of scoring: nothing can be calculated of them.",
			);
			return;
		}
		for (const part of [
			"score",
			"predicate",
			"gates",
			"missing",
			"unknown",
			"complete",
		] as const) {
			const told = unit.result?.[part];
			if (canonicalJson(told ?? null) !== canonicalJson(outcome[part]))
				say(
					"result",
					`The ${part} says ${shown(told)}; the answers give ${shown(outcome[part])}.`,
				);
		}
		const award = unit.predicates[0];
		if (!award) return;
		if (award.score !== outcome.score)
			say(
				"decided-otherwise",
				`The decision was made with a score of ${shown(award.score)}; the answers give ${shown(outcome.score)}.`,
			);
		const { band } = outcome.predicate;
		if (band !== null && award.code !== band)
			say(
				"decided-otherwise",
				`The decision gave ${award.code}; the score lies in ${band}.`,
			);
	}
}

const shown = (value: unknown): string =>
	(canonicalJson(value ?? null) ?? "").slice(0, 200);

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const isTextOrNull = (value: unknown): boolean =>
	value === null || typeof value === "string";

/** Looked at by hand: three million answers go through here, and what is in them is looked at by the calculator. */
function isUnitLine(content: unknown): content is UnitLine {
	if (!isRecord(content)) return false;
	const {
		unit,
		name,
		province,
		state,
		assessment,
		on,
		input,
		proof,
		predicates,
		result,
	} = content;
	return (
		[unit, name, province, state, assessment].every(
			(text) => typeof text === "string",
		) &&
		isTextOrNull(on) &&
		(input === null || isRecord(input)) &&
		(result === null || isRecord(result)) &&
		isRecord(proof) &&
		Array.isArray(predicates) &&
		predicates.every(
			(one) =>
				isRecord(one) &&
				typeof one.code === "string" &&
				isTextOrNull(one.score),
		)
	);
}
