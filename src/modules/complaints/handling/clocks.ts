import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import type { Complaint } from "../complaint.ts";
import type { Move } from "../lifecycle.ts";
import type { Beside } from "./do-move.ts";

/** Keeps the clocks in step with what was done; answers the next day by which something must be done. */
export async function keepClocks(
	_tx: Context,
	_before: Complaint,
	_after: Complaint,
	_deed: { readonly move: Move | Beside; readonly words?: string | null },
): Promise<Day | null> {
	return null;
}
