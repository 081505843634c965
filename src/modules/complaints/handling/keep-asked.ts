import {
	forgetAskingsAbout,
	passAskingsOn,
	withdrawAskingsAbout,
} from "#accommodations";
import type { Context } from "#platform/context.ts";
import { type Complaint, subjectKind } from "../complaint.ts";
import type { Move } from "../lifecycle.ts";
import type { Beside } from "./do-move.ts";

/**
 * What was asked for with it goes where it goes: with it to another office, away where the person takes it back, and without
 * a trace where somebody must not know of it.
 */
export async function keepAsked(
	tx: Context,
	before: Complaint,
	after: Complaint,
	move: Move | Beside,
): Promise<void> {
	const about = { kind: subjectKind, id: after.id };
	if (after.excludedUnits.length > 0 || after.accused.length > 0) {
		if (
			after.excludedUnits.length > before.excludedUnits.length ||
			after.accused.length > before.accused.length
		)
			await forgetAskingsAbout(tx, about);
		return;
	}
	if (move === "withdraw") await withdrawAskingsAbout(tx, about);
	else if (after.handlerId !== null && after.handlerId !== before.handlerId)
		await passAskingsOn(tx, about, after.handlerId);
}
