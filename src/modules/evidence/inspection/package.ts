import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { limits } from "./limits.ts";

/** An office file is a ZIP package of parts. */
export interface Package {
	/** Names of all parts. */
	readonly names: readonly string[];
	/** Bytes of a part as it unpacks; null where there is no such part. Throws `TooMuch`, or anything else where it is damaged. */
	readonly read: (name: string) => Promise<Uint8Array | null>;
	/** Bytes that a part says it has once unpacked. Only for choosing: it may lie. */
	readonly sizeOf: (name: string) => number;
}

/** The package goes past the limits. */
export class TooMuch extends Error {}

/** Reads the directory of a package. What it says of sizes is not believed when its parts are unpacked. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
	const zip = await opened(bytes);
	const entries = new Map<string, Entry>();
	let count = 0;
	await new Promise<void>((done, fail) => {
		zip.on("error", fail);
		zip.on("end", done);
		zip.on("entry", (entry: Entry) => {
			count += 1;
			if (count > limits.parts) return fail(new TooMuch("too many parts"));
			entries.set(entry.fileName, entry);
			zip.readEntry();
		});
		zip.readEntry();
	});
	let left: number = limits.part * 2;
	return {
		names: [...entries.keys()],
		sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
		read: async (name) => {
			const entry = entries.get(name);
			if (!entry) return null;
			const pieces: Uint8Array[] = [];
			let size = 0;
			for await (const piece of await streamOf(zip, entry)) {
				size += piece.byteLength;
				left -= piece.byteLength;
				if (size > limits.part || left < 0)
					throw new TooMuch("unpacks too large");
				pieces.push(piece);
			}
			return Buffer.concat(pieces);
		},
	};
}

const opened = (bytes: Uint8Array): Promise<ZipFile> =>
	new Promise((done, fail) =>
		fromBuffer(
			Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
			{ lazyEntries: true, autoClose: false, validateEntrySizes: false },
			(error, zip) => (zip ? done(zip) : fail(error)),
		),
	);

const streamOf = (
	zip: ZipFile,
	entry: Entry,
): Promise<AsyncIterable<Uint8Array>> =>
	new Promise((done, fail) =>
		zip.openReadStream(entry, (error, stream) =>
			stream ? done(stream) : fail(error),
		),
	);
