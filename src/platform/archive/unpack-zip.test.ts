import assert from "node:assert/strict";
import { test } from "node:test";
import { ZipFile } from "yazl";
import { type Unpacked, unpackZip, type ZipLimits } from "./unpack-zip.ts";

const limits: ZipLimits = {
	files: 10,
	file: 4 * 1024 * 1024,
	all: 10 * 1024 * 1024,
	ratio: 200,
};

const zipOf = async (
	files: Readonly<Record<string, Uint8Array | string>>,
): Promise<Uint8Array> => {
	const zip = new ZipFile();
	for (const [name, content] of Object.entries(files))
		zip.addBuffer(Buffer.from(content), name);
	zip.end();
	const pieces: Buffer[] = [];
	for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
	return new Uint8Array(Buffer.concat(pieces));
};

/** The same archive with a name written over by one of the same length, as no honest program writes it. */
const renamed = (zip: Uint8Array, from: string, to: string): Uint8Array =>
	new Uint8Array(
		Buffer.from(
			Buffer.from(zip).toString("latin1").replaceAll(from, to),
			"latin1",
		),
	);

async function filesIn(zip: Uint8Array, within = limits): Promise<Unpacked[]> {
	const opened = await unpackZip(zip, within);
	if (!opened.ok) throw new Error(opened.problem.reason);
	const files: Unpacked[] = [];
	for await (const file of opened.value) files.push(file);
	return files;
}
const reasonsIn = async (zip: Uint8Array, within = limits) =>
	(await filesIn(zip, within)).map((file) =>
		"problem" in file ? file.problem.reason : "unpacked",
	);
const refusalOf = async (zip: Uint8Array, within = limits) => {
	const opened = await unpackZip(zip, within);
	return opened.ok ? "opened" : opened.problem.reason;
};

test("files come out under their paths, byte for byte; folders and leftovers of systems do not", async () => {
	const zip = await zipOf({
		"a.1/pintu masuk.txt": "pintu",
		"b.3 – jadwal é.txt": "jadwal",
		"__MACOSX/a.1/._pintu masuk.txt": "x",
		"a.1/.DS_Store": "x",
		"~$surat.docx": "x",
	});
	const text = new TextDecoder();
	assert.deepEqual(
		(await filesIn(zip)).map((file) => [
			file.path,
			"bytes" in file ? text.decode(file.bytes) : "",
		]),
		[
			["a.1/pintu masuk.txt", "pintu"],
			["b.3 – jadwal é.txt", "jadwal"],
		],
	);
});

test("a cut archive, and what is no archive, are refused as a whole", async () => {
	const zip = await zipOf({ "a.txt": "a".repeat(5_000) });
	for (const bytes of [
		zip.subarray(0, zip.length - 30),
		zip.subarray(0, 40),
		new Uint8Array(),
		new TextEncoder().encode("bukan arsip"),
	])
		assert.equal(await refusalOf(bytes), "archive-damaged");
});

test("a damaged file is left out, and the others come out", async () => {
	const zip = await zipOf({ "a.txt": "satu dua tiga", "b.txt": "baik" });
	const damaged = zip.slice();
	const at = Buffer.from(zip).indexOf("a.txt") + "a.txt".length + 2;
	damaged[at] = (damaged[at] ?? 0) ^ 0xff;
	assert.deepEqual(await reasonsIn(damaged), [
		"file-damaged-in-archive",
		"unpacked",
	]);
});

test("names that lead elsewhere or hide something are left out, and shown without their signs", async () => {
	const zip = renamed(
		renamed(
			await zipOf({
				"aa/bb/c.txt": "x",
				"control-x.txt": "x",
				"baik.txt": "x",
			}),
			"aa/bb/c.txt",
			"../../c.txt",
		),
		"control-x.txt",
		"control\u0007x.txt",
	);
	const files = await filesIn(zip);
	assert.deepEqual(
		files.map((file) => ("problem" in file ? file.problem.reason : "unpacked")),
		["file-name-unsafe", "file-name-unsafe", "unpacked"],
	);
	assert.doesNotMatch(files[1]?.path ?? "", /\p{Cc}/u);
});

test("more files, or more bytes, than an archive may have are refused before anything is unpacked", async () => {
	const many = Object.fromEntries(
		Array.from({ length: 11 }, (_, n) => [`${n}.txt`, "x"]),
	);
	assert.equal(await refusalOf(await zipOf(many)), "archive-too-many");
	const large = await zipOf({
		"a.bin": new Uint8Array(4_000_000),
		"b.bin": new Uint8Array(4_000_000),
		"c.bin": new Uint8Array(4_000_000),
	});
	assert.equal(await refusalOf(large), "archive-too-large");
});

test("a bomb is defused: a file too large, or packed too densely, is left out unopened", async () => {
	const zip = await zipOf({
		"besar.bin": new Uint8Array(5 * 1024 * 1024),
		"padat.bin": new Uint8Array(3 * 1024 * 1024),
		"baik.txt": "baik",
	});
	assert.ok(zip.length < 20_000, "the bomb itself is small");
	assert.deepEqual(await reasonsIn(zip), [
		"file-too-large",
		"file-packed-too-densely",
		"unpacked",
	]);
});

test("a file that lies about its size is stopped at the size that it stated", async () => {
	const bomb = await zipOf({ "bom.bin": new Uint8Array(3 * 1024 * 1024) });
	const lying = Buffer.from(bomb);
	const central = lying.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
	lying.writeUInt32LE(500, central + 24);
	const before = process.memoryUsage().arrayBuffers;
	assert.deepEqual(await reasonsIn(new Uint8Array(lying)), [
		"file-damaged-in-archive",
	]);
	assert.ok(process.memoryUsage().arrayBuffers - before < 2_000_000);
});

test("a locked file says so", async () => {
	const zip = Buffer.from(await zipOf({ "a.txt": "rahasia" }));
	const central = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
	zip.writeUInt16LE(zip.readUInt16LE(central + 8) | 1, central + 8);
	assert.deepEqual(await reasonsIn(new Uint8Array(zip)), [
		"file-locked-in-archive",
	]);
});

test("names in UTF-8 that are not declared so are read right", async () => {
	const zip = Buffer.from(await zipOf({ "jadwal é.txt": "x" }));
	const central = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
	zip.writeUInt16LE(zip.readUInt16LE(central + 8) & ~0x800, central + 8);
	assert.equal((await filesIn(new Uint8Array(zip)))[0]?.path, "jadwal é.txt");
});

test("a bomb of gigabytes is refused within seconds, and takes no memory", async () => {
	// One megabyte packed, as often as the directory may name it: what overlaps is counted each time.
	const dense = await zipOf({ "0.bin": new Uint8Array(16 * 1024 * 1024) });
	const bomb = sameContentTimes(dense, 300);
	assert.ok(bomb.length < 100_000);
	const within = { ...limits, files: 300, file: 20 * 1024 * 1024 };
	const [began, before] = [performance.now(), process.memoryUsage().rss];
	assert.equal(await refusalOf(bomb, within), "archive-too-large");
	const roomy = { ...within, all: Number.MAX_SAFE_INTEGER };
	assert.deepEqual(
		[...new Set(await reasonsIn(bomb, roomy))],
		["file-packed-too-densely"],
	);
	assert.ok(performance.now() - began < 20_000);
	// Of more than four thousand million.
	assert.ok(process.memoryUsage().rss - before < 150_000_000);
});

/** An archive whose directory names its one file again and again, so that kilobytes stand for gigabytes. */
function sameContentTimes(zip: Uint8Array, times: number): Uint8Array {
	const bytes = Buffer.from(zip);
	const central = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
	const end = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
	const entry = bytes.subarray(central, end);
	const tail = Buffer.from(bytes.subarray(end));
	tail.writeUInt16LE(times, 8);
	tail.writeUInt16LE(times, 10);
	tail.writeUInt32LE(entry.length * times, 12);
	return new Uint8Array(
		Buffer.concat([
			bytes.subarray(0, central),
			...Array.from({ length: times }, () => entry),
			tail,
		]),
	);
}
