import {
	factsOfCase,
	findCase,
	isBrought,
	isDecided,
	itemsOfCase,
	sheetOf,
} from "#assessments";
import { type AnswerValue, allInstruments, indicatorsOf } from "#instruments";
import type { Context } from "#platform/context.ts";
import { unitRowsOf } from "#standings";
import type { Row } from "../dataset.ts";
import { roundsByProvince } from "./results.ts";

/** Every indicator of every instrument that assesses: what the codes of the next dataset mean. */
export async function* indicators(_: Context): AsyncGenerator<readonly Row[]> {
	for (const instrument of [...allInstruments()].sort((a, b) =>
		a.id < b.id ? -1 : 1,
	)) {
		if (instrument.use !== "assessment") continue;
		yield indicatorsOf(instrument).map((indicator) => [
			instrument.id,
			instrument.title.id,
			instrument.verified,
			indicator.code,
			indicator.label.id,
			indicator.measures,
			indicator.owner?.label.id ?? null,
		]);
	}
}

/**
 * What was decided of each indicator, as the public page of a result tells it. Results that were brought from
 * elsewhere have no answers, and what is not decided yet is nobody's business.
 */
export async function* decidedIndicators(
	cx: Context,
): AsyncGenerator<readonly Row[]> {
	for await (const { filter } of roundsByProvince(cx)) {
		const units = await unitRowsOf(cx, filter);
		for (const { slug, state } of [...units].sort((a, b) =>
			a.slug < b.slug ? -1 : 1,
		)) {
			if (state !== "awarded" && state !== "refused") continue;
			yield await decidedOf(cx, { ...filter, unit: slug });
		}
	}
}

async function decidedOf(
	cx: Context,
	named: {
		readonly unit: string;
		readonly instrument: string;
		readonly year: number;
	},
): Promise<readonly Row[]> {
	const found = await findCase(cx, named);
	if (!found || !isDecided(found.assessment) || isBrought(found.assessment))
		return [];
	const items = await itemsOfCase(cx, found);
	const { nodes } = sheetOf(
		found.instrument,
		found.unit,
		items,
		await factsOfCase(cx, found),
		"final",
	);
	return nodes
		.filter(({ type }) => type === "indicator")
		.map((node) => [
			named.instrument,
			named.year,
			named.unit,
			node.code,
			node.state,
			inText(node.answer),
			node.score,
		]);
}

/** "83/120" of an answer that is a numerator and a denominator. */
export function inText(answer: AnswerValue | null): string | null {
	if (answer === null || typeof answer === "string") return answer;
	return "numerator" in answer
		? `${answer.numerator}/${answer.denominator}`
		: answer.join("; ");
}
