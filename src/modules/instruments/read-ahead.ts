import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printOf } from "./frozen.ts";
import type { YamlRead } from "./read-yaml-file.ts";

/** Beside the built code alone: whoever runs the sources may just be changing what reads them. */
const beside = join(import.meta.dirname, "read-ahead.json");

/** By the print of the text. */
type Contents = Map<string, unknown>;
let kept: Contents | null = null;
let noted: Contents | null = null;

/**
 * Reads a file of law that comes with the program; what the build has read, and found nothing to mend in, is not read again. Only for
 * a reading that asks for no other rules and makes plain data.
 */
export function readOnce<Content>(
	text: string,
	read: () => YamlRead<Content>,
): YamlRead<Content> {
	kept ??= open();
	const print = printOf(text);
	const content = kept.get(print);
	if (content) return { findings: [], content: content as Content };
	const done = read();
	if (done.content) noted?.set(print, done.content);
	return done;
}

/** Keeps, for all starts, what is read meanwhile, and answers it by the prints of the texts. */
export function readAhead(work: () => void, file = beside): Contents {
	noted = new Map();
	work();
	const contents = noted;
	noted = null;
	writeFileSync(file, JSON.stringify(Object.fromEntries(contents)));
	return contents;
}

const open = (): Contents =>
	new Map(
		existsSync(beside)
			? Object.entries(JSON.parse(readFileSync(beside, "utf8")))
			: [],
	);
