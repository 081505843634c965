import type { Context } from "#platform/context.ts";
import { mayKeep } from "../policy.ts";
import type { Arrival, Counts } from "./arrival.ts";
import { arrivalById, countsOf, type KeptItem, keptItems } from "./store.ts";

/** A file with what is to come of it, or came. */
export interface Report {
	readonly arrival: Arrival;
	readonly counts: Counts;
	/** The first of those that do not come in, of those that do, and of what is to be said of those. */
	readonly aside: readonly KeptItem[];
	readonly coming: readonly KeptItem[];
	readonly noted: readonly KeptItem[];
}

/** How many of each a page shows; the list holds all of them. */
export const shownOfReport = 50;

/** `null` for a file of another library. */
export async function reportOf(
	cx: Context,
	id: string,
): Promise<Report | null> {
	const arrival = await arrivalById(cx, id);
	if (!arrival || !mayKeep(cx.actor, arrival).may) return null;
	const some = (asked: Partial<Parameters<typeof keptItems>[2]>) =>
		keptItems(cx, id, { limit: shownOfReport, ...asked });
	return {
		arrival,
		counts: await countsOf(cx, id),
		aside: await some({
			verdicts: ["broken", "no-title", "twice", "no-book", "known", "refused"],
		}),
		coming: await some({ verdicts: ["new", "changed"] }),
		noted: await some({ verdicts: ["new", "changed", "same"], noted: true }),
	};
}

/** Every record of a file, page by page. */
export async function* wholeReport(
	cx: Context,
	{ id }: Arrival,
): AsyncGenerator<readonly KeptItem[]> {
	for (let after = 0; ; ) {
		const part = await keptItems(cx, id, { after, limit: 500 });
		const last = part.at(-1);
		if (!last) return;
		after = last.number;
		yield part;
	}
}
