import type { FileReason } from "./sheet.ts";

type Kind =
	| { readonly is: "xlsx" | "csv" }
	| {
			readonly refused: FileReason;
			readonly about?: Record<string, string>;
	  };

/** What a file is by its content, and what people are told who bring something else. */
export async function kindOfFile(bytes: Uint8Array): Promise<Kind> {
	const { fileTypeFromBuffer } = await import("file-type");
	const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
	const ext = found?.ext ?? "";
	if (openXml.includes(ext)) return { is: "xlsx" };
	if (ext === "ods") return { refused: "file-open-document" };
	if (ext === "cfb") return kindOfCompound(bytes);
	if (ext === "zip") return kindOfPackage(bytes);
	const start = latin(bytes.subarray(0, 2_000)).trimStart().toLowerCase();
	// Many a system of the government gives a web page or an XML file the name .xls.
	if (ext === "xml" || /<(!doctype|html|table|\?xml|meta)\b/.test(start))
		return { refused: "file-web-page" };
	if (found)
		return {
			refused: "file-not-a-spreadsheet",
			about: { kind: ext.toUpperCase() },
		};
	return looksLikeText(bytes)
		? { is: "csv" }
		: { refused: "file-not-a-spreadsheet", about: { kind: "?" } };
}

/** With or without macros, which nobody runs here. */
const openXml = ["xlsx", "xlsm", "xltx", "xltm"];

/** The old container of Office: a workbook of before 2007, or a newer one under a password. */
function kindOfCompound(bytes: Uint8Array): Kind {
	const text = latin(bytes);
	if (text.includes(wide("EncryptedPackage")))
		return { refused: "file-locked" };
	if (text.includes(wide("Workbook")) || text.includes(wide("Book")))
		return { refused: "file-old-excel" };
	return { refused: "file-not-a-spreadsheet", about: { kind: "OLE" } };
}

/** Names of parts stand in the open in a package. */
function kindOfPackage(bytes: Uint8Array): Kind {
	const text = latin(bytes);
	if (/xl[\\/]workbook\.bin/.test(text))
		return { refused: "file-binary-excel" };
	if (/xl[\\/]workbook\.xml/.test(text)) return { is: "xlsx" };
	if (!text.includes("PK\u0005\u0006")) return { refused: "file-damaged" };
	return { refused: "file-not-a-spreadsheet", about: { kind: "ZIP" } };
}

/** Text has no zero bytes, but in UTF-16 every second one is. */
function looksLikeText(bytes: Uint8Array): boolean {
	const sample = bytes.subarray(0, 4_000);
	const zeros = sample.filter((byte) => byte === 0).length;
	if (zeros === 0) return true;
	const odd = sample.filter((byte, at) => byte === 0 && at % 2 === 1).length;
	return (
		zeros > sample.length / 4 && (odd > zeros * 0.95 || odd < zeros * 0.05)
	);
}

const latin = (bytes: Uint8Array): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
		"latin1",
	);

const wide = (text: string): string => [...text].join("\0");
