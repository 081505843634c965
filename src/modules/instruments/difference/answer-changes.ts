import { isDeepStrictEqual } from "node:util";
import type { Said } from "#kernel/text.ts";
import type { AnswerKind, Option } from "../answer-kinds.ts";
import type { Band, BandTable } from "../instrument.ts";
import { answerWords, directionWords } from "../workbook/words.ts";
import {
	type Change,
	changesIn,
	changesInList,
	type Fact,
	fact,
	nothingLeft,
	saidFacts,
	words,
	yesFact,
} from "./fact.ts";

/** How an item is answered differently. Another kind of answer says it all. */
export function answerChanges(
	before: AnswerKind,
	after: AnswerKind,
): readonly Change[] {
	if (before.kind !== after.kind)
		return changesIn(
			[fact("doing", "answer", before.kind, answerWords[before.kind])],
			[fact("doing", "answer", after.kind, answerWords[after.kind])],
		);
	return [
		...changesIn(ownFacts(before), ownFacts(after)),
		...changesInList(optionsOf(before), optionsOf(after), options),
		...statementChanges(before, after),
		...bandChanges(bandsOf(before), bandsOf(after)),
	];
}

const optionsOf = (kind: AnswerKind): readonly Option[] =>
	"options" in kind ? kind.options : [];

const bandsOf = (kind: AnswerKind): BandTable | null =>
	"bands" in kind ? kind.bands : null;

const options = {
	part: "doing",
	what: "option",
	keyOf: ({ code }: Option) => code,
	nameOf: ({ label }: Option): Said => label,
	factsOf: ({ code: _, label, value, ...rest }: Option) => [
		...saidFacts("doing", "option-label", label),
		fact("counting", "option-value", value, value),
		...nothingLeft(rest),
	],
} as const;

function ownFacts(answer: AnswerKind): readonly Fact[] {
	const { kind: _, verified, note, ...own } = answer;
	return [
		...factsOfKind(own),
		yesFact("law", "answer-verified", verified),
		...saidFacts("law", "answer-note", note),
	];
}

type Own = {
	[Kind in AnswerKind["kind"]]: Omit<
		Extract<AnswerKind, { kind: Kind }>,
		"kind" | "verified" | "note"
	>;
}[AnswerKind["kind"]];

function factsOfKind(own: Own): readonly Fact[] {
	if ("range" in own) return figureFacts(own);
	if ("enough" in own) {
		const { options: _, enough, ...rest } = own;
		return [fact("counting", "enough", enough, enough), ...nothingLeft(rest)];
	}
	if ("from" in own) {
		const { from, to, statements: _, ...rest } = own;
		return [
			fact("doing", "scale", [from, to], words(`${from}–${to}`)),
			...nothingLeft(rest),
		];
	}
	if ("options" in own) {
		const { options: _, ...rest } = own;
		return nothingLeft(rest);
	}
	if ("statements" in own) {
		const { statements: _, ...rest } = own;
		return nothingLeft(rest);
	}
	return nothingLeft(own);
}

function figureFacts(own: Extract<Own, { range: unknown }>): readonly Fact[] {
	const { numerator, denominator, per, ...figure } =
		"per" in own
			? own
			: { ...own, numerator: null, denominator: null, per: null };
	const {
		unit,
		direction,
		decimals,
		range,
		bands: _,
		dataYear,
		...rest
	} = figure;
	return [
		...saidFacts("doing", "unit", unit),
		...saidFacts("doing", "numerator", numerator),
		...saidFacts("doing", "denominator", denominator),
		fact("doing", "per", per, per),
		fact("doing", "range", range, words(`${range.from}–${range.to}`)),
		fact("doing", "decimals", decimals, String(decimals)),
		yesFact("doing", "data-year", dataYear),
		fact("counting", "direction", direction, directionWords[direction]),
		...nothingLeft(rest),
	];
}

/** Statements have no code: they are told by their level. */
function statementChanges(
	before: AnswerKind,
	after: AnswerKind,
): readonly Change[] {
	const was = levelsIn(before);
	const is = levelsIn(after);
	return isDeepStrictEqual(was, is)
		? []
		: changesInList(was, is, {
				part: "doing",
				what: "statement",
				keyOf: ({ level }) => String(level),
				nameOf: ({ level }) => ({ id: String(level) }),
				factsOf: ({ said }) => saidFacts("doing", "statement", said),
			});
}

const levelsIn = (
	kind: AnswerKind,
): readonly { readonly level: number; readonly said: Said }[] =>
	"statements" in kind
		? kind.statements.map((said, index) => ({
				level: (kind.kind === "scale" ? kind.from : 0) + index,
				said,
			}))
		: [];

/** Limits of a predicate or of a figure. */
export function bandChanges(
	before: BandTable | null,
	after: BandTable | null,
): readonly Change[] {
	if (before === null && after === null) return [];
	return [
		...changesIn(tableFacts(before), tableFacts(after)),
		...changesInList(before?.bands ?? [], after?.bands ?? [], {
			part: "counting",
			what: "band",
			keyOf: ({ code }: Band) => code,
			nameOf: ({ label }: Band) => label,
			factsOf: bandFacts,
			tellOf: limitsInWords,
		}),
	];
}

/** "mulai 75, kurang dari 90": the limits of a band as a sentence has them. */
function limitsInWords({ from, above, to, below }: Band): Said | null {
	const limits = [
		[from, "mulai", "from"],
		[above, "lebih dari", "above"],
		[to, "sampai dengan", "up to"],
		[below, "kurang dari", "below"],
	] as const;
	const there = limits.filter(([limit]) => limit !== undefined);
	if (there.length === 0) return null;
	return {
		id: there
			.map(([limit, id]) => `${id} ${limit?.replace(".", ",")}`)
			.join(", "),
		en: there.map(([limit, , en]) => `${en} ${limit}`).join(", "),
	};
}

/** Whether every score falls into a band, in the words of a reader. */
const holesTold: Readonly<Record<BandTable["holes"], Said>> = {
	none: {
		id: "setiap nilai masuk satu rentang",
		en: "every score falls into a band",
	},
	"known-in-source": {
		id: "ada nilai di antara rentang yang tidak diatur sumbernya",
		en: "some scores fall between the bands, as in the source",
	},
	"not-known": {
		id: "batas lain belum diketahui",
		en: "other limits are not known",
	},
};

function tableFacts(table: BandTable | null): readonly Fact[] {
	if (!table)
		return [
			fact("counting", "bands", false, {
				id: "tidak diketahui",
				en: "not known",
			}),
		];
	const { bands: _, holes, verified, note, ...rest } = table;
	return [
		fact("counting", "bands", true, { id: "diketahui", en: "known" }),
		fact("counting", "band-holes", holes, holesTold[holes]),
		yesFact("law", "band-verified", verified),
		...saidFacts("law", "band-note", note),
		...nothingLeft(rest),
	];
}

function bandFacts(band: Band): readonly Fact[] {
	const { code: _, label, zone, from, above, to, below, value, ...rest } = band;
	const limit = (what: Fact["what"], text: string | undefined) =>
		fact("counting", what, text, text ?? null);
	return [
		...saidFacts("counting", "band-label", label),
		fact("counting", "band-zone", zone, words(zone)),
		limit("band-from", from),
		limit("band-above", above),
		limit("band-to", to),
		limit("band-below", below),
		fact("counting", "band-value", value, value),
		...nothingLeft(rest),
	];
}
