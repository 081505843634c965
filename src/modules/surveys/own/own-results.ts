import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { fewestTold } from "../counting/hide-parts.ts";
import { countOf, wordsSaid } from "../counting/words-said.ts";
import { isClosed, type Period, type Slice } from "../survey.ts";
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
 * What users answered to the unit's own questions between two quarters, both included, of those that have closed: ten
 * new answers may hold one to a question. Questions that nobody answered
 * and that are asked no longer are left out. None of this touches the index.
 */
export async function ownResultsOf(
	cx: Context,
	unitId: string,
	instrument: string,
	from: Period,
	to: Period,
): Promise<OwnResult[]> {
	const today = dayOf(cx.now);
	const words = (await wordsSaid(cx, unitId, instrument, from, to)).filter(
		({ slice, period }) => inIndex.includes(slice) && isClosed(period, today),
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
