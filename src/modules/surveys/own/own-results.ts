import type { Context } from "#platform/context.ts";
import { fewestTold } from "../counting/hide-parts.ts";
import { countOf, wordsSaid } from "../counting/words-said.ts";
import type { Period, Slice } from "../survey.ts";
import { type OwnQuestionKept, ownQuestionsKept } from "./own-questions.ts";

/** What was answered to a question of the unit. */
export interface OwnResult {
	readonly question: OwnQuestionKept;
	/** How many answered it; `null` where they are too few to be told. */
	readonly n: number | null;
	/** How many gave which answer; empty where they wrote, or are too few. */
	readonly answers: ReadonlyMap<string, number>;
}

const inIndex: readonly Slice[] = ["citizen", "flagged"];

/**
 * What users answered to the unit's own questions between two quarters, both included. Questions that nobody answered
 * and that are asked no longer are left out. None of this touches the index.
 */
export async function ownResultsOf(
	cx: Context,
	unitId: string,
	instrument: string,
	from: Period,
	to: Period,
): Promise<OwnResult[]> {
	const words = (await wordsSaid(cx, unitId, instrument, from, to)).filter(
		({ slice }) => inIndex.includes(slice),
	);
	return (await ownQuestionsKept(cx, unitId, instrument)).flatMap(
		(question) => {
			const answers = countOf(words, question.code);
			const n = [...answers.values()].reduce((sum, each) => sum + each, 0);
			if (n === 0 && question.askedUntil !== null) return [];
			const few = n > 0 && n < fewestTold;
			return [
				{
					question,
					n: few ? null : n,
					answers: few || question.kind === "text" ? new Map() : answers,
				},
			];
		},
	);
}
