import type { Validity } from "#assessments";
import { instrumentNamed } from "#instruments";
import { say } from "#kernel/text.ts";
import type { Checked } from "#letters";
import { dayBefore, dayOf } from "#territory";
import type { Tone } from "#ui/content.ts";
import { date, decimal } from "#ui/format.ts";
import type { Shape } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";

/** Every state is a word, then a shape, then a colour. */
export const looks = {
	valid: { shape: "disc", tone: "ok" },
	"not-yet": { shape: "dotted", tone: "plain" },
	expired: { shape: "ring", tone: "plain" },
	suspended: { shape: "half", tone: "warn" },
	revoked: { shape: "diamond", tone: "bad" },
} as const satisfies Record<Validity, { shape: Shape; tone: Tone }>;

/** The answer: whether the certificate is good today, with the day that it turns on. */
export const answerOf = (view: View, checked: Checked): string =>
	view.t(`letters.answer.${checked.validity}`, {
		day: turningDay(view, checked),
	});

/** The same in two words and the day of asking, for paper. */
export const stateOf = (view: View, { validity }: Checked): string =>
	view.t(`letters.state.${validity}`, { day: date(view.lang, view.now) });

/** What follows from the answer. */
export const leadOf = (view: View, checked: Checked): string =>
	view.t(`letters.lead.${checked.validity}`, {
		day: turningDay(view, checked),
		why: checked.predicate.reason,
	});

const turningDay = (
	{ lang }: View,
	{ validity, predicate: { from, until, at } }: Checked,
): string =>
	validity === "expired" && until !== null
		? date(lang, dayBefore(until))
		: date(lang, validity === "not-yet" ? from : dayOf(at));

/** "Sertifikat predikat Pelayanan Publik Berbasis HAM 2023"; in the demonstration it says that it is none. */
export const kindOf = (view: View, { certificate }: Checked): string =>
	view.t(view.demo ? "letters.kind.sample" : "letters.kind", {
		title: say(certificate.states.instrumentTitle, view.lang),
	});

export interface Fact {
	readonly name:
		| "number"
		| "predicate"
		| "score"
		| "basis"
		| "decree"
		| "valid";
	readonly term: string;
	readonly is: string;
}

/** What the certificate states, for page and paper alike. */
export function factsOf(view: View, { certificate }: Checked): Fact[] {
	const { t, lang } = view;
	const { predicate, score, top, ...states } = certificate.states;
	const fact = (name: Fact["name"], is: string): Fact => ({
		name,
		term: t(`letters.fact.${name}`),
		is,
	});
	return [
		fact("number", certificate.number),
		...(predicate.label ? [fact("predicate", say(predicate.label, lang))] : []),
		...(score === null
			? []
			: [
					fact(
						"score",
						t("letters.fact.score.of", {
							score: decimal(lang, score),
							top: decimal(lang, top),
						}),
					),
				]),
		fact("basis", states.legalBasis),
		fact(
			"decree",
			t("letters.fact.decree.of", {
				decree: states.decree,
				day: date(lang, states.decreeOn),
			}),
		),
		fact("valid", daysOf(view, states)),
	];
}

const daysOf = (
	{ t, lang }: View,
	{
		validFrom,
		validUntil,
	}: { readonly validFrom: string; readonly validUntil: string | null },
): string => {
	const from = date(lang, validFrom);
	return validUntil === null
		? t("letters.fact.valid.open", { from })
		: t("letters.fact.valid.span", {
				from,
				to: date(lang, dayBefore(validUntil)),
			});
};

/** What of the instrument was not compared with the regulation; `null` where all was. */
export const unverifiedNote = (
	{ lang }: View,
	{ certificate }: Checked,
): string | null => {
	if (certificate.states.verified) return null;
	const note = instrumentNamed(certificate.instrument)?.note;
	return note ? say(note, lang) : "";
};
