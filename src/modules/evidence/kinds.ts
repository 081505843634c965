/** What a unit may hand in: media type by content, the words for it, and whether a page can show it. */
export const evidenceKinds = [
	{ type: "application/pdf", word: "PDF", picture: false },
	{ type: "image/jpeg", word: "JPEG", picture: true },
	{ type: "image/png", word: "PNG", picture: true },
	{ type: "image/webp", word: "WebP", picture: true },
	{
		type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
		word: "DOCX",
		picture: false,
	},
	{
		type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		word: "XLSX",
		picture: false,
	},
	{
		type: "application/vnd.oasis.opendocument.text",
		word: "ODT",
		picture: false,
	},
	{
		type: "application/vnd.oasis.opendocument.spreadsheet",
		word: "ODS",
		picture: false,
	},
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Bytes that one document may have: 20 MiB, a decree of a hundred scanned pages, or any photograph of a telephone. */
export const largestDocument = 20 * 1024 * 1024;

export const kindOfType = (type: string): EvidenceKind | undefined =>
	evidenceKinds.find((kind) => kind.type === type);

/** The kind by content; undefined for everything that is not in the list, whatever its name says. */
export async function kindOfContent(
	bytes: Uint8Array,
): Promise<EvidenceKind | undefined> {
	const { fileTypeFromBuffer } = await import("file-type");
	const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
	return found && kindOfType(found.mime);
}

/** Whether a file shows something that whoever cannot see it has to be told. */
export const isPicture = async (bytes: Uint8Array): Promise<boolean> =>
	(await kindOfContent(bytes))?.picture ?? false;
