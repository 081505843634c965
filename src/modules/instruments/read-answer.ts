import { exact } from "#kernel/decimal.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Answer, AnswerProblem, Answers, AnswerValue } from "./answer.ts";
import type { Count, Figure, MultiSelect, Ratio } from "./answer-kinds.ts";
import { type AssessedUnit, applicable } from "./applicable.ts";
import { type Indicator, type Instrument, nodeOf } from "./instrument.ts";
import { levelsOf } from "./levels.ts";
import { measure } from "./measure.ts";

type Read<Value> = Result<Value, Refusal<AnswerProblem>>;

/**
 * Reads one typed value by the kind of its indicator. Takes what forms and JSON send: text, numbers, booleans,
 * lists, or `{numerator, denominator}`; a decimal comma is read as a point. The refusal names what is allowed.
 */
export function readAnswer(
	indicator: Indicator,
	typed: unknown,
): Read<AnswerValue> {
	const { answer } = indicator;
	if (isBlank(typed)) return refused("answer-first");
	switch (answer.kind) {
		case "number":
		case "count":
			return readFigure(answer, typed);
		case "ratio":
			return readRatio(answer, typed);
		case "multi-select":
			return readSelection(answer, typed);
		default:
			return readLevel(indicator, typed);
	}
}

/** Whether the answer can be handed in: given, with its year and the proof that it needs. */
export function isComplete(
	indicator: Indicator,
	answer: Answer | undefined,
	proofCount: number,
): boolean {
	if (!answer || "notMeasured" in answer) return false;
	if (!("value" in answer)) return true;
	if (
		"dataYear" in indicator.answer &&
		indicator.answer.dataYear &&
		answer.dataYear === undefined
	)
		return false;
	return proofCount > 0 || !needsProof(indicator, answer.value);
}

/** Who claims nothing need prove nothing. */
const needsProof = (
	{ answer, proof }: Indicator,
	value: AnswerValue,
): boolean =>
	(answer.kind === "evidence" || proof.some(({ required }) => required)) &&
	measure(answer, value)?.raw.isZero() !== true;

export type AnswersProblem = Refusal<
	| AnswerProblem
	| "not-an-object"
	| "no-such-indicator"
	| "not-for-this-unit"
	| "unknown-field"
>;

/** Reads a whole set of answers, by code. The refusal names the code and what is allowed there. */
export function readAnswers(
	instrument: Instrument,
	unit: AssessedUnit,
	typed: unknown,
): Result<Answers, AnswersProblem> {
	if (!isRecord(typed)) return refused("not-an-object");
	const asked = new Map(
		applicable(instrument, unit).map(({ indicator }) => [
			indicator.code,
			indicator,
		]),
	);
	const answers: Record<string, Answer> = {};
	for (const [code, said] of Object.entries(typed)) {
		const indicator = asked.get(code);
		if (!indicator) {
			const known = nodeOf(instrument, code)?.type === "indicator";
			return refused(known ? "not-for-this-unit" : "no-such-indicator", {
				code,
				kind: unit.kind,
			});
		}
		const read = readSaid(indicator, said);
		if (!read.ok)
			return refused(read.problem.reason, { ...read.problem.about, code });
		answers[code] = read.value;
	}
	return ok(answers);
}

const forms = [
	"value",
	"notApplicable",
	"notMeasured",
	"notOurAuthority",
] as const;

/** Reads what is said to one indicator: a value with its year, or why there is none. */
export function readSaid(
	indicator: Indicator,
	said: unknown,
): Result<Answer, AnswersProblem> {
	if (!isRecord(said)) return refused("not-an-object");
	const form = forms.find((each) => each in said);
	if (!form) return refused("answer-first");
	const stray = Object.keys(said).find(
		(field) => field !== form && !(form === "value" && field === "dataYear"),
	);
	if (stray !== undefined) return refused("unknown-field", { field: stray });
	return form === "value"
		? readValue(indicator, said)
		: readReason(indicator, form, said[form]);
}

function readValue(
	indicator: Indicator,
	{ value, dataYear }: Readonly<Record<string, unknown>>,
): Read<Answer> {
	const read = readAnswer(indicator, value);
	if (!read.ok) return read;
	if (dataYear === undefined) return ok({ value: read.value });
	const year = Number(dataYear);
	if (!Number.isInteger(year) || year < 1945 || year > 2200)
		return refused("year-missing", { value: String(dataYear) });
	return ok({ value: read.value, dataYear: year });
}

function readReason(
	indicator: Indicator,
	form: (typeof forms)[number],
	why: unknown,
): Read<Answer> {
	if (typeof why !== "string" || why.trim() === "") return refused("say-why");
	const reason = why.trim();
	if (form === "notMeasured") return ok({ notMeasured: reason });
	if (form === "notOurAuthority") return ok({ notOurAuthority: reason });
	return indicator.mayBeNotApplicable
		? ok({ notApplicable: reason })
		: refused("may-not-be-not-applicable");
}

function readLevel(indicator: Indicator, typed: unknown): Read<AnswerValue> {
	const word = typed === true ? "yes" : typed === false ? "no" : textOf(typed);
	const levels = levelsOf(indicator).map(({ value }) => value);
	return word !== null && levels.includes(word)
		? ok(word)
		: refused("choose-one", { value: word ?? "", allowed: levels.join(", ") });
}

function readSelection(
	{ options }: MultiSelect,
	typed: unknown,
): Read<AnswerValue> {
	const chosen = (Array.isArray(typed) ? typed : [typed]).map(textOf);
	const codes = options.map(({ code }) => code);
	const stray = chosen.find((code) => code === null || !codes.includes(code));
	if (stray !== undefined)
		return refused("choose-from-list", {
			value: stray ?? "",
			allowed: codes.join(", "),
		});
	return ok(codes.filter((code) => chosen.includes(code)));
}

function readFigure(kind: Figure | Count, typed: unknown): Read<AnswerValue> {
	const text = decimalIn(typed);
	if (text === null) return refused("not-a-number", { value: String(typed) });
	if (kind.kind === "count" && !exact(text).isInteger())
		return refused("whole-number", { value: text });
	if (exact(text).decimalPlaces() > kind.decimals) {
		return refused("too-many-decimals", {
			value: text,
			decimals: kind.decimals,
		});
	}
	return inRange(kind, text, text);
}

function readRatio(kind: Ratio, typed: unknown): Read<AnswerValue> {
	if (!isRecord(typed))
		return refused("not-a-number", { value: textOf(typed) ?? "" });
	const [numerator, denominator] = [
		decimalIn(typed.numerator),
		decimalIn(typed.denominator),
	];
	if (numerator === null || denominator === null)
		return refused("not-a-number", { value: "" });
	const [part, whole] = [exact(numerator), exact(denominator)];
	if (!part.isInteger() || !whole.isInteger() || part.isNegative())
		return refused("whole-number", { value: numerator });
	if (!whole.isPositive() || whole.isZero()) return refused("denominator-zero");
	if (part.gt(whole) && exact(kind.range.to).lte(kind.per))
		return refused("numerator-exceeds-denominator");
	return inRange(
		kind,
		part.times(kind.per).div(whole).toDecimalPlaces(kind.decimals).toFixed(),
		{ numerator, denominator },
	);
}

function inRange(
	{ range }: Figure | Count | Ratio,
	figure: string,
	value: AnswerValue,
): Read<AnswerValue> {
	return exact(figure).lt(range.from) || exact(figure).gt(range.to)
		? refused("number-out-of-range", {
				value: figure,
				from: range.from,
				to: range.to,
			})
		: ok(value);
}

/** The decimal that was typed, with a point. Thousands separators are refused: 1.234 could be either. */
function decimalIn(typed: unknown): string | null {
	const text = textOf(typed)?.replace(",", ".") ?? "";
	return /^-?\d{1,30}(\.\d{1,30})?$/.test(text) ? exact(text).toFixed() : null;
}

const textOf = (typed: unknown): string | null =>
	typeof typed === "string"
		? typed.trim()
		: typeof typed === "number"
			? String(typed)
			: null;

const isBlank = (typed: unknown): boolean =>
	typed === undefined ||
	typed === null ||
	(typeof typed === "string" && typed.trim() === "") ||
	(Array.isArray(typed) && typed.length === 0);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);
