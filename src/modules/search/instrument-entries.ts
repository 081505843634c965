import type { Instrument } from "#instruments";
import { type Language, say } from "#kernel/text.ts";
import type { Day } from "#territory";
import type { Entry } from "./entry.ts";

/** Published instruments by title, regulation, and the word of their programme. */
export const instrumentEntries = (
	instruments: readonly Instrument[],
): Entry[] =>
	instruments
		.filter(({ status }) => status === "published")
		.map((instrument) => ({
			kind: "instrument",
			subject: instrument.id,
			title: instrument.title,
			says: {
				id: regulationsOf(instrument, "id"),
				en: regulationsOf(instrument, "en"),
			},
			keywords: `${instrument.programme} ${instrument.id}`,
			endedOn: endOf(instrument.valid.until),
			href: `/instrumen/${encodeURIComponent(instrument.id)}`,
		}));

const regulationsOf = ({ basis }: Instrument, lang: Language): string =>
	basis.map(({ regulation }) => say(regulation, lang)).join("; ");

/** First day after a date as exact as its source knows it: of `2016` it is `2017-01-01`. */
const endOf = (until: string | null | undefined): Day | null => {
	const [year, month = "12", day] = (until ?? "").split("-");
	if (!year) return null;
	const next =
		day === undefined
			? Date.UTC(Number(year), Number(month), 1)
			: Date.UTC(Number(year), Number(month) - 1, Number(day) + 1);
	return new Date(next).toISOString().slice(0, 10);
};
