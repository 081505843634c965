/** What remarks are about beside the elements of the instrument. */
export const fixedThemes = [
	"praise",
	"access",
	"unequal",
	"extra-payment",
	"other",
] as const;
export type FixedTheme = (typeof fixedThemes)[number];

/** A theme of the unit's own, in a few words. */
export const longestTheme = 40;
export const mostThemes = 6;

export const isFixed = (theme: string): theme is FixedTheme =>
	fixedThemes.some((each) => each === theme);
