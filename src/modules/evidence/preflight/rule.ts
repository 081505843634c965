/** What a rule says of what it looked at. What a machine cannot see is said to be so, and is never passed. */
export type Verdict =
	| { readonly is: "passed" }
	/** What was seen, for the sentence of the rule. */
	| { readonly is: "found"; readonly about: About }
	| { readonly is: "not-checked"; readonly why: Unchecked };

export type About = Readonly<Record<string, string | number>>;

/** Why a machine could not look. Each has a sentence. */
export const uncheckeds = [
	/** Nobody looked into the file yet. */
	"not-inspected",
	/** It does not open, which another rule says. */
	"does-not-open",
	/** It went past the limits of time, memory or size. */
	"too-much",
	/** A scan without text, or a picture: a machine cannot read it. */
	"no-text",
	/** There is text and no year in it. */
	"no-year",
	/** Its pages were not looked at as pictures. */
	"not-drawn",
] as const;
export type Unchecked = (typeof uncheckeds)[number];

/** `serious` holds the submission up until a reason is given; `advice` is only said. */
export type Severity = "serious" | "advice";

/**
 * One fixed question of the pre-flight. Its words stand in the texts of its module under its code: what it
 * asks (`-asks`), what was seen (`-seen`), and what to do (`-do`).
 */
export interface Rule<Seen> {
	readonly code: string;
	readonly severity: Severity;
	/** What it does not concern is neither passed nor found. */
	readonly concerns: (seen: Seen) => boolean;
	readonly judge: (seen: Seen) => Verdict;
}

export const passed: Verdict = { is: "passed" };
export const found = (about: About = {}): Verdict => ({ is: "found", about });
export const notChecked = (why: Unchecked): Verdict => ({
	is: "not-checked",
	why,
});

/** One answer of one rule. */
export interface Remark {
	readonly rule: string;
	readonly severity: Severity;
	readonly verdict: Verdict;
}

/** Asks all rules that concern what is seen, in the order of the table. */
export const ask = <Seen>(
	rules: readonly Rule<Seen>[],
	seen: Seen,
): readonly Remark[] =>
	rules
		.filter(({ concerns }) => concerns(seen))
		.map(({ code, severity, judge }) => ({
			rule: code,
			severity,
			verdict: judge(seen),
		}));
