import { kindOfContent, largestDocument } from "#evidence";
import type { Refusal } from "#kernel/result.ts";
import { beginsAsArchive, unpackZip } from "#platform/archive/unpack-zip.ts";
import { bulkLimits } from "./handed-file.ts";

/** A file as it was sent: an archive, or a document. */
export interface Sent {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** A file to be kept, or why it cannot be. */
export type Spread = { readonly path: string } & (
	| { readonly bytes: Uint8Array }
	| { readonly problem: Refusal }
);

/** All that was sent, with archives unpacked, one file at a time in memory. An archive within one stays closed. */
export async function* spreadArchives(
	sent: readonly Sent[],
): AsyncGenerator<Spread, void, undefined> {
	for (const { name, bytes } of sent)
		if (await isArchive(bytes)) yield* unpacked(name, bytes);
		else yield { path: name, bytes };
}

async function* unpacked(
	name: string,
	bytes: Uint8Array,
): AsyncGenerator<Spread, void, undefined> {
	if (!isZip(bytes))
		return yield { path: name, problem: { reason: "archive-not-zip" } };
	const { files, all, ratio } = bulkLimits;
	const limits = { files, file: largestDocument, all, ratio };
	const opened = await unpackZip(bytes, limits);
	if (!opened.ok) return yield { path: name, problem: opened.problem };
	let count = 0;
	for await (const file of opened.value) {
		count += 1;
		yield "bytes" in file && (await isArchive(file.bytes))
			? { path: file.path, problem: { reason: "archive-in-archive" } }
			: file;
	}
	if (count === 0) yield { path: name, problem: { reason: "archive-empty" } };
}

/** An office file is a ZIP inside, and a document all the same. */
const isArchive = async (bytes: Uint8Array): Promise<boolean> =>
	beginsAsArchive(bytes) && (await kindOfContent(bytes)) === undefined;

const isZip = (bytes: Uint8Array): boolean =>
	bytes[0] === 0x50 && bytes[1] === 0x4b;
