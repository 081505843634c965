import type { Concern, Kind } from "../complaint.ts";

/** Where the way of a voice begins: from a desk without anybody who may it goes up to the next. */
export type Desk =
	| "office"
	| "above"
	| "overseer"
	| { readonly nearest: string }
	| { readonly unit: string };

/** A rule of `rules.yaml`. */
export interface Rule {
	readonly id: string;
	/** All of it must fit; what is left out fits everything. */
	readonly when: {
		readonly kind?: readonly Kind[] | undefined;
		readonly concern?: readonly Concern[] | undefined;
		readonly office?: "unknown" | undefined;
		/** Words in the addresses of services. */
		readonly service?: readonly string[] | undefined;
		/** Codes of components of the service standard; an officer says it once it was read. */
		readonly standard?: readonly string[] | undefined;
		/** Codes of provinces or regencies in which the office lies that it concerns. */
		readonly territory?: readonly string[] | undefined;
	};
	readonly to: Desk;
	/** The rule that holds where nobody of an office that is named may. */
	readonly otherwise?: string | undefined;
	/** The people of the office it concerns never learn of it. */
	readonly excludes?: "office" | undefined;
	/** Id of the procedure whose days count. */
	readonly procedure: string;
	/** Why it lies there, for whoever reads it. */
	readonly why: { readonly id: string; readonly en: string };
}

/** What of a voice the rules ask for. */
export interface Voice {
	readonly kind: Kind;
	readonly concern: Concern;
	readonly knowsOffice: boolean;
	readonly service: string | null;
	readonly standard: string | null;
	readonly territory: string | null;
}

export const fits = ({ when }: Rule, voice: Voice): boolean =>
	isOneOf(when.kind, voice.kind) &&
	isOneOf(when.concern, voice.concern) &&
	(when.office === undefined || !voice.knowsOffice) &&
	isOneOf(when.service, voice.service) &&
	isOneOf(when.standard, voice.standard) &&
	(when.territory === undefined ||
		when.territory.some((code) => lies(voice.territory, code)));

const isOneOf = <Word>(
	words: readonly Word[] | undefined,
	word: Word | null,
): boolean => words === undefined || (word !== null && words.includes(word));

/** `53.71` lies in `53`. */
const lies = (place: string | null, code: string): boolean =>
	place === code || Boolean(place?.startsWith(`${code}.`));

/** A rule, and those that hold where nobody may; each once, also where a file goes in a circle. */
export function inTurn(rules: readonly Rule[], first: Rule): readonly Rule[] {
	const turn = new Set<Rule>();
	for (
		let rule: Rule | undefined = first;
		rule && !turn.has(rule);
		rule = nextOf(rules, rule)
	)
		turn.add(rule);
	return [...turn];
}

const nextOf = (rules: readonly Rule[], { otherwise }: Rule) =>
	rules.find(({ id }) => id === otherwise);
