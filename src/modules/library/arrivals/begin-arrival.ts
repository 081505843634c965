import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { unpackZip } from "#platform/archive/unpack-zip.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { collectionById } from "../collections/queries.ts";
import { mayKeep } from "../policy.ts";
import { type SlimsKind, slimsRows } from "../slims/rows.ts";
import type { Arrival, ArrivalKind } from "./arrival.ts";
import { layDown } from "./pieces.ts";
import { insertArrival } from "./store.ts";

export const arrivalSubject = "library-arrival";

export interface FileBrought {
	readonly collectionId: string;
	/** MARC in whichever of its two forms, or a list of SLiMS. */
	readonly what: "marc" | SlimsKind;
	readonly name: string;
	readonly bytes: Uint8Array;
}

export type BeginRefusal = Refusal<
	| "not-yours"
	| "closed-collection"
	| "file-empty"
	| "file-too-large"
	| "not-marc"
	| "not-from-slims"
	| "broken-list"
	| "list-too-long"
	| "archive-of-one"
>;

/** In bytes, unpacked. */
export const largestArrival = 60_000_000;

/** Keeps a file, so that it can be looked at before anything of it counts. A ZIP is what is in it. */
export async function beginArrival(
	cx: Context,
	{ collectionId, what, name, bytes: given }: FileBrought,
): Promise<Result<Arrival, BeginRefusal>> {
	const collection = await collectionById(cx, collectionId);
	if (!collection || !mayKeep(cx.actor, collection).may)
		return refused("not-yours");
	if (collection.closedOn !== null) return refused("closed-collection");
	const unpacked = await unpackedOf(given);
	if (!unpacked.ok) return unpacked;
	const bytes = unpacked.value;
	if (bytes.length === 0) return refused("file-empty");
	if (bytes.length > largestArrival)
		return refused("file-too-large", { n: largestArrival / 1_000_000 });
	const kind = kindOf(bytes, what);
	if (!kind.ok) return kind;
	const pieces = await layDown(cx, bytes);
	return inTransaction<Result<Arrival, BeginRefusal>>(cx, async (tx) => {
		const begun: Arrival = {
			id: tx.newId(),
			unitId: collection.unitId,
			collectionId,
			kind: kind.value,
			fileName: shortName(name),
			size: bytes.length,
			pieces,
			state: "reading",
			version: 1,
			seen: 0,
			doneTo: 0,
			byId: tx.actor.id ?? "",
			at: tx.now,
			endedAt: null,
		};
		await insertArrival(tx, begun);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "library.arrival-begun",
			subject: { kind: arrivalSubject, id: begun.id },
			details: { kind: begun.kind, size: begun.size },
		});
		return ok(begun);
	});
}

async function unpackedOf(
	bytes: Uint8Array,
): Promise<Result<Uint8Array, BeginRefusal>> {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return ok(bytes);
	const zip = await unpackZip(bytes, {
		files: 1,
		file: largestArrival,
		all: largestArrival,
		// Catalogues repeat themselves; MARC of the same few fields packs to a twentieth.
		ratio: 100,
	});
	if (!zip.ok)
		return zip.problem.reason === "archive-too-large"
			? refused("file-too-large", { n: largestArrival / 1_000_000 })
			: refused("archive-of-one");
	for await (const one of zip.value)
		return "bytes" in one ? ok(one.bytes) : refused("archive-of-one");
	return refused("archive-of-one");
}

/** Rows of one file; a table on a page is never so long, and a library may have more copies. */
const longestList = 20_000;

/** By how the file begins: a mark of UTF-8 and blanks before it do not count. */
function kindOf(
	bytes: Uint8Array,
	what: FileBrought["what"],
): Result<ArrivalKind, BeginRefusal> {
	const begins = Buffer.from(bytes.subarray(0, 400))
		.toString("latin1")
		.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
		.replaceAll("\0", "")
		.trimStart();
	if (what === "marc")
		return begins.startsWith("<")
			? ok("marcxml")
			: /^\d{5}[\x20-\x7e]{5}/.test(begins) || bytes.includes(0x1d)
				? ok("iso-2709")
				: refused("not-marc");
	const rows = slimsRows(bytes, what);
	if (rows.ok) return ok(what);
	switch (rows.problem.reason) {
		case "not-from-slims":
			return refused("not-from-slims", rows.problem.about);
		case "file-too-many-rows":
			return refused("list-too-long", { n: longestList });
		default:
			return refused("broken-list");
	}
}

/** Without folders and signs that nobody sees. */
const shortName = (name: string): string =>
	(name.split(/[/\\]/).pop() ?? "")
		.replace(/[\p{Cc}\p{Bidi_Control}]/gu, "")
		.trim()
		.slice(-120) || "berkas";
