import { publishedItems, wordingsOf } from "#news";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { unitNamesOf } from "#units";
import type { Row } from "../dataset.ts";

/** News read at once. */
const slice = 200;

/** What an office told wrongly and then rightly, in its own words, the newest news first. */
export async function* corrections(
	cx: Context,
): AsyncGenerator<readonly Row[]> {
	for (let skip = 0; ; skip += slice) {
		const { items } = await publishedItems(cx, {}, { skip, atMost: slice });
		const corrected = items.filter(({ correctedAt }) => correctedAt !== null);
		const units = await unitNamesOf(
			cx,
			corrected.map(({ unitId }) => unitId),
		);
		for (const item of corrected)
			yield (await wordingsOf(cx, item))
				.filter(({ wasWrong }) => wasWrong !== "")
				.map(({ saidAt, wasWrong, isRight }) => [
					dayOf(saidAt),
					item.slug,
					item.title,
					units.get(item.unitId)?.slug ?? null,
					units.get(item.unitId)?.name ?? null,
					wasWrong,
					isRight,
				]);
		if (items.length < slice) return;
	}
}
