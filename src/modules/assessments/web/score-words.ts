import type { GateResult, Instrument, ScoreSheet } from "#instruments";
import { exact, plain } from "#kernel/decimal.ts";
import { say } from "#kernel/text.ts";
import type { Tone } from "#ui/content.ts";
import { decimal } from "#ui/format.ts";
import type { Shape } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";

/** An exact decimal for reading, half up, with two decimals at most. */
export const forReading = (view: Pick<View, "lang">, value: string): string =>
	decimal(view.lang, plain(exact(value).toDecimalPlaces(2)));

/** A share of one as a percentage: `0.125` is `12,5 %`, kept on one line. */
export const percentOf = (view: Pick<View, "lang">, share: string): string =>
	`${forReading(view, plain(exact(share).times(100)))}\u00a0%`;

/** The score as printed, or why there is none. */
export function scoreInWords(
	view: View,
	{ score, missing, unknown }: ScoreSheet,
): string {
	if (score !== null) return decimal(view.lang, score);
	if (missing.length > 0)
		return view.t("assessments.decide-score-missing", { n: missing.length });
	return view.t("assessments.decide-score-unknown", { n: unknown.length });
}

/** The predicate that score and conditions give; where the limit is not known, the decree alone carries it. */
export const predicateInWords = (
	view: View,
	{ predicate }: ScoreSheet,
): string =>
	predicate.band === null
		? view.t(`assessments.decide-predicate-${predicate.because}`)
		: say(predicate.label, view.lang);

/** What a predicate is called: by its band, or by the instrument where no band is known. */
export function predicateName(
	view: View,
	instrument: Instrument,
	code: string,
): string {
	const band = instrument.bands?.bands.find((each) => each.code === code);
	return say(band?.label ?? instrument.title, view.lang);
}

export const gateLooks = {
	passed: { shape: "disc", tone: "ok" },
	failed: { shape: "diamond", tone: "bad" },
	open: { shape: "dotted", tone: "plain" },
} as const satisfies Record<GateResult["result"], { shape: Shape; tone: Tone }>;
