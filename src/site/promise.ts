import { type Language, say } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { printedCoverage, roundsOf } from "#standings";
import { to } from "#ui/paths.ts";
import type { PromiseFigures } from "./home.tsx";

/** The figures of the round used last; `null` while no unit takes part anywhere. */
export async function promiseOf(
	cx: Context,
	lang: Language,
): Promise<PromiseFigures | null> {
	const [newest] = await roundsOf(cx);
	const year = newest?.years[0];
	if (!newest || year === undefined) return null;
	const { instrument, figures } = newest;
	return {
		instrument: say(instrument.title, lang),
		year,
		units: figures.units,
		declared: figures.declared,
		verified: figures.verified,
		withPredicate: figures.withPredicate,
		share: printedCoverage(figures),
		href: to("/hasil/:instrument/:year", {
			instrument: instrument.id,
			year: String(year),
		}),
	};
}
