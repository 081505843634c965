import type { MarcField, MarcRecord } from "../records/marc.ts";
import { type FileNote, type Found, longestRecord } from "./found.ts";
import { lettersOf } from "./letters.ts";

/** ISO 2709: what ends a record, ends a field, begins a subfield. */
export const endOfRecord = 0x1d;
export const endOfField = 0x1e;
export const beginsSubfield = "\x1f";
export const leaderLength = 24;
const entryLength = 12;

/**
 * Reads MARC 21 in ISO 2709 as it flows in, one record in memory at a time. Whatever the bytes are, it ends, and each
 * record is either read or named with the place at which it broke; what follows a broken one is read.
 */
export async function* readIso2709(
	flow: AsyncIterable<Uint8Array>,
): AsyncGenerator<Found> {
	let rest: Uint8Array = new Uint8Array();
	let at = 0;
	let number = 0;
	let lost = false;
	for await (const chunk of flow) {
		// Looked through already, but for what came now.
		let from = rest.length;
		rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
		let begins = 0;
		for (;;) {
			const end = rest.indexOf(endOfRecord, Math.max(begins, from));
			if (end < 0) break;
			const skipped = blanksAt(rest, begins);
			if (lost) lost = false;
			else {
				number += 1;
				yield foundIn(
					rest.subarray(begins + skipped, end + 1),
					number,
					at + begins + skipped,
				);
			}
			begins = end + 1;
			from = begins;
		}
		at += begins;
		rest = rest.subarray(begins);
		if (rest.length > longestRecord) {
			if (!lost) {
				number += 1;
				yield { whole: false, number, at, why: "no-end" };
			}
			lost = true;
			at += rest.length;
			rest = new Uint8Array();
		}
	}
	const skipped = blanksAt(rest, 0);
	if (!lost && skipped < rest.length)
		yield { whole: false, number: number + 1, at: at + skipped, why: "cut" };
}

/** Line ends between records, as some systems write them, and what fills the last block of a tape. */
function blanksAt(bytes: Uint8Array, from: number): number {
	let at = from;
	while ([0x00, 0x0a, 0x0d, 0x1a, 0x20].includes(bytes[at] ?? -1)) at += 1;
	// A mark of UTF-8 at the beginning of a file.
	if (bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf)
		at += 3;
	return at - from;
}

function foundIn(bytes: Uint8Array, number: number, at: number): Found {
	const read = recordIn(bytes);
	return typeof read === "string"
		? { whole: false, number, at, why: read }
		: { whole: true, number, at, ...read };
}

function recordIn(
	bytes: Uint8Array,
):
	| { readonly record: MarcRecord; readonly notes: readonly FileNote[] }
	| "no-leader"
	| "no-fields" {
	if (bytes.length > longestRecord || bytes.length < leaderLength + 2)
		return "no-leader";
	const leader = ascii(bytes.subarray(0, leaderLength));
	if (!/^[\dA-Za-z |#-]{5,}/.test(leader)) return "no-leader";
	const directory = directoryIn(bytes);
	if (!directory) return "no-leader";
	const { decode, notes } = lettersOf(bytes);
	const placed = byDirectory(bytes, directory, leader);
	const pieces = placed ?? inOrder(bytes, directory);
	if (!pieces) return "no-fields";
	const fields = pieces.flatMap(({ tag, value }) =>
		fieldOf(tag, decode(value)),
	);
	if (fields.length === 0) return "no-fields";
	return {
		record: { leader, fields },
		notes: [
			...(Number(leader.slice(0, 5)) === bytes.length || bytes.length > 99_999
				? []
				: (["wrong-length"] as const)),
			...(placed ? [] : (["wrong-directory"] as const)),
			...notes,
		],
	};
}

interface Entry {
	readonly tag: string;
	readonly length: number;
	readonly start: number;
}

/** The directory stands behind the leader, until the first end of a field. */
function directoryIn(
	bytes: Uint8Array,
): { readonly entries: readonly Entry[]; readonly end: number } | null {
	const end = bytes.indexOf(endOfField, leaderLength);
	if (end < 0 || (end - leaderLength) % entryLength !== 0) return null;
	const text = ascii(bytes.subarray(leaderLength, end));
	const entries: Entry[] = [];
	for (let at = 0; at < text.length; at += entryLength) {
		const tag = text.slice(at, at + 3);
		if (!/^[0-9A-Za-z]{3}$/.test(tag)) return null;
		entries.push({
			tag,
			length: Number(text.slice(at + 3, at + 7)),
			start: Number(text.slice(at + 7, at + 12)),
		});
	}
	return { entries, end };
}

interface Piece {
	readonly tag: string;
	readonly value: Uint8Array;
}

/** The fields where the directory says that they are; `null` unless each of them ends where it says. */
function byDirectory(
	bytes: Uint8Array,
	{
		entries,
		end,
	}: { readonly entries: readonly Entry[]; readonly end: number },
	leader: string,
): readonly Piece[] | null {
	const base = Number(leader.slice(12, 17));
	if (base !== end + 1) return null;
	const pieces: Piece[] = [];
	for (const { tag, length, start } of entries) {
		const last = base + start + length - 1;
		const value = bytes.subarray(base + start, last);
		if (bytes[last] !== endOfField || value.includes(endOfField)) return null;
		pieces.push({ tag, value });
	}
	return pieces;
}

/** The fields one after the other: as it must be done where somebody counted letters and not bytes. */
function inOrder(
	bytes: Uint8Array,
	{
		entries,
		end,
	}: { readonly entries: readonly Entry[]; readonly end: number },
): readonly Piece[] | null {
	const pieces: Piece[] = [];
	let begins = end + 1;
	for (const { tag } of entries) {
		const ends = bytes.indexOf(endOfField, begins);
		if (ends < 0) return null;
		pieces.push({ tag, value: bytes.subarray(begins, ends) });
		begins = ends + 1;
	}
	// Fields that no entry names: which is which cannot be said.
	return begins === bytes.length - 1 ? pieces : null;
}

export const isControlTag = (tag: string): boolean => tag.startsWith("00");

function fieldOf(tag: string, text: string): MarcField[] {
	if (isControlTag(tag)) return [{ tag, value: text }];
	const [signs = "", ...parts] = text.split(beginsSubfield);
	const subfields = parts
		.filter((part) => part.length > 0)
		.map((part) => ({ code: part.charAt(0), value: part.slice(1) }));
	return subfields.length === 0
		? []
		: [
				{
					tag,
					ind1: signs.charAt(0) || " ",
					ind2: signs.charAt(1) || " ",
					subfields,
				},
			];
}

const ascii = (bytes: Uint8Array): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
		"latin1",
	);
