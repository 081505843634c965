/**
 * The same secret text, looking different each time: pages are compressed, and from the sizes of many pages a
 * text that stays the same can be guessed (BREACH). A pad of chance and what it covers, `pad.covered`.
 */
export const masked = (
	text: string,
	random: (bytes: number) => Uint8Array,
): string => {
	const bytes = Buffer.from(text, "base64url");
	const pad = Buffer.from(random(bytes.length));
	return [pad, xor(bytes, pad)]
		.map((part) => part.toString("base64url"))
		.join(".");
};

export const unmasked = (text: string): string => {
	const [pad = "", covered = ""] = text.split(".");
	return xor(
		Buffer.from(covered, "base64url"),
		Buffer.from(pad, "base64url"),
	).toString("base64url");
};

const xor = (bytes: Buffer, pad: Buffer): Buffer =>
	Buffer.from(bytes.map((byte, place) => byte ^ (pad[place] ?? 0)));
