import { AssessmentMoved, assessmentMoved } from "#assessments";
import type { Subscriber } from "#platform/announce.ts";
import { recordMove, recordNewDirectory } from "./record-move.ts";

const unitsChanged = [
	"unit.opened",
	"units.imported",
	"unit.moved",
	"unit.renamed",
	"unit.closed",
] as const;

/** What the table of the nation listens to. */
export const subscribers: readonly Subscriber[] = [
	{
		to: assessmentMoved,
		receive: (tx, body) => recordMove(tx, AssessmentMoved.parse(body)),
	},
	...unitsChanged.map((to) => ({ to, receive: recordNewDirectory })),
];
