import { createHash } from "node:crypto";
import { holds } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Scan } from "#platform/scanning/scanner.ts";
import { leaveTrail } from "#platform/trail.ts";
import { isDay } from "#territory";
import { type Evidence, type Original, safeName } from "./document.ts";
import { waitForInspection } from "./inspection/waiting.ts";
import { evidenceKinds, kindOfContent, largestDocument } from "./kinds.ts";
import { scanFile } from "./scanning/scan-file.ts";
import { noteOf, noteScan } from "./scanning/scan-note.ts";
import { insertVersion, numberNext } from "./store.ts";
import { workingCopyOf } from "./working-copy.ts";

export interface FileHandedIn {
	readonly unitId: string;
	readonly name: string;
	readonly bytes: Uint8Array;
	/** What it shows, in a sentence; a picture needs one, for those who cannot see it. */
	readonly description: string;
	readonly documentDate: string | null;
	/** Words may be missing now: the file is linked nowhere before it has them ({@link describeEvidence}). */
	readonly describedLater?: boolean;
	/** First and last day on which it holds, where it says so. */
	readonly validFrom?: string | null;
	readonly validUntil?: string | null;
	/** The document of which this is a newer version; a new document where it is left out. */
	readonly versionOf?: string | null;
	/** Bytes that a file may have at this place, where that is less than anywhere. */
	readonly atMost?: number;
	/**
	 * The unit at which whoever hands it in holds the right to: an office that proves something for the unit. Whether
	 * it may is for the caller to know; left out, it is the unit itself.
	 */
	readonly heldAt?: string;
}

/** Keeps a document of a unit, or a newer version of one. The kind is decided by content; the bytes are safe before a row is written. */
export async function keepEvidence(
	cx: Context,
	file: FileHandedIn,
	/** What belongs to it and is done in the same transaction. */
	and: (tx: Context, kept: Evidence) => Promise<void> = async () => undefined,
): Promise<Result<Evidence>> {
	const ready = await makeReady(cx, file);
	if (!ready.ok) return ready;
	return inTransaction<Result<Evidence>>(cx, async (tx) => {
		const kept = await record(tx, file, ready.value);
		if (kept.ok) await and(tx, kept.value);
		return kept;
	});
}

/** What is known of a file once its bytes are safe. */
export type ReadyFile = Pick<
	Evidence,
	"sha256" | "size" | "type" | "takenOn" | "toldPlace" | "original"
> & {
	/** What the scanner for viruses said of the file as it was handed in. */
	readonly scan: Scan;
};

/** Checks a file, and brings working copy and sealed original into safety. Writes no row, and may take seconds. */
export async function makeReady(
	cx: Context,
	file: FileHandedIn,
): Promise<Result<ReadyFile>> {
	const unitId = file.heldAt ?? file.unitId;
	if (!holds(cx.actor, "assessment.fill", { unitId }))
		return refused("not-yours");
	if (file.bytes.byteLength === 0) return refused("file-empty");
	const most = Math.min(file.atMost ?? largestDocument, largestDocument);
	if (file.bytes.byteLength > most)
		return refused("file-too-large", { most: inMegabytes(most) });
	const kind = await kindOfContent(file.bytes);
	if (!kind) return { ok: false, problem: wrongKind };
	if (kind.picture && !file.description.trim() && !file.describedLater)
		return refused("say-what-it-shows");
	const { documentDate, validFrom = null, validUntil = null } = file;
	for (const day of [documentDate, validFrom, validUntil])
		if (day !== null && !isDay(day)) return refused("wrong-day");
	if (validFrom !== null && validUntil !== null && validUntil < validFrom)
		return refused("valid-days-in-order");
	const scan = await scanFile(cx, file.bytes);
	if (!scan.ok) return scan;
	const copy = await workingCopyOf(file.bytes, kind);
	if (!copy.ok) return copy;
	const { bytes, same, takenOn, toldPlace } = copy.value;
	const original = same ? null : await sealOriginal(cx, file.bytes);
	const { sha256, size } = await cx.files.keep(bytes);
	return ok({
		sha256,
		size,
		type: kind.type,
		takenOn,
		toldPlace,
		original,
		scan: scan.value,
	});
}

const wrongKind: Refusal = {
	reason: "file-of-wrong-kind",
	about: { kinds: evidenceKinds.map(({ word }) => word).join(", ") },
};

/** What is wrong with the kind of a file; null where it may be handed in. */
export const problemOfKind = async (
	bytes: Uint8Array,
): Promise<Refusal | null> => ((await kindOfContent(bytes)) ? null : wrongKind);

export const inMegabytes = (bytes: number): number =>
	Math.floor(bytes / 1024 / 1024);

async function sealOriginal(cx: Context, bytes: Uint8Array): Promise<Original> {
	const { sha256: keptAs } = await cx.files.keep(cx.sealing.seal(bytes));
	return { sha256: sha256Of(bytes), size: bytes.byteLength, keptAs };
}

/** Writes the row of a file that is ready: a first version, or the next one of a document of the same unit. */
export async function record(
	tx: Context,
	file: FileHandedIn,
	{ scan, ...ready }: ReadyFile,
): Promise<Result<Evidence>> {
	const next = await numberNext(tx, file.unitId, file.versionOf ?? null);
	if (!next) return refused("no-such-evidence");
	const evidence: Evidence = {
		...ready,
		unitId: file.unitId,
		id: next.id,
		version: next.version,
		newest: next.version,
		name: safeName(file.name),
		description: file.description.trim(),
		documentDate: file.documentDate,
		validFrom: file.validFrom ?? null,
		validUntil: file.validUntil ?? null,
		scanned: noteOf(scan, tx.now),
		keptById: tx.actor.id,
		keptAt: tx.now,
	};
	await insertVersion(tx, evidence);
	await noteScan(tx, file.unitId, evidence.sha256, scan);
	await waitForInspection(tx, evidence.unitId, evidence.sha256);
	const { sha256, size, type, version, original } = evidence;
	await leaveTrail(tx, {
		chain: "operations",
		deed: "evidence.kept",
		subject: { kind: "evidence", id: evidence.id },
		details: {
			sha256,
			size,
			type,
			version,
			...(original ? { original: original.sha256 } : {}),
		},
	});
	return ok(evidence);
}

const sha256Of = (bytes: Uint8Array): string =>
	createHash("sha256").update(bytes).digest("hex");
