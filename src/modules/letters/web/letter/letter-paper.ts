import { say } from "#kernel/text.ts";
import type { Letter, LetterPaper, LetterStatement } from "#letters";
import { date, decimal } from "#ui/format.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

/** A letter in words of one language; its page and its PDF are drawn of it, so they say the same. */
export function letterPaper(
	view: View,
	letter: Letter,
	origin: string,
): LetterPaper {
	const { t, lang } = view;
	const { number, states } = letter;
	const address = `${origin}${to("/surat/:number", { number })}`;
	const day = date(lang, letter.issuedAt);
	const { signer } = states;
	const heading = headingOf(view, states);
	return {
		lang,
		title: `${heading} ${number}`,
		heading,
		numbered: t("letters.letter.numbered", { number, day }),
		number,
		state: endInWords(view, letter),
		...bodyOf(view, letter),
		signed: {
			place: signer.town ? `${signer.town}, ${day}` : day,
			duty: signer.duty || t("letters.letter.no-duty"),
			name: signer.name || "…………………………………………",
		},
		check: t("letters.letter.check"),
		address,
		codeAlt: t("letters.paper.code", { address }),
		notes: [
			...(view.demo ? [t("letters.letter.sample")] : []),
			...(states.verified ? [] : [t("letters.letter.unverified")]),
		],
	};
}

/** The name of the kind of letter. */
export const headingOf = (
	{ t }: Pick<View, "t">,
	states: LetterStatement,
): string =>
	states.kind === "predicate-change"
		? t(`letters.letter.kind-predicate-${states.status}`)
		: t(`letters.letter.kind-${states.kind}`);

export const endInWords = (
	{ t, lang }: Pick<View, "t" | "lang">,
	{ end }: Letter,
): string | null => {
	if (end === null) return null;
	const day = date(lang, end.at);
	return end.how === "replaced"
		? t("letters.letter.replaced", { day, by: end.by })
		: t("letters.letter.withdrawn", { day, why: end.reason });
};

type Body = Pick<
	LetterPaper,
	| "opening"
	| "facts"
	| "reasonsHeading"
	| "reasons"
	| "table"
	| "closingHeading"
	| "closing"
>;

function bodyOf(view: View, { states, year }: Letter): Body {
	const { t, lang } = view;
	const title = say(states.instrumentTitle, lang);
	const round = t("letters.letter.round", { title, year: String(year) });
	const on = date(lang, states.on);
	const bare: Body = {
		opening: [],
		facts: [],
		reasonsHeading: t("letters.letter.reasons"),
		reasons: [],
		table: null,
		closingHeading: t("letters.letter.retry"),
		closing: [],
	};
	const fact = (term: string, is: string) => (is ? [{ term, is }] : []);
	const ofUnit = (unit: Exclude<LetterStatement, { kind: "decree-list" }>) => [
		{ term: t("letters.letter.unit"), is: unit.unitName },
		{ term: t("letters.letter.place"), is: t("letters.place", unit.place) },
		{ term: t("letters.letter.instrument"), is: round },
	];
	switch (states.kind) {
		case "evaluation-passed":
			return {
				...bare,
				opening: [
					t("letters.letter.passed", { unit: states.unitName, day: on }),
				],
				facts: [
					...ofUnit(states),
					...fact(t("letters.letter.paper"), states.paper),
					...fact(t("letters.letter.note"), states.note),
				],
				closingHeading: t("letters.letter.next"),
				closing: [t("letters.letter.passed-next")],
			};
		case "evaluation-not-passed":
			return {
				...bare,
				opening: [
					t(`letters.letter.not-passed-${states.at}`, {
						unit: states.unitName,
						day: on,
					}),
				],
				facts: [
					...ofUnit(states),
					...fact(
						t(
							states.at === "decision"
								? "letters.fact.decree"
								: "letters.letter.paper",
						),
						states.paper,
					),
				],
				reasons: states.reasons.map(({ code, label, reason }) =>
					code && label ? `${code}. ${say(label, lang)}: ${reason}` : reason,
				),
				closing: [t(`letters.letter.retry-${states.at}`)],
			};
		case "predicate-change":
			return {
				...bare,
				opening: [
					t(`letters.letter.predicate-${states.status}`, {
						unit: states.unitName,
						day: on,
					}),
				],
				facts: [
					...ofUnit(states),
					...fact(t("letters.letter.certificate"), states.certificate ?? ""),
					...fact(t("letters.fact.decree"), states.decree),
					...fact(t("letters.letter.why"), states.reason),
					...fact(t("letters.letter.basis"), states.legalBasis),
				],
			};
		case "decree-list":
			return {
				...bare,
				opening: [
					t("letters.letter.list", { round, n: states.lines.length, day: on }),
				],
				table: {
					head: [
						t("letters.letter.col-no"),
						t("letters.letter.unit"),
						t("letters.fact.predicate"),
						t("letters.fact.decree"),
						t("letters.letter.certificate"),
						t("letters.fact.score"),
					],
					rows: states.lines.map((line, at) => [
						String(at + 1),
						`${line.unit}, ${line.regency}`,
						[
							line.predicate ? say(line.predicate, lang) : title,
							...(line.status === "active"
								? []
								: [t(`letters.letter.status-${line.status}`)]),
						].join(", "),
						line.decree,
						line.certificate ?? "–",
						line.score === null ? "–" : decimal(lang, line.score),
					]),
				},
			};
	}
}
