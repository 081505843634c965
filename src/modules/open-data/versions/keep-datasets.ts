import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { Frequency } from "../dataset.ts";
import { allDatasets } from "../registry.ts";
import { rowsFor } from "../sources.ts";
import { makeVersion } from "./make-version.ts";
import { newestVersions, noteLook } from "./store.ts";

/**
 * Looks at each dataset as often as it says, and makes a version of what changed. One that fails waits for the next
 * look and stops no other. Answers how many versions were made.
 */
export async function keepDatasets(cx: Context): Promise<number> {
	const { looked } = await newestVersions(cx);
	const errors: unknown[] = [];
	let made = 0;
	for (const dataset of allDatasets()) {
		if (!isDue(dataset.frequency, looked.get(dataset.slug), cx.now)) continue;
		try {
			if (await makeVersion(cx, dataset, rowsFor(cx, dataset.slug))) made += 1;
			await noteLook(cx, dataset.slug);
		} catch (error) {
			errors.push(error);
		}
	}
	if (errors.length > 0)
		throw new AggregateError(errors, "datasets could not be made");
	return made;
}

/** Whether a new day, month or quarter began since somebody looked. */
export const isDue = (
	frequency: Frequency,
	looked: Date | undefined,
	now: Date,
): boolean =>
	looked === undefined || spanOf(frequency, looked) !== spanOf(frequency, now);

function spanOf(frequency: Frequency, at: Date): string {
	const [year = "", month = "", day = ""] = dayOf(at).split("-");
	if (frequency === "daily") return `${year}-${month}-${day}`;
	return frequency === "monthly"
		? `${year}-${month}`
		: `${year}-${Math.ceil(Number(month) / 3)}`;
}
