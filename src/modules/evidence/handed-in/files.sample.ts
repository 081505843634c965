/** Files as people hand them in, made here and now. */

/** A PDF of so many pages, all the same one. */
export function pdfOfPages(pages: number): Uint8Array {
	const objects = [
		"<< /Type /Catalog /Pages 2 0 R >>",
		`<< /Type /Pages /Kids [${"3 0 R ".repeat(pages)}] /Count ${pages} >>`,
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
	];
	let file = "%PDF-1.5\n";
	const places = objects.map((object, at) => {
		const place = file.length;
		file += `${at + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(place).padStart(10, "0")} 00000 n \n`;
	});
	const start = file.length;
	file += `xref\n0 4\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
	return new Uint8Array(Buffer.from(file, "latin1"));
}

/** A second of silence, as a recorder writes it (WAV, 8,000 samples of one byte). */
export function voice(): Uint8Array {
	const samples = 8_000;
	const file = Buffer.alloc(44 + samples, 128);
	file.write("RIFF", 0, "latin1");
	file.writeUInt32LE(36 + samples, 4);
	file.write("WAVEfmt ", 8, "latin1");
	file.writeUInt32LE(16, 16);
	file.writeUInt16LE(1, 20);
	file.writeUInt16LE(1, 22);
	file.writeUInt32LE(8_000, 24);
	file.writeUInt32LE(8_000, 28);
	file.writeUInt16LE(1, 32);
	file.writeUInt16LE(8, 34);
	file.write("data", 36, "latin1");
	file.writeUInt32LE(samples, 40);
	return new Uint8Array(file);
}

/** Where the telephone says that the film was taken, ISO 6709: Kupang. */
export const filmPlace = "-10.1772+123.6070/";

/** The frame of a film (MP4) as a telephone writes it, with the place in two of its boxes. */
export function filmWithPlace(): Uint8Array {
	const place = Buffer.concat([
		Buffer.from([0, filmPlace.length, 0x15, 0xc7]),
		Buffer.from(filmPlace, "latin1"),
	]);
	return new Uint8Array(
		Buffer.concat([
			box("ftyp", Buffer.from("isom\0\0\x02\0isomiso2mp41", "latin1")),
			box(
				"moov",
				Buffer.concat([
					box("mvhd", Buffer.alloc(100)),
					box("trak", box("udta", box("\xa9xyz", place))),
					box("udta", box("\xa9xyz", place)),
				]),
			),
			box("mdat", Buffer.from("film", "latin1")),
		]),
	);
}

function box(kind: string, inner: Buffer): Buffer {
	const head = Buffer.alloc(8);
	head.writeUInt32BE(8 + inner.length, 0);
	head.write(kind, 4, "latin1");
	return Buffer.concat([head, inner]);
}
