import { type EvidenceKind, evidenceKinds, largestDocument } from "../kinds.ts";

/** What somebody may hand in with what they tell: by content, never by name. */
export interface FileKind {
	/** Media type as it is kept and sent. */
	readonly type: string;
	readonly word: string;
	readonly is: "picture" | "document" | "sound" | "film";
	/** As the working copies of proofs know it. */
	readonly evidence: EvidenceKind | null;
	/** Boxes in boxes (ISO 14496-12), in which telephones write where they were. */
	readonly boxes: boolean;
}

const recording = (
	is: "sound" | "film",
	word: string,
	type: string,
	boxes = false,
): FileKind => ({ type, word, is, evidence: null, boxes });

const recordings: readonly FileKind[] = [
	recording("sound", "MP3", "audio/mpeg"),
	recording("sound", "M4A", "audio/mp4", true),
	recording("sound", "OGG", "audio/ogg"),
	recording("sound", "WAV", "audio/wav"),
	recording("sound", "AAC", "audio/aac"),
	recording("sound", "AMR", "audio/amr"),
	recording("film", "MP4", "video/mp4", true),
	recording("film", "MOV", "video/quicktime", true),
	recording("film", "3GP", "video/3gpp", true),
	recording("film", "WebM", "video/webm"),
];

export const fileKinds: readonly FileKind[] = [
	...evidenceKinds.map(
		(kind): FileKind => ({
			type: kind.type,
			word: kind.word,
			is: kind.picture ? "picture" : "document",
			evidence: kind,
			boxes: false,
		}),
	),
	...recordings,
];

/** The same thing under the names that the library gives it. */
const sameAs: Readonly<Record<string, string>> = {
	"audio/x-m4a": "audio/mp4",
	"audio/vnd.wave": "audio/wav",
	"video/x-m4v": "video/mp4",
	"video/matroska": "video/webm",
};

/** The kind by content; undefined for what nobody here could open. */
export async function kindOfFile(
	bytes: Uint8Array,
): Promise<FileKind | undefined> {
	const { fileTypeFromBuffer } = await import("file-type");
	const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
	const [bare = ""] = (found?.mime ?? "").split(";");
	return kindOfFileType(sameAs[bare] ?? bare);
}

export const kindOfFileType = (type: string): FileKind | undefined =>
	fileKinds.find((kind) => kind.type === type);

/** Whether it can stand in place of a written story. */
export const isRecording = (type: string): boolean =>
	["sound", "film"].includes(kindOfFileType(type)?.is ?? "");

/** Of one story. */
export const mostFiles = 10;
/** Bytes of one file: a photograph, a decree of a hundred scanned pages, a film of five minutes for talking with hands. */
export const largestFile = largestDocument;
/** Pages of one document: whoever reads it has more to read than this one. */
export const mostPages = 100;
