/**
 * What people may say of themselves, if they wish. Headings follow the data note of OHCHR (2018): the person states the
 * trait, several answers are possible, and nobody guesses for them. Vulnerable groups are those of UU 39/1999 article
 * 5(3) with its elucidation, PermenPANRB 11/2024 and RANHAM 2021-2025; ages those of UU 13/1998 and UU 35/2014.
 */
export interface Heading {
	readonly code: HeadingCode;
	/** Whether several words may be true at once. */
	readonly several: boolean;
	readonly words: readonly string[];
}

export type HeadingCode =
	| "sex"
	| "age"
	| "condition"
	| "education"
	| "work"
	| DisabilityCode;

/** The six functions of the Washington Group short set. */
export const functions = [
	"seeing",
	"hearing",
	"walking",
	"remembering",
	"self-care",
	"communicating",
] as const;
export type DisabilityCode = (typeof functions)[number];

/** Answers of the short set, from none to cannot do at all. */
export const difficulties = ["none", "some", "a-lot", "cannot"] as const;
/** From here on the short set counts a function as a disability: a lot of difficulty in at least one. */
export const cutOff = [
	"a-lot",
	"cannot",
] as const satisfies readonly Difficulty[];
export type Difficulty = (typeof difficulties)[number];

/** Under every heading, beside its own words. Whoever says nothing at all is not in the answers. */
export const rather = "rather-not";

export const headings: readonly Heading[] = [
	{ code: "sex", several: false, words: ["woman", "man", "other"] },
	{
		code: "age",
		several: false,
		words: ["child", "18-29", "30-44", "45-59", "elderly"],
	},
	{
		code: "condition",
		several: true,
		words: ["pregnant", "with-child", "poor", "customary", "disaster", "other"],
	},
	{
		code: "education",
		several: false,
		words: ["none", "primary", "lower", "upper", "degree"],
	},
	{
		code: "work",
		several: false,
		words: [
			"civil",
			"forces",
			"private",
			"own",
			"farm",
			"home",
			"none",
			"other",
		],
	},
	...functions.map(
		(code): Heading => ({ code, several: false, words: difficulties }),
	),
];

/** What people said of themselves: words by heading. */
export type Groups = Readonly<Record<string, readonly string[]>>;

/** Dimensions by which results are told apart. Disability is made of the six functions. */
export const dimensions = [
	"sex",
	"age",
	"disability",
	"condition",
	"education",
	"work",
] as const;
export type Dimension = (typeof dimensions)[number];

/** In which groups of a dimension a person counts: several where they said several, `unsaid` where they said nothing. */
export function groupsIn(
	dimension: Dimension,
	said: Groups,
): readonly string[] {
	if (dimension === "disability") return [disabilityIn(said)];
	const words = said[dimension] ?? [];
	return words.length > 0 ? words : ["unsaid"];
}

/** By the cut-off of the short set; `rather-not` only where nothing else was said. */
function disabilityIn(said: Groups): string {
	const words = functions.flatMap((code) => said[code] ?? []);
	const some = (of: readonly string[]) =>
		words.some((word) => of.includes(word));
	if (some(cutOff)) return "with";
	if (some(difficulties)) return "without";
	return words.length > 0 ? rather : "unsaid";
}
