import { everyCorrected, wordingsOf } from "#news";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { unitNamesOf } from "#units";
import type { Row } from "../dataset.ts";

/**
 * When an office corrected what it told, and where that is read. Nothing of its words, nor the address that is made of them: a
 * version stays, and a page may have to be taken away for somebody's sake.
 */
export async function* corrections(
	cx: Context,
): AsyncGenerator<readonly Row[]> {
	for await (const items of everyCorrected(cx)) {
		const units = await unitNamesOf(
			cx,
			items.map(({ unitId }) => unitId),
		);
		for (const item of items)
			yield (await wordingsOf(cx, item))
				.filter(({ wasWrong }) => wasWrong !== "")
				.map(({ saidAt }) => [
					dayOf(saidAt),
					item.id,
					units.get(item.unitId)?.slug ?? null,
					units.get(item.unitId)?.name ?? null,
				]);
	}
}
