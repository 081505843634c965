import { ok, type Result, refused } from "#kernel/result.ts";
import { isBarePicture } from "./bare-picture.ts";
import { inspector } from "./inspection/inspect-now.ts";
import type { Inspector } from "./inspection/inspector.ts";
import type { EvidenceKind } from "./kinds.ts";
import type { PhotoSays } from "./read-photo.ts";

/** What is shown and passed on, and what the camera had written into the original. */
export interface WorkingCopy extends PhotoSays {
	readonly bytes: Uint8Array;
	/** Whether these are the very bytes that were handed in. */
	readonly same: boolean;
}

/**
 * A photograph without everything a camera wrote into it, made in a process that may be killed. A picture that holds
 * nothing else stays as it is, and so does every other kind of file. Where no copy can be made the file is refused
 * with its reason, before anything was acknowledged: with the place still in it, it may not be kept.
 */
export async function workingCopyOf(
	bytes: Uint8Array,
	kind: EvidenceKind,
	{ clean }: Pick<Inspector, "clean"> = inspector(),
): Promise<Result<WorkingCopy>> {
	if (!kind.picture || isBarePicture(bytes, kind.type))
		return ok({ bytes, same: true, takenOn: null, toldPlace: false });
	const cleaned = await clean(bytes, kind.type).catch(() => null);
	// Our process is missing, not their picture at fault: what has arrived waits, and can be sent once more.
	if (!cleaned) return refused("picture-not-now");
	switch (cleaned.is) {
		case "clean": {
			const { is: _, ...copy } = cleaned;
			return ok({ ...copy, same: false });
		}
		case "too-much":
			return refused("picture-too-much");
		case "damaged":
			return refused("picture-cannot-be-opened");
	}
}
