import { crc32, deflateRawSync } from "node:zlib";

/** A ZIP package of parts by name, with whatever its directory is to say of their sizes. */
export function packageOf(
	parts: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array {
	const files: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const [name, content] of Object.entries(parts)) {
		const plain = Buffer.from(content);
		const packed = deflateRawSync(plain);
		const title = Buffer.from(name);
		const facts = Buffer.alloc(26);
		facts.writeUInt16LE(20, 0);
		facts.writeUInt16LE(8, 4);
		facts.writeUInt32LE(crc32(plain), 10);
		facts.writeUInt32LE(packed.length, 14);
		facts.writeUInt32LE(plain.length, 18);
		facts.writeUInt16LE(title.length, 22);
		files.push(Buffer.from("PK\u0003\u0004"), facts, title, packed);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(at, 10);
		directory.push(
			Buffer.from("PK\u0001\u0002\u0014\u0000"),
			facts,
			place,
			title,
		);
		at += 30 + title.length + packed.length;
	}
	const listing = Buffer.concat(directory);
	const end = Buffer.alloc(18);
	const count = Object.keys(parts).length;
	end.writeUInt16LE(count, 4);
	end.writeUInt16LE(count, 6);
	end.writeUInt32LE(listing.length, 8);
	end.writeUInt32LE(at, 12);
	return new Uint8Array(
		Buffer.concat([...files, listing, Buffer.from("PK\u0005\u0006"), end]),
	);
}

/** A workbook made by hand: the XML inside `sheetData` of its only sheet, and what follows it. */
export const workbookOf = (
	rows: string | Uint8Array,
	after = "",
	more: Readonly<Record<string, string>> = {},
): Uint8Array => packageOf(partsOfWorkbook(rows, after, more));

/** Its parts by name, for leaving one out. */
export const partsOfWorkbook = (
	rows: string | Uint8Array,
	after = "",
	more: Readonly<Record<string, string>> = {},
): Record<string, string | Uint8Array> => ({
	"[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
	"_rels/.rels": relations("officeDocument", "xl/workbook.xml"),
	"xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${rels}"><sheets><sheet name="Unit" sheetId="1" r:id="rId1"/></sheets></workbook>`,
	"xl/_rels/workbook.xml.rels": relations("worksheet", "worksheets/sheet1.xml"),
	"xl/worksheets/sheet1.xml": Buffer.concat([
		Buffer.from(`${head}<worksheet xmlns="${main}"><sheetData>`),
		Buffer.from(rows),
		Buffer.from(`</sheetData>${after}</worksheet>`),
	]),
	...more,
});

/** A row of texts, written into the cells themselves. */
export const rowXml = (number: number, ...texts: readonly string[]): string =>
	`<row r="${number}">${texts
		.map(
			(text, column) =>
				`<c r="${String.fromCharCode(65 + column)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
		)
		.join("")}</row>`;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const rels =
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (kind: string, target: string): string =>
	`${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rels}/${kind}" Target="${target}"/></Relationships>`;
