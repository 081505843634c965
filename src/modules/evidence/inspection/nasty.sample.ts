import { crc32 as crc, deflateRawSync } from "node:zlib";
import { ZipFile } from "yazl";

/** Files that wish a server ill, made here and now; each small, and each as its maker would send it. */

/** A PDF of so many objects, numbered from 1, the first being the catalogue. */
export function pdfOf(objects: readonly string[], trailer = ""): Uint8Array {
	const pieces: Buffer[] = [Buffer.from("%PDF-1.5\n", "latin1")];
	let size = pieces[0]?.byteLength ?? 0;
	const places = objects.map((object, at) => {
		const piece = Buffer.from(`${at + 1} 0 obj\n${object}\nendobj\n`, "latin1");
		const place = size;
		pieces.push(piece);
		size += piece.byteLength;
		return `${String(place).padStart(10, "0")} 00000 n \n`;
	});
	pieces.push(
		Buffer.from(
			`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${size}\n%%EOF\n`,
			"latin1",
		),
	);
	return new Uint8Array(Buffer.concat(pieces));
}

const stream = (body: string, entries = ""): string =>
	`<< ${entries} /Length ${body.length} >>\nstream\n${body}\nendstream`;

const onePage = (contents: string, resources = ""): readonly string[] => [
	"<< /Type /Catalog /Pages 2 0 R >>",
	"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
	`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${resources} >> /Contents 4 0 R >>`,
	contents,
];

/** A hundred thousand pages, all the same one. */
export const endlessPdf = (pages = 100_000): Uint8Array =>
	pdfOf([
		"<< /Type /Catalog /Pages 2 0 R >>",
		`<< /Type /Pages /Kids [${"3 0 R ".repeat(pages)}] /Count ${pages} >>`,
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
		stream("BT ET"),
	]);

/** Each group draws the next one ten times: ten thousand million drawings on one page. */
export function hangingPdf(depth = 10): Uint8Array {
	const group = (name: number) =>
		stream(
			`${"/X Do ".repeat(10)}`,
			`/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X ${name} 0 R >> >>`,
		);
	const groups = Array.from({ length: depth }, (_, at) => group(6 + at));
	return pdfOf([
		...onePage(stream("/X Do"), "/XObject << /X 5 0 R >>"),
		...groups,
		stream(
			"0 0 595 842 re f",
			"/Type /XObject /Subtype /Form /BBox [0 0 595 842]",
		),
	]);
}

/** A stream of half a gigabyte of spaces in a kilobyte, packed twice. */
export function bombPdf(): Uint8Array {
	const packed = (bytes: Uint8Array) => {
		// FlateDecode wants the head of zlib; the sum at the end is not asked for.
		const raw = deflateRawSync(bytes);
		return Buffer.concat([Buffer.from([0x78, 0x9c]), raw, Buffer.alloc(4)]);
	};
	const twice = packed(packed(new Uint8Array(500_000_000).fill(32)));
	return pdfOf(
		onePage(
			stream(twice.toString("latin1"), "/Filter [/FlateDecode /FlateDecode]"),
		),
	);
}

/** A picture of so many points a side, in one bit a point: a few kilobytes that unpack to gigabytes. */
export function hugePng(side = 30_000): Uint8Array {
	const row = Math.ceil(side / 8) + 1;
	const body = Buffer.concat([
		Buffer.from([0x78, 0x9c]),
		deflateRawSync(new Uint8Array(row * side)),
		Buffer.alloc(4),
	]);
	const head = Buffer.alloc(13);
	head.writeUInt32BE(side, 0);
	head.writeUInt32BE(side, 4);
	head.set([1, 0, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk("IHDR", head),
		chunk("IDAT", body),
		chunk("IEND", Buffer.alloc(0)),
	]);
}

function chunk(kind: string, body: Uint8Array): Buffer {
	const named = Buffer.concat([Buffer.from(kind, "latin1"), body]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(body.byteLength);
	const check = Buffer.alloc(4);
	check.writeUInt32BE(crc(named));
	return Buffer.concat([length, named, check]);
}

/** A package of parts, packed. */
export async function packageOf(
	parts: Readonly<Record<string, string | Uint8Array>>,
): Promise<Uint8Array> {
	const zip = new ZipFile();
	for (const [name, part] of Object.entries(parts))
		zip.addBuffer(Buffer.from(part), name, { compress: name !== "mimetype" });
	zip.end();
	const pieces: Uint8Array[] = [];
	for await (const piece of zip.outputStream) pieces.push(piece as Uint8Array);
	return new Uint8Array(Buffer.concat(pieces));
}

const docxParts = (document: string | Uint8Array) => ({
	"[Content_Types].xml":
		'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
	"word/document.xml": document,
});

/** A letter of so many paragraphs. */
export const docxOf = (
	body: string,
	more: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Uint8Array> =>
	packageOf({
		...docxParts(
			`<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
		),
		...more,
	});

/** A document whose text unpacks to so many bytes. */
export const bombDocx = (bytes: number): Promise<Uint8Array> =>
	packageOf(docxParts(new Uint8Array(bytes).fill(65)));

/** Names within names, ten each: what a reader that looks them up would write out in gigabytes. */
export const laughingDocx = (): Promise<Uint8Array> =>
	packageOf(
		docxParts(
			`<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha">${"bcdefghij"
				.split("")
				.map(
					(name, at) =>
						`<!ENTITY ${name} "${`&${"abcdefghi"[at]};`.repeat(10)}">`,
				)
				.join(
					"",
				)}]><w:document><w:p><w:r><w:t>tawa &j;</w:t></w:r></w:p></w:document>`,
		),
	);

/** More parts than an office file has. */
export const crowdedDocx = (): Promise<Uint8Array> =>
	docxOf(
		"<w:p><w:r><w:t>Banyak</w:t></w:r></w:p>",
		Object.fromEntries(
			Array.from({ length: 6_000 }, (_, at) => [`word/part${at}.xml`, ""]),
		),
	);

/** It asks for a password that nobody knows. */
export const lockedPdf = (): Uint8Array =>
	pdfOf(
		onePage(stream("BT ET")),
		`/ID [<${"0a".repeat(16)}> <${"0a".repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"1b".repeat(32)}> /U <${"2c".repeat(32)}> >>`,
	);

/** An ODT whose parts are locked, as its own program writes that. */
export const lockedOdt = (): Promise<Uint8Array> =>
	packageOf({
		mimetype: "application/vnd.oasis.opendocument.text",
		"content.xml": "not to be read",
		"META-INF/manifest.xml":
			'<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
	});

/** Pages of the size A4, each of them the same one picture: a scan. `jpeg` in its own pixels. */
export function scannedPdf(
	jpeg: Uint8Array,
	width: number,
	height: number,
	pages = 1,
): Uint8Array {
	return pdfOf([
		"<< /Type /Catalog /Pages 2 0 R >>",
		`<< /Type /Pages /Kids [${"3 0 R ".repeat(pages)}] /Count ${pages} >>`,
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im 5 0 R >> >> /Contents 4 0 R >>",
		stream("q 595 0 0 842 0 0 cm /Im Do Q"),
		stream(
			Buffer.from(jpeg).toString("latin1"),
			`/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
		),
	]);
}
