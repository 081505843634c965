import type { AnswersProblem, BandRefusal, PoolRefusal } from "#instruments";
import { WrongInput } from "./outcome.ts";

type About = Readonly<Record<string, string | number>>;
type Reason = (AnswersProblem | BandRefusal | PoolRefusal)["reason"];

/** What is wrong with the input and what would be right, for people at a terminal. */
const sentences: Readonly<Record<Reason, (about: About) => string>> = {
	"answer-first": (a) =>
		`${a.code}: no value. Give "value", "notApplicable", "notMeasured" or "notOurAuthority".`,
	"choose-one": (a) =>
		`${a.code}: "${a.value}" is no choice. Allowed: ${a.allowed}.`,
	"choose-from-list": (a) =>
		`${a.code}: "${a.value}" is not in the list. Allowed: ${a.allowed}.`,
	"not-a-number": (a) =>
		`${a.code ?? "The value"}: "${a.value}" is not a decimal number. Write it as 88.31.`,
	"number-out-of-range": (a) =>
		`${a.code ?? a.value} is outside what is possible. Allowed: ${a.from} to ${a.to}.`,
	"too-many-decimals": (a) =>
		`${a.code}: ${a.value} has too many decimals. Allowed: ${a.decimals}.`,
	"whole-number": (a) =>
		`${a.code}: "${a.value}" is not a whole number of 0 or more.`,
	"denominator-zero": (a) => `${a.code}: the denominator must be more than 0.`,
	"numerator-exceeds-denominator": (a) =>
		`${a.code}: the numerator is larger than the denominator.`,
	"year-missing": (a) =>
		`${a.code}: "${a.value}" is no year. Write dataYear as 2025.`,
	"say-why": (a) => `${a.code}: say why, in at least one word.`,
	"may-not-be-not-applicable": (a) =>
		`${a.code}: this indicator applies to every unit. Give a value.`,
	"not-an-object": (a) =>
		`${a.code ?? "answers"}: expected an object such as {"value":"ada"}.`,
	"unknown-field": (a) =>
		`${a.code}: "${a.field}" is not known here. Give one of value, notApplicable, notMeasured, notOurAuthority.`,
	"no-such-indicator": (a) =>
		`${a.code}: the instrument has no indicator with this code.`,
	"not-for-this-unit": (a) =>
		`${a.code}: this indicator is not asked of a unit of kind "${a.kind}".`,
	"no-such-node": (a) => `The instrument has no node "${a.node}".`,
	"not-a-survey": (a) =>
		`${a.instrument} assesses one unit; use the command score.`,
	"no-responses": () => "There are no responses.",
	"no-respondents": (a) =>
		`n is ${a.n}. Give the number of respondents, 1 or more.`,
	"no-such-element": (a) => `${at(a)}the survey has no element "${a.code}".`,
	"element-missing": (a) =>
		`${a.code}: nobody answered this element, so there is no index.`,
	"not-a-level": (a) =>
		`${at(a)}${a.code}: "${a.value}" is no level. Allowed: whole numbers from ${a.from} to ${a.to}.`,
	"mean-out-of-range": (a) =>
		`${a.code}: a mean of ${a.value} is not possible. Allowed: ${a.from} to ${a.to}.`,
};

const at = ({ response }: About): string =>
	response === undefined ? "" : `Response ${response}: `;

/** A refusal as the sentence that ends the program. */
export const wrongInput = ({
	reason,
	about = {},
}: {
	readonly reason: Reason;
	readonly about?: About;
}): WrongInput => new WrongInput(sentences[reason](about));
