import type { Language, Said } from "#kernel/text.ts";

/** One column of a kind of sheet, in words that a lawyer could check. */
export interface Field {
	readonly key: string;
	readonly label: Said;
	/** What is to be written there. */
	readonly says: Said;
	/** Other heads by which the column is known. */
	readonly headers: readonly string[];
	readonly required: boolean;
	/** As the template shows it. */
	readonly example: Said;
	/** Whether one value may count for all rows: typed, a day, or one of some words. */
	readonly fixed?: "text" | "day" | "words";
	/** The words that the column may hold; the template lists them. */
	readonly words?: () => readonly Word[];
	/** How what was understood is shown; as it is when left out. */
	readonly shown?: "day" | "word";
}

export interface Word {
	readonly value: string;
	readonly label: Said;
}

/** What is understood of a cell, in words of the viewer. */
export const shownIn = (
	field: Field,
	value: string,
	language: Language,
): string => {
	const word = field.words?.().find((one) => one.value === value);
	return word ? (word.label[language] ?? word.label.id) : value;
};
