import { type Instrument, instrumentNamed } from "#instruments";
import { dayOf } from "#territory";
import { fullDate } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import { type Round, roundStateOn } from "../index.ts";
import { roundName } from "./words.ts";

/** "Dibuka 12 hari lagi, Selasa, 2 Januari 2027": where a round stands today, in words. */
export function roundStateInWords(view: View, round: Round): string {
	const state = roundStateOn(round, dayOf(view.now));
	switch (state.is) {
		case "coming":
			return view.t("assessments.round-coming", {
				days: state.days,
				day: fullDate(view.lang, round.opensOn),
			});
		case "open":
			return view.t("assessments.round-open", {
				days: state.days,
				day: fullDate(view.lang, round.closesOn),
			});
		case "closed":
			return view.t("assessments.round-closed", {
				day: fullDate(view.lang, round.closesOn),
			});
	}
}

/** The round as people call it; its instrument may be gone from a folder by mistake. */
export const nameOfRound = (
	view: View,
	{ instrument: id, year }: Pick<Round, "instrument" | "year">,
): string => {
	const instrument: Instrument | undefined = instrumentNamed(id);
	return instrument ? roundName(view, instrument, year) : `${id}, ${year}`;
};
