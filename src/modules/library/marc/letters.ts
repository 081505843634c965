import type { FileNote } from "./found.ts";
import { decodeMarc8, looksLikeMarc8 } from "./marc8.ts";

/** How the letters of one record are written, and what is to be said of it. */
export interface Letters {
	readonly decode: (bytes: Uint8Array) => string;
	readonly notes: readonly FileNote[];
}

/**
 * Finds out how a record is written. Leader/09 says it: `a` is UTF-8, a blank is MARC-8. Many systems say one and write
 * another, so what it says is believed only where the bytes agree.
 */
export function lettersOf(record: Uint8Array): Letters {
	if (isAscii(record)) return { decode: utf8, notes: [] };
	const saysUtf8 = record[9] === 0x61;
	if (isUtf8(record))
		return { decode: utf8, notes: saysUtf8 ? [] : ["utf8-not-marc8"] };
	if (saysUtf8 || !looksLikeMarc8(record))
		return { decode: latin, notes: ["latin-not-utf8"] };
	const { otherScript } = decodeMarc8(record);
	return {
		decode: (bytes) => decodeMarc8(bytes).text,
		notes: otherScript ? ["from-marc8", "other-script"] : ["from-marc8"],
	};
}

/** An escape calls another script, whose bytes are ASCII as well. */
const isAscii = (bytes: Uint8Array): boolean => {
	for (const byte of bytes) if (byte >= 0x80 || byte === 0x1b) return false;
	return true;
};

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function isUtf8(bytes: Uint8Array): boolean {
	if (bytes.includes(0x1b)) return false;
	try {
		strict.decode(bytes);
		return true;
	} catch {
		return false;
	}
}

const utf8 = (bytes: Uint8Array): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
		"utf8",
	);
const windows1252 = new TextDecoder("windows-1252");
const latin = (bytes: Uint8Array): string => windows1252.decode(bytes);
