import type { Draft, Origin } from "#actions";
import { type Instrument, indicatorsOf } from "#instruments";
import { type Language, type Said, say } from "#kernel/text.ts";
import { type Period, quarterOf, yearOf } from "../survey.ts";

/** The kind of origin of actions that follow from a survey. */
export const fromSurvey = "survey";

/** An element of a survey in a quarter: what an action follows from. */
export interface ElementOfQuarter {
	readonly instrument: string;
	readonly period: Period;
	readonly code: string;
}

/** `skm-2017/20263/U8`: one action for each unit, survey, quarter and element. */
export const refOf = ({ instrument, period, code }: ElementOfQuarter): string =>
	`${instrument}/${period}/${code}`;

/** The element that an origin names; null where it is no survey. */
export function elementOf({
	kind,
	ref,
}: Pick<Origin, "kind" | "ref">): ElementOfQuarter | null {
	const [, instrument = "", period = "", code = ""] =
		/^([a-z0-9-]+)\/(\d{4}[1-4])\/([A-Za-z0-9.]+)$/.exec(ref) ?? [];
	return kind === fromSurvey && code !== ""
		? { instrument, period: Number(period), code }
		: null;
}

/** The word of a quarter for addresses: `2026-3`. */
export const quarterAddress = (period: Period): string =>
	`${yearOf(period)}-${quarterOf(period)}`;

/** And back; null where the word names none. */
export function quarterByAddress(word: string): Period | null {
	const [, year = "", quarter = ""] = /^(\d{4})-([1-4])$/.exec(word) ?? [];
	return year === "" ? null : Number(year) * 10 + Number(quarter);
}

/** An action to make an element better that people found wanting in a quarter. */
export function draftFor(
	slug: string,
	instrument: Instrument,
	period: Period,
	code: string,
): Draft {
	const label = indicatorsOf(instrument).find((each) => each.code === code)
		?.label ?? { id: code };
	const name = quarterSaid(instrument, period);
	return {
		title: bilingual(
			`Perbaiki: ${say(label, "id")}`,
			`Improve: ${say(label, "en")}`,
		),
		origin: {
			kind: fromSurvey,
			ref: refOf({ instrument: instrument.id, period, code }),
			says: bilingual(
				`${name.id}, unsur ${code}`,
				`${name.en}, element ${code}`,
			),
			path: `/survei/${slug}/${instrument.id}/hasil/${quarterAddress(period)}`,
		},
	};
}

/** "Survei Kepuasan 2017, triwulan III 2026". */
export function quarterSaid(instrument: Instrument, period: Period): Said {
	const [quarter, year] = [roman[quarterOf(period) - 1], yearOf(period)];
	const title = (lang: Language) => say(instrument.title, lang);
	return bilingual(
		`${title("id")}, triwulan ${quarter} ${year}`,
		`${title("en")}, quarter ${quarter} of ${year}`,
	);
}

const bilingual = (id: string, en: string): Said => ({ id, en });
const roman = ["I", "II", "III", "IV"] as const;
