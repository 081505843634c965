import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Unit, unitById } from "#units";
import { mayReadAbout } from "./about.ts";
import { type Move, step } from "./lifecycle.ts";
import { type Key, type Meeting, subjectKind } from "./meeting.ts";
import type { Minutes } from "./minutes.ts";
import { officeOf } from "./office-of.ts";
import { type MayReason, may, type Office } from "./policy.ts";
import { lockMeeting, minutesOf, saveMeeting } from "./store.ts";
import { tellOfMeeting } from "./tell.ts";

/** What a deed is done on, as it stands under its lock. */
export interface Found {
	readonly unit: Unit;
	readonly meeting: Meeting;
	readonly office: Office;
	readonly versions: readonly Minutes[];
}

export type DeedReason =
	| MayReason
	| "no-such-meeting"
	| "moved-on"
	| "changed-meanwhile";

interface Deed<Problem> {
	readonly move: Move;
	/** The word of the trail. */
	readonly deed: string;
	/** The revision on the page that somebody acted on. */
	readonly revision: number;
	/** Answers what of the meeting is different now. */
	readonly change?: (
		tx: Context,
		found: Found,
	) => Promise<Result<Partial<Meeting>, Problem>>;
}

/**
 * Every deed on a meeting goes the same way, in one transaction: lock, who may, where it stands, who was faster, save,
 * trail, tell.
 */
export const doDeed = <Problem = never>(
	cx: Context,
	key: Key,
	{ move, deed, revision, change }: Deed<Problem>,
): Promise<Result<Meeting, Problem | Refusal<DeedReason>>> =>
	inTransaction<Result<Meeting, Problem | Refusal<DeedReason>>>(
		cx,
		async (tx) => {
			const meeting = await lockMeeting(tx, key);
			const unit = meeting && (await unitById(tx, meeting.unitId));
			if (!meeting || !unit || !(await mayReadAbout(tx, meeting.about)))
				return refused("no-such-meeting");
			const office = await officeOf(tx, unit, meeting);
			const decision = may[move](tx.actor, meeting, office);
			if (!decision.may)
				return refused(
					decision.why === "not-yours" ? "no-such-meeting" : decision.why,
				);
			const state = step(meeting.state, move);
			if (!state) return refused("moved-on");
			if (meeting.revision !== revision) return refused("changed-meanwhile");
			const versions = await minutesOf(tx, unit.id, [meeting.id]);
			const done = change
				? await change(tx, { unit, meeting, office, versions })
				: ok({});
			if (!done.ok) return done;
			const changed = {
				...meeting,
				...done.value,
				state,
				revision: meeting.revision + 1,
			};
			await saveMeeting(tx, changed);
			await leaveTrail(tx, {
				chain: "operations",
				deed,
				subject: { kind: subjectKind, id: meeting.id },
				details: { unit: unit.id, state },
			});
			await tellOfMeeting(tx, unit, changed, office);
			return ok(changed);
		},
	);
