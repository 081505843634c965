import type { ServicesFound, WordsAsked } from "#catalogue/web";
import type { Context } from "#platform/context.ts";
import { findAnything } from "#search";

/** Services by their words, for their own list: the same answers as in the search of the site. */
export async function findServices(
	cx: Context,
	{ words, lang, unitId, page }: WordsAsked,
): Promise<ServicesFound> {
	const { hits, ...found } = await findAnything(cx, {
		text: words,
		lang,
		page,
		alone: "service",
		place: unitId ?? undefined,
	});
	return {
		...found,
		// The search knows a service as `<unit>/<service>`.
		ids: hits.map(({ subject }) => subject.split("/").at(-1) ?? ""),
	};
}
