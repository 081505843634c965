import type { ScanNote } from "./scanning/scan-note.ts";

/** Which version of which document: what a proof is pinned to. */
export interface Pinned {
	readonly id: string;
	/** From 1. */
	readonly version: number;
}

/** One version of a document that a unit keeps as proof. */
export interface Evidence extends Pinned {
	readonly unitId: string;
	/** Of the document, the same in all its versions. */
	readonly id: string;
	/** Number of the newest version of this document. */
	readonly newest: number;
	/** Of the working copy; what is worked out of its content is kept under this. */
	readonly sha256: string;
	readonly name: string;
	/** Media type by content. */
	readonly type: string;
	/** Bytes of the working copy. */
	readonly size: number;
	readonly description: string;
	/** Date of the document itself, as the unit states it. */
	readonly documentDate: string | null;
	/** First and last day on which the document holds, as the unit states them. */
	readonly validFrom: string | null;
	readonly validUntil: string | null;
	/** Only of a photograph: the day on which the camera says it was taken. */
	readonly takenOn: string | null;
	/** Whether the photograph as it was handed in told where it was taken; the working copy never does. */
	readonly toldPlace: boolean;
	/** The file as it was handed in, sealed; null where the working copy is that very file. */
	readonly original: Original | null;
	/** What the scanner for viruses said of it, when this was read. */
	readonly scanned: ScanNote;
	readonly keptById: string | null;
	readonly keptAt: Date;
}

export interface Original {
	readonly sha256: string;
	/** Bytes. */
	readonly size: number;
	/** Name of its sealed bytes in the file store. */
	readonly keptAs: string;
}

/** Whether a newer version of the same document is there. */
export const isOutdated = ({
	version,
	newest,
}: Pick<Evidence, "version" | "newest">): boolean => version < newest;

/**
 * A name without folders, control characters, halves of signs and what Windows keeps for itself, so that it can be shown
 * and saved anywhere.
 */
export function safeName(name: string): string {
	const bare = (name.split(/[/\\]/).pop() ?? "")
		.toWellFormed()
		.replace(/[\p{Cc}\p{Bidi_Control}\uFFFD]/gu, "")
		.replace(/[\s.]+$/u, "")
		.trim();
	const short = [...bare].slice(-120).join("") || "berkas";
	return ofDevices.test(short) ? `_${short}` : short;
}

/** Windows takes these for devices, whatever ending they have. */
const ofDevices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
