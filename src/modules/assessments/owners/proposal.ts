import {
	type ApplicableIndicator,
	type AssessedUnit,
	applicable,
	type Instrument,
} from "#instruments";
import type { Said } from "#kernel/text.ts";
import { topicOf } from "./ownership.ts";

/** A topic that an office can be given, with the office that the instrument suggests. */
export interface Topic {
	readonly code: string;
	readonly label: Said;
	/** The kind of office that the source names, and whether anybody compared it with the law. */
	readonly suggested: {
		readonly label: Said;
		readonly verified: boolean;
	} | null;
	/** Codes of its items. */
	readonly items: readonly string[];
}

/** What is given to offices, in the order of the instrument. */
export function topicsOf(
	instrument: Instrument,
	unit: AssessedUnit,
): readonly Topic[] {
	const byTopic = Map.groupBy(applicable(instrument, unit), topicOf);
	return [...byTopic].map(([{ code, label }, items]) => ({
		code,
		label,
		suggested: suggestedFor(items),
		items: items.map(({ indicator }) => indicator.code),
	}));
}

const suggestedFor = (
	items: readonly ApplicableIndicator[],
): Topic["suggested"] =>
	items.find(({ indicator }) => indicator.owner)?.indicator.owner ?? null;

interface Office {
	readonly id: string;
	readonly name: string;
}

/**
 * The office that is proposed for a topic: the one that answered for it last year, else the one whose name holds
 * every word of the suggested kind of office. Null where neither is there; a proposal gives nothing to anybody.
 */
export function proposedFor(
	{ code, suggested }: Topic,
	offices: readonly Office[],
	lastYear: ReadonlyMap<string, string>,
): string | null {
	const before = offices.find(({ id }) => id === lastYear.get(code));
	if (before) return before.id;
	if (!suggested) return null;
	const words = wordsIn(suggested.label.id);
	return (
		offices.find(({ name }) => {
			const own = wordsIn(name);
			return words.every((word) => own.includes(word));
		})?.id ?? null
	);
}

const wordsIn = (text: string): string[] =>
	text.toLocaleLowerCase("id").match(/\p{L}+/gu) ?? [];
