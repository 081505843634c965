import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { countersOf } from "../counting/counters-of.ts";
import { fewestIn } from "../counting/fewest-in.ts";
import { peopleIn } from "../counting/results-of.ts";
import { countOf, wordsSaid } from "../counting/words-said.ts";
import { wordsTold } from "../counting/words-told.ts";
import { isClosed, type Period, type Slice } from "../survey.ts";
import { type OwnQuestionKept, ownQuestionsKept } from "./own-questions.ts";

/** What was answered to a question of the unit. */
export interface OwnResult {
	readonly question: OwnQuestionKept;
	/** How many answered it, of the answers that are told; `null` where none is. */
	readonly n: number | null;
	/** Nothing is told yet: no quarter has closed, or those that have wait for the next. */
	readonly waits: boolean;
	/** From how many people on an answer of the last quarter that was looked at is told. */
	readonly least: number;
	/** How many gave which answer, as far as it is told; empty where they wrote. */
	readonly answers: ReadonlyMap<string, number>;
}

const inIndex: readonly Slice[] = ["citizen", "flagged"];

/**
 * What users answered to the unit's own questions between two quarters of a year, both included. Answers and silence are
 * parts of all users, and told as such (`counting/blocks.ts`). Questions that nobody answered and that are asked no
 * longer are left out. None of this touches the index.
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
		({ slice }) => inIndex.includes(slice),
	);
	const citizens = (await countersOf(cx, unitId, instrument, from, to)).filter(
		({ slice }) => inIndex.includes(slice),
	);
	const closed = [...new Set(citizens.map(({ period }) => period))].filter(
		(period) => isClosed(period, today),
	);
	const fewest = await fewestIn(cx);
	return (await ownQuestionsKept(cx, unitId, instrument)).flatMap(
		(question) => {
			const said = countOf(words, question.code);
			if (said.size === 0 && question.askedUntil !== null) return [];
			const all = wordsTold(
				words,
				closed,
				question.code,
				peopleIn(citizens),
				fewest,
			);
			const told = all.words.flatMap(({ word, n }) =>
				n === null ? [] : [[word, n] as const],
			);
			const n = told.reduce((sum, [, each]) => sum + each, 0);
			return [
				{
					question,
					n: said.size > 0 && told.length === 0 ? null : n,
					waits: all.until === null,
					least: fewest(to),
					answers: new Map(question.kind === "text" ? [] : told),
				},
			];
		},
	);
}
