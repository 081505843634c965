/** A value as it is kept: an option or level, a decimal as text, several options, or two counts. */
export type AnswerValue =
	| string
	| readonly string[]
	| { readonly numerator: string; readonly denominator: string };

/** What a unit says to one indicator. Not measured is apart from zero, and apart from not applicable. */
export type Answer =
	| { readonly value: AnswerValue; readonly dataYear?: number }
	| { readonly notApplicable: string }
	| { readonly notMeasured: string }
	/** The legal reference by which another body is competent. */
	| { readonly notOurAuthority: string };

/** Answers by code of the indicator. */
export type Answers = Readonly<Record<string, Answer>>;

export type AnswerProblem =
	| "answer-first"
	| "choose-one"
	| "choose-from-list"
	| "not-a-number"
	| "number-out-of-range"
	| "too-many-decimals"
	| "whole-number"
	| "denominator-zero"
	| "numerator-exceeds-denominator"
	| "year-missing"
	| "say-why"
	| "may-not-be-not-applicable";
