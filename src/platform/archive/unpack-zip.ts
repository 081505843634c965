import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";

/** What an archive may be, so that none takes more time and memory than its sender. */
export interface ZipLimits {
	/** Files in it. */
	readonly files: number;
	/** Bytes of one file, unpacked. */
	readonly file: number;
	/** Bytes of all files, unpacked. */
	readonly all: number;
	/** How many times its packed size a file may have; nothing that people make comes near. */
	readonly ratio: number;
}

/** One file of an archive, or why it was left out. */
export type Unpacked = { readonly path: string } & (
	| { readonly bytes: Uint8Array }
	| { readonly problem: Refusal<LeftOut> }
);
export type LeftOut =
	| "file-too-large"
	| "file-packed-too-densely"
	| "file-locked-in-archive"
	| "file-packed-unknown"
	| "file-name-unsafe"
	| "file-damaged-in-archive";

type Whole = "archive-damaged" | "archive-too-many" | "archive-too-large";

/**
 * The files of a ZIP, one at a time in memory. Folders and what systems leave in archives are skipped. The
 * sizes that its directory states are looked at before anything is unpacked, and unpacking ends where a file
 * is larger than stated.
 */
export async function unpackZip(
	bytes: Uint8Array,
	limits: ZipLimits,
): Promise<Result<AsyncIterable<Unpacked>, Refusal<Whole>>> {
	const read = await entriesOf(bytes, limits.files);
	if (!read.ok) return read;
	const { zip, entries } = read.value;
	const sum = entries.reduce((size, one) => size + one.uncompressedSize, 0);
	if (sum > limits.all)
		return refused("archive-too-large", { most: inMegabytes(limits.all) });
	return ok(unpackAll(zip, entries, limits));
}

type Named = yauzl.Entry & { readonly path: string };
interface Entries {
	readonly zip: yauzl.ZipFile;
	readonly entries: readonly Named[];
}

async function entriesOf(
	bytes: Uint8Array,
	most: number,
): Promise<Result<Entries, Refusal<Whole>>> {
	const entries: Named[] = [];
	try {
		const zip = await yauzl.fromBufferPromise(
			Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
			// Names are read here: the library gives up the whole archive for one bad name.
			{ lazyEntries: true, decodeStrings: false, autoClose: false },
		);
		for await (const entry of zip.eachEntry()) {
			const path = pathOf(entry);
			if (isNoFile(path)) continue;
			entries.push(Object.assign(entry, { path }));
			if (entries.length > most) return refused("archive-too-many", { most });
		}
		return ok({ zip, entries });
	} catch {
		return refused("archive-damaged");
	}
}

async function* unpackAll(
	zip: yauzl.ZipFile,
	entries: readonly Named[],
	limits: ZipLimits,
): AsyncGenerator<Unpacked, void, undefined> {
	for (const entry of entries) {
		const path = shown(entry.path);
		const problem = problemOf(entry, limits);
		if (problem) yield { path, problem };
		else {
			const bytes = await unpacked(zip, entry);
			yield bytes
				? { path, bytes }
				: { path, problem: { reason: "file-damaged-in-archive" } };
		}
	}
}

function problemOf(entry: Named, limits: ZipLimits): Refusal<LeftOut> | null {
	const { path, compressedSize, compressionMethod, uncompressedSize } = entry;
	if (isUnsafe(path)) return { reason: "file-name-unsafe" };
	if (entry.isEncrypted()) return { reason: "file-locked-in-archive" };
	if (uncompressedSize > limits.file)
		return {
			reason: "file-too-large",
			about: { most: inMegabytes(limits.file) },
		};
	if (
		uncompressedSize > 1024 * 1024 &&
		uncompressedSize > compressedSize * limits.ratio
	)
		return { reason: "file-packed-too-densely" };
	if (compressionMethod !== 0 && compressionMethod !== 8)
		return { reason: "file-packed-unknown" };
	return null;
}

/** Null where the bytes are not what the archive says of them. */
async function unpacked(
	zip: yauzl.ZipFile,
	entry: Named,
): Promise<Uint8Array | null> {
	try {
		const pieces: Buffer[] = [];
		for await (const piece of await zip.openReadStreamPromise(entry))
			pieces.push(piece);
		const bytes = Buffer.concat(pieces);
		// The library checks the size and leaves the check sum to us.
		return crc32(bytes) === entry.crc32 ? new Uint8Array(bytes) : null;
	} catch {
		return null;
	}
}

/** Many programs write names in UTF-8 and do not say so. */
function pathOf(entry: yauzl.Entry): string {
	const path = yauzl.getFileNameLowLevel(
		entry.generalPurposeBitFlag,
		entry.fileNameRaw,
		entry.extraFields,
		false,
	);
	try {
		return new TextDecoder("utf-8", { fatal: true })
			.decode(entry.fileNameRaw)
			.replaceAll("\\", "/");
	} catch {
		return path;
	}
}

/** Folders, and what macOS, Windows and office programs leave behind. */
const isNoFile = (path: string): boolean =>
	path.endsWith("/") ||
	/(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/i.test(
		path,
	);

/** A name that leads out of its folder, or that cannot be shown as it is. */
const isUnsafe = (path: string): boolean =>
	/^\/|^[a-z]:/i.test(path) ||
	path.split("/").includes("..") ||
	/[\p{Cc}\p{Bidi_Control}]/u.test(path);

const shown = (path: string): string =>
	path.replace(/[\p{Cc}\p{Bidi_Control}]/gu, "�").slice(-200);

const inMegabytes = (bytes: number): number => Math.floor(bytes / 1024 / 1024);

/** Whether bytes begin as an archive does: ZIP, RAR, 7z, gzip. An office file begins as a ZIP too. */
export const beginsAsArchive = (bytes: Uint8Array): boolean =>
	[
		[0x50, 0x4b, 0x03, 0x04],
		[0x50, 0x4b, 0x05, 0x06],
		[0x52, 0x61, 0x72, 0x21],
		[0x37, 0x7a, 0xbc, 0xaf],
		[0x1f, 0x8b],
	].some((start) => start.every((byte, place) => bytes[place] === byte));
