import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { type Chain, leaveTrail } from "#platform/trail.ts";
import { type Complaint, subjectKind } from "../complaint.ts";
import type { Move } from "../lifecycle.ts";
import type { Beside } from "./do-move.ts";

/** What the trail calls each deed. */
export const trailWords = {
	verify: "complaint.verified",
	dispose: "complaint.disposed",
	transfer: "complaint.transferred",
	begin: "complaint.begun",
	ask: "complaint.asked",
	reply: "complaint.replied",
	add: "complaint.added",
	answer: "complaint.answered",
	confirm: "complaint.confirmed",
	object: "complaint.objected",
	reopen: "complaint.reopened",
	uphold: "complaint.objection-decided",
	dismiss: "complaint.objection-decided",
	close: "complaint.closed",
	redirect: "complaint.redirected",
	refuse: "complaint.refused",
	withdraw: "complaint.withdrawn",
	lapse: "complaint.lapsed",
	"hand-over": "complaint.handed-over",
	note: "complaint.noted",
	accuse: "complaint.accused-named",
	"open-contact": "complaint.contact-opened",
	merge: "complaint.merged",
	reroute: "complaint.rerouted",
	escalate: "complaint.escalated",
	tag: "complaint.tagged",
	"follow-up": "complaint.follow-up-opened",
	"followed-up": "complaint.followed-up",
	check: "complaint.closing-checked",
	disprove: "complaint.closing-checked",
	"check-corrected": "complaint.check-corrected",
	"disproof-corrected": "complaint.check-corrected",
} as const satisfies Record<Move | Beside, string>;
export type TrailWord = (typeof trailWords)[keyof typeof trailWords];

/** What some people must not know of is not in the chain that others list. */
export const chainOf = ({
	excludedUnits,
	accused,
}: Pick<Complaint, "excludedUnits" | "accused">): Chain =>
	excludedUnits.length > 0 || accused.length > 0
		? "confidential"
		: "operations";

/** The row of the trail, and the announcement: what, when and in which state; never who, and no words. */
export async function leaveDeed(
	tx: Context,
	complaint: Complaint,
	move: Move | Beside,
	word: TrailWord = trailWords[move],
): Promise<void> {
	const { unitId, id, state, kind, version } = complaint;
	await leaveTrail(tx, {
		chain: chainOf(complaint),
		deed: word,
		subject: { kind: subjectKind, id },
		details: { state },
	});
	await announce(tx, {
		name: "complaint.moved",
		body: { unitId, id, move, state, kind, version },
	});
}
