import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** The print of every published instrument by its id. Once in here, the text of the file never changes. */
export type Frozen = Readonly<Record<string, string>>;

export const printOf = (text: string): string =>
	createHash("sha256").update(text).digest("hex");

/** The prints kept beside the instruments of a folder; null where the folder keeps none (a draft elsewhere). */
export function frozenIn(folder: string): Frozen | null {
	const file = join(folder, "frozen.json");
	return existsSync(file)
		? z
				.record(z.string(), z.string())
				.parse(JSON.parse(readFileSync(file, "utf8")))
		: null;
}

/** Why a published text may not be used, and what to do; null when it may. */
export function thawed(
	frozen: Frozen,
	id: string,
	text: string,
): { message: string; fix: string } | null {
	const print = Object.hasOwn(frozen, id) ? frozen[id] : undefined;
	if (print === printOf(text)) return null;
	return print === undefined
		? {
				message: `"${id}" is published, but was never frozen.`,
				fix: "Run: npm run -s rangkul -- instruments freeze <file>",
			}
		: {
				message: `"${id}" is published and its text has changed. Assessments rest on it, so it stays as it was.`,
				fix: "Undo the change, and publish it as a new version: a new file with a new id.",
			};
}

/** Adds the print of a published text to the folder. What is frozen already is left alone. */
export function freeze(folder: string, id: string, text: string): void {
	const frozen = { [id]: printOf(text), ...frozenIn(folder) };
	const sorted = Object.fromEntries(
		Object.entries(frozen).sort(([a], [b]) => a.localeCompare(b)),
	);
	writeFileSync(
		join(folder, "frozen.json"),
		`${JSON.stringify(sorted, null, 2)}\n`,
	);
}
