import { factKinds } from "#facts";
import type { Language } from "#kernel/text.ts";
import { say } from "#kernel/text.ts";
import { unitKinds } from "#units";
import { readFile } from "./check-instrument.ts";
import { draftRules } from "./draft-rules.ts";
import { headOf, withHead } from "./draft-text.ts";
import type { Instrument } from "./instrument.ts";
import type { Finding } from "./read-yaml-file.ts";
import { isTaken } from "./shelf.ts";
import { toInstrument } from "./to-instrument.ts";

export type DraftState = "open" | "published" | "discarded";

/** An instrument in the making, as a list shows it. */
export interface Draft {
	readonly id: string;
	/** The id that its text gives itself; empty while none can be read. */
	readonly instrument: string;
	readonly title: string;
	/** Its English title, where its text has one. */
	readonly english?: string | undefined;
	/** Number of the newest version. */
	readonly version: number;
	/** How much is to be mended in it. */
	readonly findings: number;
	readonly state: DraftState;
	readonly byId: string | null;
	readonly at: Date;
}

/** A draft with the text of its newest version. */
export interface DraftWithText extends Draft {
	readonly text: string;
}

/** What the linter says of a draft; `instrument` is there when nothing is to be mended. */
export interface Checked {
	readonly findings: readonly Finding[];
	readonly instrument: Instrument | null;
}

/** Checks the text of a draft: all that is checked of a shipped file, and that its id is free. */
export function checkDraft(text: string, lang: Language): Checked {
	const { findings, content } = readFile(text, "", {
		unitKinds: Object.keys(unitKinds),
		facts: factKinds,
		lang,
		rules: draftRules,
	});
	return { findings, instrument: content && toInstrument(content) };
}

/** An id for the next version of an instrument that nobody has yet: `p2ham-2023` leads to `p2ham-2027`. */
export function proposedId(
	{ id }: Pick<Instrument, "id">,
	year: number,
	taken: (id: string) => boolean = isTaken,
): string {
	const base = `${id.replace(/-\d{4}(-\d+)?$/, "")}-${year}`;
	for (let number = 1; ; number += 1) {
		const wanted = number === 1 ? base : `${base}-${number}`;
		if (!taken(wanted)) return wanted;
	}
}

/** The text of an instrument as the beginning of its next version: another id, and a draft again. */
export const nextVersionOf = (
	text: string,
	instrument: Instrument,
	year: number,
): string =>
	withHead(text, {
		id: proposedId(instrument, year),
		version: nextNumber(instrument.version),
		status: "draft",
	});

const nextNumber = (version: string): string =>
	/^\d{1,6}$/.test(version) ? String(Number(version) + 1) : version;

/** The text as it is published: the draft, with the one word changed that says what it is. */
export const publishedText = (text: string): string =>
	withHead(text, { status: "published" });

/** What a list says of a text: what it calls itself, and how much is to be mended. */
export function listedAs(text: string) {
	const { instrument, title } = headOf(text);
	const { findings, instrument: whole } = checkDraft(text, "id");
	return {
		instrument,
		title: whole ? say(whole.title, "id") : title,
		findings: findings.length,
	};
}
