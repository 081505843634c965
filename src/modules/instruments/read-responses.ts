import { type Exact, exact, sum } from "#kernel/decimal.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Scale } from "./answer-kinds.ts";
import { type Indicator, type Instrument, indicatorsOf } from "./instrument.ts";

/** What came in: every response, or the means that somebody published. Keyed by code, never by position. */
export type Responses = {
	/** People from whom the sample was drawn, where known. */
	readonly population?: number;
} & (
	| { readonly responses: readonly Readonly<Record<string, unknown>>[] }
	| { readonly n: number; readonly means: Readonly<Record<string, unknown>> }
);

export type PoolRefusal = Refusal<
	| "not-a-survey"
	| "no-responses"
	| "no-respondents"
	| "no-such-element"
	| "element-missing"
	| "not-a-level"
	| "mean-out-of-range"
>;

/** An element of a survey: an indicator on a scale. */
export interface Element {
	readonly indicator: Indicator;
	readonly scale: Scale;
}

export interface ElementMean extends Element {
	/** On the scale of the question. */
	readonly mean: Exact;
	readonly answers: number;
}

/** The mean of each element, in the order of the instrument; refuses what is no answer to it. */
export function readResponses(
	instrument: Instrument,
	input: Responses,
): Result<readonly ElementMean[], PoolRefusal> {
	const elements = elementsOf(instrument);
	if (instrument.use !== "survey")
		return refused("not-a-survey", { instrument: instrument.id });
	return "means" in input
		? readMeans(elements, input.n, input.means)
		: readEach(elements, input.responses);
}

const elementsOf = (instrument: Instrument): readonly Element[] =>
	indicatorsOf(instrument).flatMap((indicator) =>
		indicator.answer.kind === "scale"
			? [{ indicator, scale: indicator.answer }]
			: [],
	);

type Said = Readonly<Record<string, unknown>>;

function readMeans(
	elements: readonly Element[],
	n: number,
	means: Said,
): Result<readonly ElementMean[], PoolRefusal> {
	if (!Number.isSafeInteger(n) || n < 1)
		return refused("no-respondents", { n });
	const stray = strayIn(elements, means);
	if (stray !== undefined) return refused("no-such-element", { code: stray });
	const read: ElementMean[] = [];
	for (const element of elements) {
		const { code } = element.indicator;
		const said = saidTo(element, means);
		if (said === null) return refused("element-missing", { code });
		const mean = between(element.scale, said);
		if (!mean)
			return refused("mean-out-of-range", {
				code,
				value: said,
				...ends(element.scale),
			});
		read.push({ ...element, mean, answers: n });
	}
	return ok(read);
}

function readEach(
	elements: readonly Element[],
	responses: readonly Said[],
): Result<readonly ElementMean[], PoolRefusal> {
	if (responses.length === 0) return refused("no-responses");
	const levels = new Map<Element, Exact[]>(
		elements.map((element) => [element, []]),
	);
	for (const [at, response] of responses.entries()) {
		const stray = strayIn(elements, response);
		if (stray !== undefined)
			return refused("no-such-element", { code: stray, response: at + 1 });
		for (const [element, answers] of levels) {
			const said = saidTo(element, response);
			if (said === null) continue; // An item left blank is not a zero.
			const level = between(element.scale, said);
			if (!level?.isInteger()) {
				return refused("not-a-level", {
					code: element.indicator.code,
					value: said,
					response: at + 1,
					...ends(element.scale),
				});
			}
			answers.push(level);
		}
	}
	const blank = elements.find((element) => levels.get(element)?.length === 0);
	if (blank) return refused("element-missing", { code: blank.indicator.code });
	return ok(
		[...levels].map(([element, answers]) => ({
			...element,
			mean: sum(answers).div(answers.length),
			answers: answers.length,
		})),
	);
}

const strayIn = (
	elements: readonly Element[],
	said: Said,
): string | undefined =>
	Object.keys(said).find(
		(code) => !elements.some(({ indicator }) => indicator.code === code),
	);

const saidTo = (
	{ indicator: { code } }: Element,
	said: Said,
): string | null => {
	const value = Object.hasOwn(said, code) ? said[code] : null;
	return value === null || value === undefined || value === ""
		? null
		: String(value);
};

/** A mean of 6.60 on a scale of 1 to 4 was once printed: what cannot be is refused. */
const between = ({ from, to }: Scale, said: string): Exact | null => {
	if (!/^\d{1,9}(\.\d{1,30})?$/.test(said)) return null;
	const value = exact(said);
	return value.lt(from) || value.gt(to) ? null : value;
};

const ends = ({ from, to }: Scale) => ({ from, to });
