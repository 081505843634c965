import type { Context } from "#platform/context.ts";
import { inspectOne, showAsPages } from "./inspect-now.ts";
import { keepFailure } from "./inspections.ts";
import { InspectorClosed } from "./inspector.ts";
import { firstWaiting, type Waiting, waitLonger } from "./waiting.ts";

/**
 * Looks at documents that wait, the oldest first, for some two seconds; answers how many. No transaction is open
 * while a file is looked at. What fails is tried again after an hour, and does not hold up the next.
 */
export async function inspectWaiting(
	cx: () => Context,
	failed: (error: unknown) => void,
): Promise<number> {
	const begun = performance.now();
	let looked = 0;
	while (performance.now() - begun < atOnce) {
		const waiting = await firstWaiting(cx());
		if (!waiting) break;
		try {
			const { unitId, sha256, wants } = waiting;
			if (wants === "pages") await showAsPages(cx(), unitId, sha256);
			else await inspectOne(cx(), unitId, sha256, false);
			looked += 1;
		} catch (error) {
			if (error instanceof InspectorClosed) break;
			failed(error);
			await putOff(cx(), waiting);
		}
	}
	return looked;
}

async function putOff(cx: Context, waiting: Waiting): Promise<void> {
	if (waiting.wants === "look")
		await keepFailure(cx, waiting.unitId, waiting.sha256);
	await waitLonger(cx, waiting, new Date(cx.now.getTime() + hour));
}

/** In milliseconds. */
const atOnce = 2_000;
const hour = 3_600_000;
