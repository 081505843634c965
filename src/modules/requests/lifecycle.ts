import {
	type Clock,
	firstStage,
	type Move,
	movesFrom,
	type RequestForm,
	type Stage,
	stageOf,
} from "#procedures";
import type { Side } from "./request.ts";

/** The stage after a move; `null` where the procedure does not allow it from here, or not to this side. */
export function stageAfter(
	form: RequestForm,
	stage: string,
	{ code, by }: { readonly code: string; readonly by: Side },
): { readonly move: Move; readonly stage: Stage } | null {
	const move = movesFrom(form, stage, by).find((one) => one.code === code);
	return move
		? {
				move,
				stage: stageOf(form, move.to === "same" ? stage : move.to),
			}
		: null;
}

/** What one side may do now: a clock that was made longer is not made longer again, and one that ended not at all. */
export const movesNow = (
	form: RequestForm,
	stage: string,
	by: Side,
	clocks: readonly Pick<Clock, "step" | "extended" | "endedOn">[],
): readonly Move[] =>
	movesFrom(form, stage, by).filter(
		({ extends: longer }) =>
			longer === undefined ||
			clocks.some(
				({ step, extended, endedOn }) =>
					step === longer && !extended && endedOn === null,
			),
	);

/** The stage in which a request is once it was sent. */
export const sentStage = (form: RequestForm): Stage => firstStage(form);

/** Whether whoever asked can say how it was: it ended, or only the office has something left to do. */
export const isServed = (form: RequestForm, stage: string): boolean =>
	hasEnded(form, stage) || stageOf(form, stage).served;

/** Whether nothing more is done with it. */
export const hasEnded = (form: RequestForm, stage: string): boolean =>
	stageOf(form, stage).ends !== undefined;
