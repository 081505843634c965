import { exact } from "#kernel/decimal.ts";
import type { Answers } from "../answer.ts";
import { type AssessedUnit, applicable, isUnknownFor } from "../applicable.ts";
import { lookUp } from "../bands.ts";
import { compileScorer } from "../compile-scorer.ts";
import type { Branch, Instrument } from "../instrument.ts";
import type { Answered } from "../pack.ts";
import { score } from "../score.ts";
import { type End, withStandIns } from "./stand-in.ts";

/** How a unit comes out by one version of an instrument, as far as its answers tell. */
export interface Outcome {
	/** Indicators that its answers do not reach, in the order of the instrument. */
	readonly missing: readonly string[];
	/** With the worst that is possible at what is missing. */
	readonly lowest: Point;
	/** With the best. The same as `lowest` where nothing is missing. */
	readonly highest: Point;
}

export interface Point {
	/** Rounded as the instrument says; null where the law behind it is not known. */
	readonly score: string | null;
	/** Code of the predicate's band; null where there is none. */
	readonly band: string | null;
	/** A condition beside the score stands in the way. */
	readonly held: boolean;
}

/**
 * How units of one kind come out. What is missing is not guessed: both ends of what it can be worth are counted.
 * Facts that others report (a veto) are not known here and hold nobody back; whoever shows the outcome says so.
 */
export function outcomesOf(
	instrument: Instrument,
	unit: AssessedUnit,
	units: readonly Answered[],
): readonly Outcome[] {
	const asked = applicable(instrument, unit).map(
		({ indicator }) => indicator.code,
	);
	const rows = units.map((said, row) => ({
		said,
		row,
		missing: asked.filter((code) => !counts(said, code)),
	}));
	const outcomes = new Array<Outcome>(units.length);
	for (const alike of Map.groupBy(rows, ({ missing }) =>
		missing.join(" "),
	).values()) {
		const missing = alike[0]?.missing ?? [];
		const points = pointsFor(withStandIns(instrument, new Set(missing)), unit);
		const at = (end: End) =>
			points(alike.map(({ said }) => filledIn(said, missing, end)));
		const lowest = at("worst");
		const highest = missing.length === 0 ? lowest : at("best");
		for (const [at, { row }] of alike.entries())
			outcomes[row] = {
				missing,
				lowest: lowest[at] ?? nowhere,
				highest: highest[at] ?? nowhere,
			};
	}
	return outcomes;
}

/** Whether an answer decides its indicator: given, or left out for a reason that was accepted. */
function counts({ answers, accepted = [] }: Answered, code: string): boolean {
	const answer = Object.hasOwn(answers, code) ? answers[code] : undefined;
	if (!answer || "notMeasured" in answer) return false;
	return "notOurAuthority" in answer ? accepted.includes(code) : true;
}

const filledIn = (
	{ answers, accepted = [] }: Answered,
	missing: readonly string[],
	end: End,
): Answered => ({
	answers: {
		...answers,
		...Object.fromEntries(missing.map((code) => [code, { value: end }])),
	} satisfies Answers,
	accepted,
});

const nowhere: Point = { score: null, band: null, held: false };

/** One sum for all of them where the instrument is one; conditions beside the score need the whole sheet of each. */
function pointsFor(
	instrument: Instrument,
	unit: AssessedUnit,
): (units: readonly Answered[]) => readonly Point[] {
	if (instrument.gates.length > 0 || knowsNotAll(instrument, unit))
		return (units) => units.map((said) => pointOf(instrument, unit, said));
	const { pack, scoreMany } = compileScorer(instrument, unit);
	return (units) =>
		scoreMany(pack(units)).map((score) => ({
			score,
			band: bandOf(instrument, score),
			held: false,
		}));
}

/** Where the law is not known here, a score may be there and still not be whole. */
const knowsNotAll = (branch: Branch, unit: AssessedUnit): boolean =>
	isUnknownFor(branch, unit) ||
	branch.children.some(
		(node) => node.type === "group" && knowsNotAll(node, unit),
	);

function pointOf(
	instrument: Instrument,
	unit: AssessedUnit,
	said: Answered,
): Point {
	const facts = Object.fromEntries(
		instrument.gates.flatMap((gate) =>
			gate.kind === "veto" ? [[gate.fact, false]] : [],
		),
	);
	const sheet = score(instrument, { ...said, unit, facts });
	return {
		score: sheet.complete ? sheet.score : null,
		band: sheet.predicate.band,
		held: sheet.predicate.because === "gate-failed",
	};
}

const bandOf = ({ bands }: Instrument, score: string | null): string | null =>
	(score !== null && bands && lookUp(bands, exact(score))?.code) || null;
