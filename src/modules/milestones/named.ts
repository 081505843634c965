import { type Said, say } from "#kernel/text.ts";
import type { Dated } from "./dated.ts";
import type { Period } from "./milestone.ts";

const roman = ["I", "II", "III", "IV"];

/** `2026`, `triwulan I 2026`, `B04 2026`. */
export function periodIn({ year, month, per }: Period): Said {
	if (per === "quarter") {
		const quarter = roman[Math.ceil(month / 3) - 1];
		return {
			id: `triwulan ${quarter} ${year}`,
			en: `quarter ${quarter} of ${year}`,
		};
	}
	const text =
		per === "month"
			? `B${String(month).padStart(2, "0")} ${year}`
			: String(year);
	return { id: text, en: text };
}

/** What a date is called; what a letter added is in the words of the letter. */
export function titleOf(date: Dated): Said {
	if (date.of === "letter")
		return { id: date.entry.title, en: date.entry.title };
	const { title } = date.shipped.milestone;
	const period = periodIn(date.shipped.period);
	return {
		id: `${title.id}, ${say(period, "id")}`,
		en: `${say(title, "en")}, ${say(period, "en")}`,
	};
}

/** Who does what by then. */
export const doesOf = (date: Dated): Said =>
	date.of === "shipped"
		? date.shipped.milestone.does
		: { id: date.entry.does, en: date.entry.does };
