import type { Language } from "#kernel/text.ts";
import { shapeOf } from "../check-instrument.ts";
import { fileOf } from "../shelf.ts";
import { xlsxOf } from "./write-workbook.ts";

/** The text of an instrument as a workbook; null where it is not shaped like one. Comments stay behind. */
export async function workbookOfText(
	text: string,
	lang: Language,
): Promise<Uint8Array | null> {
	const file = shapeOf(text);
	return file && xlsxOf(file, lang);
}

/** What was published never changes, so its workbook is made once. */
const made = new Map<string, Promise<Uint8Array | null>>();

/** A published instrument as a workbook; null where there is none of that id. */
export function workbookOfInstrument(
	id: string,
	lang: Language,
): Promise<Uint8Array | null> {
	const text = fileOf(id);
	if (text === null) return Promise.resolve(null);
	const key = `${lang} ${id}`;
	const kept = made.get(key) ?? workbookOfText(text, lang);
	made.set(key, kept);
	return kept;
}
