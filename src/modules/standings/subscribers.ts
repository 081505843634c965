import {
	AssessmentMoved,
	AssessmentTakenBack,
	assessmentIsThere,
	assessmentMoved,
	assessmentTakenBack,
} from "#assessments";
import type { Subscriber } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { directoryMoves } from "#units";
import { forgetAssessment } from "./forget-assessment.ts";
import { recordMove, recordNewDirectory } from "./record-move.ts";

/** What the table of the nation listens to. */
export const subscribers: readonly Subscriber[] = [
	{
		to: assessmentMoved,
		receive: (tx, body) => hearMove(tx, AssessmentMoved.parse(body)),
	},
	{
		to: assessmentTakenBack,
		receive: (tx, body) =>
			forgetAssessment(tx, AssessmentTakenBack.parse(body)),
	},
	...directoryMoves.map((to) => ({ to, receive: recordNewDirectory })),
];

/** What was brought may have been taken back before this is heard: then it never stood. */
async function hearMove(tx: Context, move: AssessmentMoved): Promise<void> {
	if (move.brought && !(await assessmentIsThere(tx, move))) return;
	await recordMove(tx, move);
}
