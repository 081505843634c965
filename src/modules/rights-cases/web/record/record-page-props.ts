import type { FormState } from "#kernel/form.ts";
import type { View } from "#ui/view.ts";
import {
	type CaseRecord,
	neutralName,
	type OpenCase,
	type PersonPart,
	personParts,
	type Questions,
} from "../../index.ts";
import type { OfficesShown } from "../telling/offices.ts";

/** What the form of the page is for: a new act, one that is changed, or a name. */
export type Editing =
	| { readonly of: "act"; readonly id: string | null }
	| {
			readonly of: "person" | "place" | "bearer";
			readonly id: string | null;
	  };

/** One field of an act as two people wrote it. */
export interface Differing {
	readonly label: string;
	readonly theirs: string;
	readonly yours: string;
}

export interface RecordPageProps extends Omit<OpenCase, "hand"> {
	readonly view: View;
	readonly state: FormState;
	readonly once: string;
	readonly editing: Editing;
	/** The version of the record that whoever writes has seen. */
	readonly version: number;
	/** What an entry is called, by its id: people, places, and duty bearers by the names of the house. */
	readonly names: ReadonlyMap<string, string>;
	/** Offices and people of staff who may be named as duty bearers and are not yet. */
	readonly offered: readonly {
		readonly value: string;
		readonly label: string;
		readonly says: string;
	}[];
	/** Offices that were ticked and found. */
	readonly offices: OfficesShown;
	/** What may be the same as what was typed. */
	readonly asked: Questions;
	/** The two versions, where somebody else was faster; `null` where nobody was. */
	readonly differing: readonly Differing[] | null;
}

/** What a part in the matter is called. */
export const partWord = (view: View, part: PersonPart): string =>
	view.says(`rights-cases.record.part.${part}`);

/** The neutral name that stands ready for a part. */
export const readyName = (
	view: View,
	{ people }: Pick<CaseRecord, "people">,
	part: PersonPart,
): string => neutralName(people, part, partWord(view, part));

/** All of them, for who is offered them. */
export const readyNames = (
	view: View,
	record: Pick<CaseRecord, "people">,
): readonly string[] =>
	personParts.map((part) => readyName(view, record, part));

/** Which part a name says: "Saksi 2" is a witness. Whoever is named otherwise had it done to them. */
export const partOf =
	(view: View) =>
	(name: string): PersonPart =>
		personParts.find((part) =>
			name.toLowerCase().startsWith(partWord(view, part).toLowerCase()),
		) ?? "victim";
