/**
 * Whether a picture file holds its picture and nothing else. A camera writes far more into it: place, owner,
 * serial number, a small second picture. What is not known to be needed for showing the picture counts as
 * private, so that a maker's newest invention is not overlooked.
 */
export function isBarePicture(bytes: Uint8Array, type: string): boolean {
	if (type === "image/jpeg") return isBareJpeg(bytes);
	if (type === "image/png") return isBarePng(bytes);
	if (type === "image/webp") return isBareWebp(bytes);
	return false;
}

/**
 * ITU-T T.81, annex B: segments `FF marker length …`, some of them followed by the picture itself, up to the first end
 * of the picture. What stands behind that is another file, which a viewer does not show.
 */
function isBareJpeg(bytes: Uint8Array): boolean {
	const view = viewOf(bytes);
	let at = 2;
	while (at + 4 <= bytes.length) {
		const marker = view.getUint16(at);
		if (!isNeeded(marker, text(bytes, at + 4, 12))) return false;
		at += 2 + view.getUint16(at + 2);
		if (marker === 0xffda) at = nextMarker(bytes, at);
		if (bytes[at] === 0xff && bytes[at + 1] === 0xd9)
			return at + 2 === bytes.length;
	}
	return false;
}

/** Where the picture itself pauses: a marker that is neither a written FF nor a place to begin anew. */
function nextMarker(bytes: Uint8Array, from: number): number {
	let at = bytes.indexOf(0xff, from);
	while (at !== -1) {
		const next = bytes[at + 1] ?? 0;
		if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
		at = bytes.indexOf(0xff, at + 1);
	}
	return bytes.length;
}

const isNeeded = (marker: number, begins: string): boolean => {
	if (marker === 0xffe0) return begins.startsWith("JFIF");
	if (marker === 0xffe2) return begins.startsWith("ICC_PROFILE");
	if (marker === 0xffee) return begins.startsWith("Adobe");
	return marker >= 0xffc0 && marker <= 0xffdf;
};

/** PNG, third edition, section 5: chunks `length kind …`. */
const pngChunks = new Set(
	"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD hIST pHYs sPLT".split(
		" ",
	),
);

function isBarePng(bytes: Uint8Array): boolean {
	const view = viewOf(bytes);
	let at = 8;
	while (at + 12 <= bytes.length) {
		const kind = text(bytes, at + 4, 4);
		if (!pngChunks.has(kind)) return false;
		at += 12 + view.getUint32(at);
		if (kind === "IEND") return at === bytes.length;
	}
	return false;
}

/** RFC 9649: chunks `kind length …`, each filled up to an even length. */
const webpChunks = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP"]);

function isBareWebp(bytes: Uint8Array): boolean {
	const view = viewOf(bytes);
	let at = 12;
	while (at + 8 <= bytes.length) {
		if (!webpChunks.has(text(bytes, at, 4))) return false;
		const length = view.getUint32(at + 4, true);
		at += 8 + length + (length % 2);
	}
	return at === bytes.length;
}

const viewOf = (bytes: Uint8Array): DataView =>
	new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const text = (bytes: Uint8Array, at: number, length: number): string =>
	String.fromCharCode(...bytes.subarray(at, at + length));
