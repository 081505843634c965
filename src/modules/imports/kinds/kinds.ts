import type { Said } from "#kernel/text.ts";
import { peopleFields } from "../people/fields.ts";
import { resultFields } from "../results/fields.ts";
import { surveyFields } from "../surveys/fields.ts";
import { unitFields } from "../units/fields.ts";
import type { Field } from "./field.ts";

export interface Kind {
	readonly label: Said;
	/** In addresses and names of files. */
	readonly word: string;
	readonly fields: readonly Field[];
}

/** What can be brought along, in the order in which an office moves in. */
export const kinds = {
	units: {
		label: { id: "Unit", en: "Units" },
		word: "unit",
		fields: unitFields,
	},
	people: {
		label: { id: "Orang dan perannya", en: "People and their roles" },
		word: "orang",
		fields: peopleFields,
	},
	results: {
		label: { id: "Hasil tahun lampau", en: "Results of past years" },
		word: "hasil",
		fields: resultFields,
	},
	surveys: {
		label: {
			id: "Indeks survei dari sistem lain",
			en: "Survey indices of other systems",
		},
		word: "survei",
		fields: surveyFields,
	},
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];

export const isKind = (text: string): text is KindName =>
	Object.hasOwn(kinds, text);

export const kindNamed = (name: KindName): Kind => kinds[name];
