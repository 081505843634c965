import { holds } from "#kernel/actor.ts";
import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { sha256Of } from "#platform/files/store.ts";
import { leaveTrail } from "#platform/trail.ts";
import type { Evidence } from "./document.ts";

/** Where the unit of the document lies, as far as a right is asked about it. */
export interface UnsealAt {
	readonly programme: string;
	readonly province?: string;
}

/**
 * Opens the original of a photograph, with all that the camera wrote into it. Who did, and why, is in the trail
 * before the first byte is handed out, for good.
 */
export async function unsealOriginal(
	cx: Context,
	evidence: Evidence,
	reason: string,
	where: UnsealAt,
): Promise<Result<Uint8Array>> {
	const { unitId, id, version, original } = evidence;
	if (!holds(cx.actor, "evidence.unseal", { ...where, unitId }))
		return refused("not-yours");
	if (!original) return refused("no-original");
	if (!reason.trim()) return refused("say-why-unsealed");
	const bytes = cx.sealing.unseal(await cx.files.read(original.keptAs));
	if (!bytes || sha256Of(bytes) !== original.sha256)
		return refused("original-damaged");
	return inTransaction(cx, async (tx) => {
		await leaveTrail(tx, {
			chain: "results",
			deed: "evidence.unsealed",
			subject: { kind: "evidence", id },
			details: { version, sha256: original.sha256, reason: reason.trim() },
		});
		return ok(bytes);
	});
}
