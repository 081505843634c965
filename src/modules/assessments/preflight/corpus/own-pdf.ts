import { createHash } from "node:crypto";
import type { Paper } from "./papers.ts";

/** The smallest PDF that a program may write by hand: one font, or one picture on each page. */
export interface PdfPage {
	/** Operators of the page. */
	readonly draws: string;
	readonly picture?: {
		readonly jpeg: Uint8Array;
		readonly width: number;
		readonly height: number;
		readonly grey: boolean;
	};
	/** In points. */
	readonly width: number;
	readonly height: number;
}

const a4 = { width: 595, height: 842 };

/** Lines of Helvetica, down the pages. */
export function asText(paper: Paper): PdfPage[] {
	const of = 1 + paper.annex.length;
	const first = [
		...paper.head,
		"",
		...paper.title,
		"",
		...paper.body,
		...paper.table.map((row) => row.join("   ")),
		"",
		...paper.end,
	];
	return [first, ...paper.annex].map((texts, at) => {
		const lines = [
			...texts.flatMap((text) => folded(text, 92)),
			...(paper.counted ? ["", `Halaman ${at + 1} dari ${of}`] : []),
		];
		const shown = lines
			.map(
				(line) =>
					`(${line.replace(/[^ -~]/g, " ").replace(/[\\()]/g, "\\$&")}) Tj T*`,
			)
			.join("\n");
		return { ...a4, draws: `BT /F1 10.5 Tf 15 TL 56 780 Td\n${shown}\nET` };
	});
}

/** A picture over the whole page, as scanners write it. */
export const asScan = (picture: NonNullable<PdfPage["picture"]>): PdfPage => ({
	...a4,
	draws: `q ${a4.width} 0 0 ${a4.height} 0 0 cm /P1 Do Q`,
	picture,
});

export const blankPage: PdfPage = { ...a4, draws: "" };

function folded(text: string, most: number): string[] {
	const lines: string[] = [];
	let line = "";
	for (const word of text.split(" ")) {
		if (line && line.length + word.length >= most) {
			lines.push(line);
			line = word;
		} else line = line ? `${line} ${word}` : word;
	}
	return [...lines, line];
}

/** Writes the file; with a password by the oldest of the standard ways, which every reader knows. */
export function writePdf(
	pages: readonly PdfPage[],
	password: string | null = null,
): Uint8Array {
	const id = createHash("md5")
		.update(pages[0]?.draws ?? "")
		.digest();
	const lock = password === null ? null : lockOf(password, id);
	const objects: Buffer[] = [];
	const add = (dictionary: string, stream?: Buffer): number => {
		const number = objects.length + 1;
		const body = stream && (lock ? rc4(lock.keyOf(number), stream) : stream);
		objects.push(
			body
				? Buffer.concat([
						Buffer.from(`<< ${dictionary} /Length ${body.length} >>\nstream\n`),
						body,
						Buffer.from("\nendstream"),
					])
				: Buffer.from(
						dictionary.startsWith("<<") ? dictionary : `<< ${dictionary} >>`,
					),
		);
		return number;
	};
	add("<< /Type /Catalog /Pages 2 0 R >>");
	objects.push(Buffer.alloc(0));
	const font = add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
	const kids = pages.map(({ draws, picture, width, height }) => {
		const drawn = add("", Buffer.from(draws, "latin1"));
		const image =
			picture &&
			add(
				`/Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /ColorSpace /${picture.grey ? "DeviceGray" : "DeviceRGB"} /BitsPerComponent 8 /Filter /DCTDecode`,
				Buffer.from(picture.jpeg),
			);
		return add(
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${drawn} 0 R /Resources << /Font << /F1 ${font} 0 R >>${image ? ` /XObject << /P1 ${image} 0 R >>` : ""} >> >>`,
		);
	});
	objects[1] = Buffer.from(
		`<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] /Count ${kids.length} >>`,
	);
	const encrypt = lock ? add(lock.dictionary) : null;
	const parts: Buffer[] = [Buffer.from("%PDF-1.4\n%\u00e2\u00e3\n", "latin1")];
	let length = parts[0]?.length ?? 0;
	const places = objects.map((object, at) => {
		const place = length;
		const whole = Buffer.concat([
			Buffer.from(`${at + 1} 0 obj\n`),
			object,
			Buffer.from("\nendobj\n"),
		]);
		parts.push(whole);
		length += whole.length;
		return `${String(place).padStart(10, "0")} 00000 n \n`;
	});
	const hex = id.toString("hex");
	parts.push(
		Buffer.from(
			`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /ID [<${hex}> <${hex}>]${encrypt ? ` /Encrypt ${encrypt} 0 R` : ""} >>\nstartxref\n${length}\n%%EOF\n`,
		),
	);
	return Buffer.concat(parts);
}

const padding = Buffer.from(
	"28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a",
	"hex",
);

/** The key of a password, by revision 2 of the standard security handler (ISO 32000-1, 7.6.3). */
function lockOf(password: string, id: Buffer) {
	const padded = Buffer.concat([
		Buffer.from(password, "latin1"),
		padding,
	]).subarray(0, 32);
	const md5 = (...parts: Buffer[]) =>
		createHash("md5").update(Buffer.concat(parts)).digest();
	const owner = rc4(md5(padded).subarray(0, 5), padded);
	const key = md5(padded, owner, Buffer.from("fcffffff", "hex"), id).subarray(
		0,
		5,
	);
	const user = rc4(key, padding);
	return {
		dictionary: `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString("hex")}> /U <${user.toString("hex")}> /P -4 >>`,
		keyOf: (object: number) =>
			md5(key, Buffer.from([object & 255, object >> 8, 0, 0, 0])).subarray(
				0,
				10,
			),
	};
}

function rc4(key: Buffer, text: Buffer): Buffer {
	const box = Uint8Array.from({ length: 256 }, (_, at) => at);
	const at = (index: number) => box[index & 255] ?? 0;
	let other = 0;
	for (let index = 0; index < 256; index += 1) {
		other = (other + at(index) + (key[index % key.length] ?? 0)) & 255;
		[box[index], box[other]] = [at(other), at(index)];
	}
	let [one, two] = [0, 0];
	return Buffer.from(
		text.map((byte) => {
			one = (one + 1) & 255;
			two = (two + at(one)) & 255;
			[box[one], box[two]] = [at(two), at(one)];
			return byte ^ at(at(one) + at(two));
		}),
	);
}
