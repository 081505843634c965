import type { Language } from "#kernel/text.ts";
import type { Day } from "#territory";
import { headingField } from "../groups/read-groups.ts";
import { fieldOf } from "./read-sheet.ts";

/** What somebody wrote in an answer that was put aside. It is kept apart from that answer. */
export interface AsideWords {
	readonly words: string;
	readonly language: Language;
	/** On which it was written; `null` where that cannot be known, and then it is read in no quarter. */
	readonly day: Day | null;
}

type Fields = Readonly<Record<string, readonly string[]>>;

/** A code or a level, as our forms send them. Anything longer was typed. */
const code = /^[\w-]{1,40}$/;
/** What can be ticked in answer to a unit's own question. */
const tickedOfOwn = /^([1-4]|yes|no)$/;

/**
 * Parts what was sent: codes that were ticked, and words that were typed, each for itself. What people say of
 * themselves is in neither: beside it an answer that waits alone would tell of a person.
 */
export function apart(sent: Fields): {
	readonly ticked: Fields;
	readonly words: readonly string[];
} {
	const ticked: Record<string, readonly string[]> = {};
	const words: string[] = [];
	for (const [field, values] of Object.entries(sent)) {
		const said = values.map(plain).filter((value) => value !== "");
		const isOwn = field.startsWith(fieldOf.own(""));
		if (field === "catatan") words.push(...said);
		else if (isOwn) words.push(...said.filter((one) => !tickedOfOwn.test(one)));
		if (field === "catatan" || field.startsWith(headingField(""))) continue;
		const kept = said.filter((one) => (isOwn ? tickedOfOwn : code).test(one));
		if (kept.length > 0 && code.test(field)) ticked[field] = kept;
	}
	return { ticked, words };
}

/** Without the sign of nought, which no database keeps as text. */
const plain = (typed: string): string => typed.replaceAll("\u0000", "").trim();
