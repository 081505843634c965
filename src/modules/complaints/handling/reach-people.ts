import { z } from "zod";
import { forgetReach, tellReach } from "#channels";
import type { Subscriber } from "#platform/announce.ts";
import { awaitsCheck } from "../checking/draw-closing.ts";
import { subjectKind } from "../complaint.ts";
import { hasEnded, type Move, states } from "../lifecycle.ts";
import type { Beside } from "./do-move.ts";

/** What the person should come and read. What they did themselves is no news to them. */
const news: ReadonlySet<string> = new Set<Move | Beside>([
	"ask",
	"answer",
	"uphold",
	"disprove",
	"dismiss",
	"redirect",
	"refuse",
	"lapse",
	"escalate",
]);

const Moved = z.object({
	unitId: z.string(),
	id: z.string(),
	move: z.string(),
	state: z.enum(states),
});

/**
 * Whoever chose a way hears that there is news; when nothing more can come, the way is forgotten: not before somebody looked whether the answer
 * was true, where chance drew it.
 */
export const subscribers: readonly Subscriber[] = [
	{
		to: "complaint.moved",
		receive: async (tx, body) => {
			const { unitId, id, move, state } = Moved.parse(body);
			const subject = { unitId, kind: subjectKind, id };
			if (news.has(move)) await tellReach(tx, subject, hasEnded(state));
			else if (hasEnded(state) && !(await awaitsCheck(tx, { unitId, id })))
				await forgetReach(tx, subject);
		},
	},
];
