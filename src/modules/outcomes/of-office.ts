import { type Action, actionsOf, hasEnded, inOrder } from "#actions";
import { fromConsultation } from "#consultations";
import type { Context } from "#platform/context.ts";
import { fromSurvey } from "#surveys";
import { voices } from "./voices.ts";

/** What an office does because people spoke. */
export interface OfOffice {
	/** Done or given up with a reason, the newest first. */
	readonly done: readonly Action[];
	readonly doing: readonly Action[];
}

/** Begun out of these, everybody reads it beside what was said; of the others only what came of it. */
const saidInPublic: readonly string[] = [fromSurvey, fromConsultation];

/** As much as fits on one sheet of paper. */
const onPaper = { done: 8, doing: 5 };

export async function whatOfficeDid(
	cx: Context,
	unitId: string,
): Promise<OfOffice> {
	const all = inOrder(await ofVoices(cx, unitId));
	return {
		done: all.filter(({ state }) => hasEnded(state)).slice(0, onPaper.done),
		doing: all
			.filter(
				({ state, origin }) =>
					!hasEnded(state) && saidInPublic.includes(origin.kind),
			)
			.slice(0, onPaper.doing),
	};
}

/** All actions of an office that follow from what people said. */
export async function ofVoices(
	cx: Context,
	unitId: string,
): Promise<readonly Action[]> {
	const all: Action[] = [];
	for (const kind of voices) all.push(...(await actionsOf(cx, unitId, kind)));
	return all;
}
