import { kindOfContent } from "../kinds.ts";
import type { FileFacts } from "./file-facts.ts";
import { inspectorVersion } from "./limits.ts";

/** The shape by content, also of a file on which the inspection failed. */
export async function shapeOf(bytes: Uint8Array): Promise<FileFacts["shape"]> {
	const kind = await kindOfContent(bytes);
	if (kind?.picture) return "picture";
	if (kind?.word === "DOCX" || kind?.word === "ODT") return "text";
	return kind?.word === "XLSX" || kind?.word === "ODS" ? "sheet" : "pages";
}

/** Of a file that was given up. */
export const factsWithout = (
	outcome: "damaged" | "too-much",
	shape: FileFacts["shape"],
): FileFacts => ({
	inspector: inspectorVersion,
	outcome,
	shape,
	pageCount: 0,
	pages: [],
	text: "",
	takenOn: null,
	toldPlace: false,
});
