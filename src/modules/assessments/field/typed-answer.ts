import {
	type Answer,
	answerFields,
	type Indicator,
	otherAnswers,
} from "#instruments";
import type { Typed } from "#kernel/form.ts";

const first = (typed: Typed, field: string): string =>
	typed[field]?.[0]?.trim() ?? "";

/** What was typed, in the shape that the instrument reads. */
export function saidIn({ answer }: Indicator, typed: Typed): unknown {
	const other = first(typed, answerFields.other);
	if (other) return { [other]: first(typed, answerFields.why) };
	const dataYear = first(typed, answerFields.dataYear);
	return {
		value: valueIn(answer.kind, typed),
		...(dataYear ? { dataYear } : {}),
	};
}

function valueIn(kind: Indicator["answer"]["kind"], typed: Typed): unknown {
	if (kind === "multi-select") return typed[answerFields.value] ?? [];
	if (kind === "ratio")
		return {
			numerator: first(typed, answerFields.numerator),
			denominator: first(typed, answerFields.denominator),
		};
	return first(typed, answerFields.value);
}

/** The fields that draw an answer again. */
export function typedOf(answer: Answer | null): Typed {
	if (!answer) return {};
	for (const other of otherAnswers) {
		const why = (answer as Partial<Record<string, string>>)[other];
		if (why !== undefined)
			return { [answerFields.other]: [other], [answerFields.why]: [why] };
	}
	if (!("value" in answer)) return {};
	const year =
		answer.dataYear === undefined
			? {}
			: { [answerFields.dataYear]: [String(answer.dataYear)] };
	const { value } = answer;
	if (typeof value === "string")
		return { [answerFields.value]: [value], ...year };
	if ("numerator" in value)
		return {
			[answerFields.numerator]: [value.numerator],
			[answerFields.denominator]: [value.denominator],
			...year,
		};
	return { [answerFields.value]: [...value], ...year };
}
