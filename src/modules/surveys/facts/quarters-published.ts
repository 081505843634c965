import type { FactSource } from "#facts";
import type { Said } from "#kernel/text.ts";
import {
	countedDays,
	daysBetween,
	noSuchUnit,
	publishedBy,
} from "./surveys-asked.ts";

/** How many quarters of surveys of a unit closed in the last year and are read by everybody here, each with its address. */
export const quartersPublished: FactSource = {
	fact: "survey-quarters-published",
	find: async (cx, unitId, day) => {
		const found = await publishedBy(cx, unitId, day);
		if (!found) return { of: "", notKnown: noSuchUnit };
		const { of, quarters } = found;
		const lately = quarters.filter(
			({ closedOn }) => daysBetween(closedOn, day) <= countedDays,
		);
		return {
			of,
			numerator: String(lately.length),
			denominator: null,
			rows: lately.map(({ name, path, closedOn, quarter }) => ({
				what: name.id,
				counts: "yes" as const,
				because: published(quarter.n),
				since: closedOn,
				paper: null,
				link: path,
				contested: null,
			})),
		};
	},
};

const published = (n: number): Said => ({
	id: `Indeks, rentang, dan cara menghitung dari ${n} orang dapat dibaca semua orang.`,
	en: `Index, range and method of ${n} people can be read by everybody.`,
});
