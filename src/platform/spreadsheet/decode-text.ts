/** What the bytes of a text file say, and how they were written. */
export type Decoded =
	| {
			readonly ok: true;
			readonly text: string;
			readonly encoding: "UTF-8" | "UTF-16" | "Windows-1252";
	  }
	/** Neither; the lines, from 1, in which it is broken. */
	| { readonly ok: false; readonly lines: readonly number[] };

/**
 * Finds out how a text was written: UTF-8, UTF-16 of either order, with or without the mark at its
 * beginning, or Windows-1252 as Excel writes CSV by default. UTF-8 that is broken here and there is not
 * taken for Windows-1252: that would turn every é of it into Ã©.
 */
export function decodeText(bytes: Uint8Array): Decoded {
	const wide = orderOfUtf16(bytes);
	if (wide)
		return {
			ok: true,
			text: new TextDecoder(wide).decode(bytes),
			encoding: "UTF-16",
		};
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		return { ok: true, text, encoding: "UTF-8" };
	} catch {
		return looksLikeUtf8(bytes) || hasHoles(bytes)
			? { ok: false, lines: brokenLines(bytes) }
			: {
					ok: true,
					text: new TextDecoder("windows-1252").decode(bytes),
					encoding: "Windows-1252",
				};
	}
}

/** By its mark, or by the zero bytes: in texts of Latin letters every second byte is one. */
function orderOfUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return "utf-16le";
	if (first === 0xfe && second === 0xff) return "utf-16be";
	const zeros = [0, 0];
	const seen = Math.min(bytes.length, 4_000);
	for (let at = 0; at < seen; at += 1)
		if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	if (even + odd < seen / 4) return null;
	return odd > even ? "utf-16le" : "utf-16be";
}

/** Whether some letters are written as UTF-8 writes them: no text of Windows-1252 holds such pairs by chance. */
const looksLikeUtf8 = (bytes: Uint8Array): boolean =>
	bytes.some(
		(byte, at) =>
			(byte >= 0xc3 && byte <= 0xdf && isFollower(bytes[at + 1])) ||
			(byte >= 0xe2 &&
				byte <= 0xef &&
				isFollower(bytes[at + 1]) &&
				isFollower(bytes[at + 2])),
	);

const isFollower = (byte: number | undefined): boolean =>
	byte !== undefined && byte >= 0x80 && byte <= 0xbf;

/** Bytes that mean nothing in Windows-1252 either. */
const hasHoles = (bytes: Uint8Array): boolean =>
	bytes.some((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte));

function brokenLines(bytes: Uint8Array): number[] {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	const broken: number[] = [];
	let begins = 0;
	for (let line = 1; begins < bytes.length && broken.length < 5; line += 1) {
		const end = bytes.indexOf(0x0a, begins);
		const piece = bytes.subarray(begins, end < 0 ? bytes.length : end);
		try {
			decoder.decode(piece);
		} catch {
			broken.push(line);
		}
		begins = end < 0 ? bytes.length : end + 1;
	}
	return broken;
}
