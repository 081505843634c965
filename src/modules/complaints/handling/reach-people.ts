import { z } from "zod";
import { forgetReach, tellReach } from "#channels";
import type { Subscriber } from "#platform/announce.ts";
import { awaitsCheck } from "../checking/draw-closing.ts";
import { subjectKind } from "../complaint.ts";
import { awaitsOutcome } from "../follow-ups/follow-ups-of.ts";
import { hasEnded, type Move, states } from "../lifecycle.ts";
import type { Beside } from "./do-move.ts";

/** What the person should come and read. What they did themselves is no news to them. */
const news: ReadonlySet<string> = new Set<Move | Beside>([
	"ask",
	"answer",
	"uphold",
	"disprove",
	"disproof-corrected",
	"dismiss",
	"redirect",
	"refuse",
	"lapse",
	"escalate",
	"follow-up",
	"followed-up",
]);

const Moved = z.object({
	unitId: z.string(),
	id: z.string(),
	move: z.string(),
	/** None of what was handed over: the way went with it. */
	state: z.enum(states).optional(),
});

/**
 * Whoever chose a way hears that there is news; when nothing more can come, the way is forgotten: not before somebody looked whether the answer
 * was true, where chance drew it, nor before what follows from it has ended.
 */
export const subscribers: readonly Subscriber[] = [
	{
		to: "complaint.moved",
		receive: async (tx, body) => {
			const { unitId, id, move, state } = Moved.parse(body);
			if (state === undefined) return;
			const subject = { unitId, kind: subjectKind, id };
			const over =
				hasEnded(state) && !(await awaitsOutcome(tx, { unitId, id }));
			if (news.has(move)) await tellReach(tx, subject, over);
			else if (over && !(await awaitsCheck(tx, { unitId, id })))
				await forgetReach(tx, subject);
		},
	},
];
