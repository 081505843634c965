import { createHash } from "node:crypto";

/**
 * A word that stands nowhere else: the name of its field, and signs of chance. Without spaces, so that no spelling of an
 * address takes it apart; in letters and digits, so that nothing escapes it.
 */
export const canary = (field: string): string =>
	`Kenari${field.replace(/\W/g, "")}${createHash("sha256").update(`canary ${field}`).digest("hex").slice(0, 18)}`;

/** In which spellings a word is found among bytes; lower and upper case are one. */
export function findsOf(word: string, bytes: Buffer): string[] {
	const low = lowerCase(bytes);
	return spellings(word)
		.filter(({ as, exact }) => (exact ? bytes : low).includes(as))
		.map(({ name }) => name);
}

/** Whatever is searched is searched in lower case, where case is no part of the spelling. */
const lowered = new WeakMap<Buffer, Buffer>();
function lowerCase(bytes: Buffer): Buffer {
	const known = lowered.get(bytes);
	if (known) return known;
	const low = Buffer.from(bytes);
	for (let at = 0; at < low.length; at += 1) {
		const byte = low[at] ?? 0;
		if (byte >= 0x41 && byte <= 0x5a) low[at] = byte | 0x20;
	}
	lowered.set(bytes, low);
	return low;
}

interface Spelling {
	readonly name: string;
	readonly as: Buffer;
	/** Case is part of it. */
	readonly exact?: boolean;
}

const known = new Map<string, readonly Spelling[]>();

function spellings(word: string): readonly Spelling[] {
	const before = known.get(word);
	if (before) return before;
	const low = word.toLowerCase();
	// Twelve signs out of the middle are enough, and are not cut where something packed repeats the beginning.
	const part = low.slice(-14);
	const all: Spelling[] = [
		{ name: "UTF-8", as: Buffer.from(part) },
		{ name: "UTF-16", as: Buffer.from(part, "utf16le") },
		{ name: "UTF-16 of a stranger", as: Buffer.from(part, "utf16le").swap16() },
		{ name: "hex", as: Buffer.from(Buffer.from(word).toString("hex")) },
		{
			name: "hex of lower case",
			as: Buffer.from(Buffer.from(low).toString("hex")),
		},
		...[word, low].flatMap((text) =>
			[0, 1, 2].map((shift) => ({
				name: `base64, ${shift} aside`,
				as: Buffer.from(base64Within(text, shift)),
				exact: true,
			})),
		),
	];
	known.set(word, all);
	return all;
}

/** The signs of base64 that are the same whatever stands before and behind. */
function base64Within(text: string, shift: number): string {
	const whole = Buffer.concat([
		Buffer.alloc(shift),
		Buffer.from(text),
	]).toString("base64");
	return whole.slice(shift === 0 ? 0 : 4, -4);
}
