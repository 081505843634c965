import { createInflateRaw } from "node:zlib";
import { limits } from "./sheet.ts";

/** One part of a ZIP package, as its directory names it. */
interface Part {
	readonly name: string;
	readonly method: number;
	readonly packed: Uint8Array;
}

export type Measured =
	| { readonly ok: true }
	| {
			readonly ok: false;
			readonly reason:
				| "file-unpacks-too-large"
				| "file-too-many-rows"
				| "file-damaged";
	  };

/**
 * Unpacks every part once, piece by piece, and throws the pieces away: so a package that unpacks to
 * gigabytes, or a sheet of a million rows, is refused before anybody holds it in memory. What the
 * directory says of sizes is not believed.
 */
export async function measurePackage(bytes: Uint8Array): Promise<Measured> {
	const parts = partsOf(bytes);
	if (parts === null) return { ok: false, reason: "file-damaged" };
	let left = limits.unpacked;
	for (const part of sheetsFirst(parts)) {
		const rows = isSheet(part) ? rowCounter() : null;
		try {
			for await (const piece of unpacked(part)) {
				left -= piece.byteLength;
				rows?.read(piece);
				if (rows && rows.last() > limits.rows)
					return { ok: false, reason: "file-too-many-rows" };
				if (left < 0 || rows?.runsOn())
					return { ok: false, reason: "file-unpacks-too-large" };
			}
		} catch {
			return { ok: false, reason: "file-damaged" };
		}
	}
	return { ok: true };
}

const isSheet = ({ name }: Part): boolean =>
	/(^|[\\/])worksheets[\\/][^\\/]+\.xml$/i.test(name);

const sheetsFirst = (parts: readonly Part[]): Part[] => [
	...parts.filter(isSheet),
	...parts.filter((part) => !isSheet(part)),
];

async function* unpacked({
	method,
	packed,
}: Part): AsyncGenerator<Uint8Array, void, undefined> {
	if (method === 0) return yield packed;
	if (method !== 8) throw new Error(`no such packing: ${method}`);
	const inflate = createInflateRaw();
	inflate.end(packed);
	for await (const piece of inflate) yield piece;
}

/**
 * The number of the last row that holds a value. Rows that only have borders or colours do not count:
 * whole sheets are often coloured to the end.
 */
function rowCounter() {
	const decoder = new TextDecoder("latin1");
	let rest = "";
	let counted = 0;
	let last = 0;
	return {
		last: () => last,
		/** Sixty cells of the longest text that there is make two megabytes: no true row is longer. */
		runsOn: () => rest.length > 4_000_000,
		read: (piece: Uint8Array) => {
			const rows = (rest + decoder.decode(piece, { stream: true })).split(
				/<\/(?:\w+:)?row>/,
			);
			rest = rows.pop() ?? "";
			for (const row of rows) {
				const numbers = [...row.matchAll(rowBegins)];
				counted += numbers.length;
				const named = Number(numbers.at(-1)?.[1] ?? 0);
				if (named > counted) counted = named;
				if (holdsValue.test(row)) last = counted;
			}
		},
	};
}

/** No sign `<` stands inside a tag: a row of nothing but beginnings is read once, not once from each of them. */
const rowBegins = /<(?:\w+:)?row\b(?:[^<>]*?\sr="(\d+)")?/g;
const holdsValue = /<(?:\w+:)?(?:v|t|f)[\s>]/;

const endOfDirectory = 0x06054b50;
const inDirectory = 0x02014b50;
const localHeader = 0x04034b50;

/** The parts by the directory at the end of the package; null where it cannot be followed. */
function partsOf(bytes: Uint8Array): Part[] | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		const end = findEnd(view);
		const count = view.getUint16(end + 10, true);
		const parts: Part[] = [];
		let at = view.getUint32(end + 16, true);
		for (let i = 0; i < count; i += 1) {
			if (view.getUint32(at, true) !== inDirectory) return null;
			const nameLength = view.getUint16(at + 28, true);
			const size = view.getUint32(at + 20, true);
			const local = view.getUint32(at + 42, true);
			if (view.getUint32(local, true) !== localHeader) return null;
			const begins =
				local +
				30 +
				view.getUint16(local + 26, true) +
				view.getUint16(local + 28, true);
			if (begins + size > bytes.byteLength) return null;
			parts.push({
				name: new TextDecoder().decode(
					bytes.subarray(at + 46, at + 46 + nameLength),
				),
				method: view.getUint16(at + 10, true),
				packed: bytes.subarray(begins, begins + size),
			});
			at +=
				46 +
				nameLength +
				view.getUint16(at + 30, true) +
				view.getUint16(at + 32, true);
		}
		return parts;
	} catch {
		return null;
	}
}

function findEnd(view: DataView): number {
	for (let at = view.byteLength - 22; at >= 0; at -= 1)
		if (view.getUint32(at, true) === endOfDirectory) return at;
	throw new RangeError("no directory");
}
