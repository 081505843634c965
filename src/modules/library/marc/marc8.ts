/**
 * MARC-8, as far as it writes Latin letters: ASCII and ANSEL (ANSI/NISO Z39.47), by the code tables of the Library of
 * Congress (loc.gov/marc/specifications/speccharmarc8.html). A combining mark stands before its letter there and after it
 * in Unicode. Other scripts are called by escape sequences; their signs are not known here.
 */
export function decodeMarc8(bytes: Uint8Array): {
	readonly text: string;
	readonly otherScript: boolean;
} {
	let text = "";
	let marks = "";
	let foreign = false;
	let otherScript = false;
	for (let at = 0; at < bytes.length; at += 1) {
		const byte = bytes[at] ?? 0;
		if (byte === 0x1b) {
			const called = escapeAt(bytes, at);
			foreign = called.foreign;
			at += called.length - 1;
		} else if (byte < 0x20) {
			text += String.fromCharCode(byte);
		} else if (foreign) {
			otherScript = true;
			text += unknown;
		} else if (combining[byte]) marks = combining[byte] + marks;
		else {
			const sign = byte < 0x7f ? String.fromCharCode(byte) : letters[byte];
			otherScript ||= sign === undefined;
			text += (sign ?? unknown) + marks;
			marks = "";
		}
	}
	return { text: (text + marks).normalize("NFC"), otherScript };
}

const unknown = "\uFFFD";

/** Which set an escape calls, and how many bytes it has. `ESC ( B`, `ESC s` and `ESC ) ! E` lead back to Latin. */
function escapeAt(
	bytes: Uint8Array,
	at: number,
): { readonly foreign: boolean; readonly length: number } {
	const sign = (place: number) => String.fromCharCode(bytes[at + place] ?? 0);
	if ("gbp".includes(sign(1))) return { foreign: true, length: 2 };
	if (sign(1) === "s") return { foreign: false, length: 2 };
	// Several bytes for one sign, or a set of two bytes' name: one more.
	const longer = sign(1) === "$" || sign(2) === "!" ? 1 : 0;
	const place = "(),-$".includes(sign(2)) ? 3 : 2;
	const name = sign(place + (sign(place) === "!" ? 1 : 0));
	const latin = sign(1) !== "$" && ["B", "E"].includes(name);
	return { foreign: !latin, length: place === 3 ? 4 : 3 + longer };
}

/** Whether bytes beyond ASCII can be ANSEL at all: each mark has a letter after it, each letter is one of its table. */
export function looksLikeMarc8(bytes: Uint8Array): boolean {
	for (let at = 0; at < bytes.length; at += 1) {
		const byte = bytes[at] ?? 0;
		if (byte < 0x80) continue;
		if (combining[byte]) {
			const next = bytes[at + 1] ?? 0;
			const isLetter = (next | 0x20) >= 0x61 && (next | 0x20) <= 0x7a;
			if (!isLetter && !combining[next]) return false;
		} else if (letters[byte] === undefined) return false;
	}
	return true;
}

const letters: Readonly<Record<number, string>> = {
	136: "",
	137: "",
	141: "\u200D",
	142: "\u200C",
	161: "Ł",
	162: "Ø",
	163: "Đ",
	164: "Þ",
	165: "Æ",
	166: "Œ",
	167: "ʹ",
	168: "·",
	169: "♭",
	170: "®",
	171: "±",
	172: "Ơ",
	173: "Ư",
	174: "ʼ",
	176: "ʻ",
	177: "ł",
	178: "ø",
	179: "đ",
	180: "þ",
	181: "æ",
	182: "œ",
	183: "ʺ",
	184: "ı",
	185: "£",
	186: "ð",
	188: "ơ",
	189: "ư",
	192: "°",
	193: "ℓ",
	194: "℗",
	195: "©",
	196: "♯",
	197: "¿",
	198: "¡",
	199: "ß",
	200: "€",
};

const combining: Readonly<Record<number, string>> = {
	224: "\u0309",
	225: "\u0300",
	226: "\u0301",
	227: "\u0302",
	228: "\u0303",
	229: "\u0304",
	230: "\u0306",
	231: "\u0307",
	232: "\u0308",
	233: "\u030C",
	234: "\u030A",
	235: "\uFE20",
	236: "\uFE21",
	237: "\u0315",
	238: "\u030B",
	239: "\u0310",
	240: "\u0327",
	241: "\u0328",
	242: "\u0323",
	243: "\u0324",
	244: "\u0325",
	245: "\u0333",
	246: "\u0332",
	247: "\u0326",
	248: "\u031C",
	249: "\u032E",
	250: "\uFE22",
	251: "\uFE23",
	254: "\u0313",
};
