import { unitById } from "#units";
import type { FactRow } from "./fact.ts";
import { factKinds } from "./kinds.ts";
import type { FactSource } from "./sources.ts";
import { monthsBefore, toldBetween } from "./told.ts";

/** Months that are added up. */
const counted = 12;

/** Figures that the unit's own system tells: each month is a line of the proof, also one that was not told. */
export const toldSources: readonly FactSource[] = factKinds
	.filter(({ told }) => told)
	.map(({ code }) => ({
		fact: code,
		find: async (cx, unitId, asOf) => {
			const unit = await unitById(cx, unitId, asOf);
			if (!unit)
				return {
					of: "",
					notKnown: {
						id: "Unit ini tidak ada pada hari itu.",
						en: "There was no such unit on that day.",
					},
				};
			const until = monthsBefore(asOf.slice(0, 7), 1);
			const from = monthsBefore(asOf.slice(0, 7), counted);
			const told = new Map(
				(await toldBetween(cx, unitId, code, { from, until, known: asOf })).map(
					(one) => [one.month, one],
				),
			);
			if (told.size === 0)
				return {
					of: unit.name,
					notKnown: {
						id: "Sistem kantor ini belum memberitahukan satu bulan pun.",
						en: "The system of this office has not told a single month.",
					},
				};
			const sum = (part: "numerator" | "denominator") =>
				String([...told.values()].reduce((all, one) => all + one[part], 0));
			return {
				of: unit.name,
				numerator: sum("numerator"),
				denominator: sum("denominator"),
				rows: Array.from({ length: counted }, (_, ago): FactRow => {
					const month = monthsBefore(asOf.slice(0, 7), ago + 1);
					const one = told.get(month);
					return {
						what: month,
						counts: one ? "yes" : "unknown",
						because: one
							? {
									id: `${one.numerator} dari ${one.denominator}, menurut sistem kantor ini, versi ${one.version}.`,
									en: `${one.numerator} of ${one.denominator}, by the office's own system, version ${one.version}.`,
								}
							: { id: "Belum diberitahukan.", en: "Not told." },
						since: null,
						paper: null,
						link: null,
						contested: null,
					};
				}),
			};
		},
	}));
