import type { Conversion, Instrument } from "./instrument.ts";
import type { Rule } from "./sheet.ts";

/** What happens to a score after its rule, in order, for the sheet to tell. */
export const stepsAfter = (
	{ rounding }: Instrument,
	{ convert, cap }: { convert: Conversion | null; cap: string | null },
): readonly Rule[] => [
	...(convert ? [{ key: "rule-convert", about: { ...convert } } as const] : []),
	...(cap === null ? [] : [{ key: "rule-cap", about: { cap } } as const]),
	...(rounding.when === "at-every-level"
		? [{ key: "rule-round", about: { decimals: rounding.decimals } } as const]
		: []),
];
