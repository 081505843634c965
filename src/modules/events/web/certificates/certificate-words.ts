import type { Paper } from "#letters";
import { fullDate } from "#ui/format.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { type Event, printedNumber, type Shown, terms } from "../../index.ts";
import { whenInWords } from "../event-words.tsx";

/** For whom there is a certificate; empty where there is none. */
export const ruleInWords = (
	{ t }: Pick<View, "t">,
	{ certificate, mode }: Pick<Event, "certificate" | "mode">,
): string =>
	certificate.kind === "none"
		? ""
		: (certificate.minutes === 0 && certificate.codes === 0) ||
				mode === "on-site"
			? t("events.certificate.rule")
			: t(`events.certificate.rule.${mode}`, {
					asked: askedOnLine({ t }, certificate),
				});

/** Minutes, codes, or both. */
const askedOnLine = (
	{ t }: Pick<View, "t">,
	{ minutes, codes }: Event["certificate"],
): string => {
	const parts = [
		...(minutes > 0
			? [t("events.certificate.rule.minutes", { n: minutes })]
			: []),
		...(codes > 0
			? [
					t("events.certificate.rule.codes", {
						n: codes,
						holds: terms.lineCodeHolds,
					}),
				]
			: []),
	];
	return parts.length > 1
		? t("events.certificate.rule.both", {
				one: parts[0] ?? "",
				other: parts[1] ?? "",
			})
		: (parts[0] ?? "");
};

/** What a certificate states, on its page and on its paper alike. */
export const factsOf = (
	view: Pick<View, "t" | "lang">,
	unit: Pick<Unit, "name">,
	{ event, side, minutes, issuedOn }: Shown,
) => {
	const { t, lang } = view;
	return [
		{ term: t("events.certificate.event"), is: event.title },
		{ term: t("events.field.kind"), is: t(`events.kind.${event.kind}`) },
		{ term: t("events.field.on"), is: whenInWords(view, event) },
		{
			term: t("events.field.mode"),
			is:
				side === "line" && minutes !== null
					? t("events.certificate.minutes", { n: minutes })
					: t(`events.mode.of.${side}`),
		},
		{ term: t("events.organiser"), is: unit.name },
		{
			term: t("events.certificate.issued"),
			is: fullDate(lang, issuedOn),
		},
	];
};

export const stateInWords = (
	{ t, lang }: Pick<View, "t" | "lang">,
	{ revokedOn }: Pick<Shown, "revokedOn">,
): string =>
	revokedOn === null
		? t("events.certificate.valid")
		: t("events.certificate.revoked", { day: fullDate(lang, revokedOn) });

/** The certificate for paper: the same as on its page, with the way back to it. */
export function paperOf(
	view: View,
	unit: Pick<Unit, "name">,
	shown: Shown,
	origin: string,
): Paper {
	const { t, lang } = view;
	const number = printedNumber(shown.number);
	const address = `${origin}${to("/acara/sertifikat/:number", { number })}`;
	return {
		lang,
		title: t("events.certificate.of", { number, name: shown.name }),
		state: {
			tone: shown.revokedOn === null ? "ok" : "bad",
			says: stateInWords(view, shown),
		},
		kind: t("events.certificate.kind"),
		name: shown.name,
		place: shown.event.place,
		facts: factsOf(view, unit, shown),
		number,
		address,
		check: t("events.certificate.check.on-paper"),
		codeAlt: t("events.certificate.code", { address }),
		notes: view.demo ? [t("events.certificate.sample")] : [],
	};
}
