import { deflateSync } from "node:zlib";
import type { Context } from "#platform/context.ts";
import type { Evidence } from "./document.ts";
import { copyInspection, keepInspection } from "./inspection/inspections.ts";
import { kindOfContent } from "./kinds.ts";
import { samplePicture } from "./sample-picture.ts";

export {
	filmPlace,
	filmWithPlace,
	pdfOfPages,
	voice,
} from "./handed-in/files.sample.ts";
export { samplePicture };

/** One version of a document, for looking at pages without a database. */
export const sampleEvidence = (changes: Partial<Evidence> = {}): Evidence => ({
	unitId: "u",
	id: "e1",
	version: 1,
	newest: 1,
	sha256: "0".repeat(64),
	name: "sk-petugas.pdf",
	type: "application/pdf",
	size: 214_000,
	description: "",
	documentDate: null,
	validFrom: null,
	validUntil: null,
	takenOn: null,
	toldPlace: false,
	original: null,
	scanned: { outcome: "off", found: null, scanner: null, at: null },
	keptById: null,
	keptAt: new Date("2026-10-01T03:00:00Z"),
	...changes,
});

/** A photograph as a telephone takes it: held upright, with its day, its owner and the place in Rangkasbitung. */
export const samplePhoto = async (
	takenOn = "2026-10-03",
): Promise<Uint8Array> =>
	new Uint8Array(
		await (await import("sharp"))
			.default(samplePicture())
			.withExif({
				IFD0: { Make: "Contoh", Artist: "Wulan Kartika" },
				IFD2: {
					DateTimeOriginal: `${takenOn.replaceAll("-", ":")} 10:20:11`,
				},
				IFD3: {
					GPSLatitudeRef: "S",
					GPSLatitude: "6/1 21/1 0/1",
					GPSLongitudeRef: "E",
					GPSLongitude: "106/1 15/1 0/1",
				},
			})
			.withMetadata({ orientation: 6 })
			.jpeg()
			.toBuffer(),
	);

/** The one document of the stories that an example can name: a paper of Lapas Ambon. */
export const samplePaperId = "0199a000-0000-7000-8000-000000000001";

/** A real PDF of one page with some lines of text, so that every reader opens it. */
export function samplePdf(...lines: readonly string[]): Uint8Array {
	const shown = [...lines, "Data contoh, bukan dokumen resmi."]
		.map((line) => line.replace(/[^ -~]/g, " ").replace(/[\\()]/g, "\\$&"))
		.map((line) => `(${line}) Tj 0 -28 Td`)
		.join(" ");
	const stream = `BT /F1 16 Tf 56 760 Td ${shown} ET`;
	return pdfOf(
		"/Font << /F1 4 0 R >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
		stream,
	);
}

const scan = { width: 1240, height: 1754 };

/** A real PDF of one scanned page: grey lines of writing that are a picture, so that no machine can read them. */
export function sampleScan(): Uint8Array {
	const { width, height } = scan;
	const pixels = Buffer.alloc(width * height, 248);
	for (let top = 160; top < 1_400; top += 44)
		for (let letter = 0; letter < 58; letter += 1) {
			if ((letter * 7 + top) % 9 === 0) continue;
			for (let y = top; y < top + 18; y += 1)
				for (let x = 0; x < 10; x += 1)
					if ((x * 5 + y * 3 + letter) % 7 < 4)
						pixels[y * width + 140 + letter * 16 + x] = 40;
		}
	const packed = deflateSync(pixels).toString("latin1");
	return pdfOf(
		"/XObject << /P1 4 0 R >>",
		`<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`,
		"q 595 0 0 842 0 0 cm /P1 Do Q",
	);
}

/** One page that uses one thing; every sign is a byte. */
function pdfOf(uses: string, thing: string, stream: string): Uint8Array {
	const objects = [
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${uses} >> /Contents 5 0 R >>`,
		thing,
		`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
	];
	let file = "%PDF-1.4\n";
	const places = objects.map((object, index) => {
		const place = file.length;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return String(place).padStart(10, "0");
	});
	const table = file.length;
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${place} 00000 n \n`).join("")}`;
	file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
	return new Uint8Array(Buffer.from(file, "latin1"));
}

/** Looks at a sample in this very process: it is our own and harms nobody, and a seed has no time to start another. */
export async function inspectSample(
	cx: Context,
	unitId: string,
	sha256: string,
): Promise<void> {
	if (await copyInspection(cx, unitId, sha256)) return;
	const bytes = await cx.files.read(sha256);
	const kind = await kindOfContent(bytes);
	// What reads PDF takes its time to start; a seed has only pictures.
	const found = kind?.picture
		? await (await import("./inspection/picture.ts")).inspectPicture(bytes)
		: await (await import("./inspection/inspect.ts")).inspect(bytes, () => 0);
	await keepInspection(cx, unitId, sha256, found);
}
