import assert from "node:assert/strict";
import { after, test } from "node:test";
import { crc32 } from "node:zlib";
import ExifReader from "exifreader";
import fc from "fast-check";
import sharp from "sharp";
import { isBarePicture } from "./bare-picture.ts";
import { closeInspector } from "./inspection/inspect-now.ts";
import { openInspector } from "./inspection/inspector.ts";
import { kindOfType } from "./kinds.ts";
import { samplePdf, samplePhoto, samplePicture } from "./samples.ts";
import { workingCopyOf } from "./working-copy.ts";

after(closeInspector);

const kindNamed = (type: string) => {
	const kind = kindOfType(type);
	assert.ok(kind);
	return kind;
};
const copyOf = async (bytes: Uint8Array, type = "image/jpeg") => {
	const copy = await workingCopyOf(bytes, kindNamed(type));
	assert.ok(copy.ok);
	return copy.value;
};

test("a photograph's working copy tells no place, no owner and no camera; its day is known", async () => {
	const photo = await samplePhoto("2026-10-03");
	const before = ExifReader.load(Buffer.from(photo), { expanded: true });
	assert.ok(before.gps?.Latitude && before.exif?.Artist);
	const copy = await copyOf(photo);
	assert.deepEqual(
		[copy.takenOn, copy.toldPlace, copy.same],
		["2026-10-03", true, false],
	);
	const after = ExifReader.load(Buffer.from(copy.bytes), { expanded: true });
	assert.deepEqual(
		[after.gps, after.exif, after.xmp, after.iptc],
		[undefined, undefined, undefined, undefined],
	);
	assert.equal(isBarePicture(copy.bytes, "image/jpeg"), true);
	assert.doesNotMatch(Buffer.from(copy.bytes).toString("latin1"), /Wulan/);
});

test("a photograph that was taken upright stands upright without its label", async () => {
	const { width, height } = await sharp(
		(await copyOf(await samplePhoto())).bytes,
	).metadata();
	assert.deepEqual([width, height], [640, 960]);
});

test("photographs of all kinds lose what a camera wrote", async () => {
	const photo = sharp(await samplePhoto()).keepMetadata();
	for (const [type, bytes] of [
		["image/png", await photo.clone().png().toBuffer()],
		["image/webp", await photo.clone().webp().toBuffer()],
	] as const) {
		assert.equal(isBarePicture(bytes, type), false, type);
		const copy = await copyOf(new Uint8Array(bytes), type);
		assert.equal(isBarePicture(copy.bytes, type), true, type);
		assert.deepEqual([copy.takenOn, copy.toldPlace], ["2026-10-03", true]);
	}
});

test("what holds nothing but its picture, and what is no picture, stays as it is to the last bit", async () => {
	for (const [type, bytes] of [
		["image/png", samplePicture()],
		["image/jpeg", await sharp(samplePicture()).jpeg().toBuffer()],
		["image/webp", await sharp(samplePicture()).webp().toBuffer()],
		["application/pdf", samplePdf("Bukti")],
	] as const) {
		const copy = await copyOf(bytes, type);
		assert.equal(copy.same, true, type);
		assert.equal(copy.bytes, bytes, type);
	}
});

test("whatever follows the end of a picture is private: a camera hides films there", async () => {
	const jpeg = await sharp(samplePicture()).jpeg().toBuffer();
	for (const [type, bytes] of [
		["image/jpeg", jpeg],
		["image/png", samplePicture()],
	] as const)
		assert.equal(
			isBarePicture(Buffer.concat([bytes, Buffer.from("film")]), type),
			false,
			type,
		);
});

test("a photograph with a place in it that cannot be opened is not kept", async () => {
	const photo = await samplePhoto();
	const place = Buffer.from(photo).indexOf(Buffer.from([0xff, 0xdb]));
	const copy = await workingCopyOf(
		photo.subarray(0, place),
		kindNamed("image/jpeg"),
	);
	assert.deepEqual(copy.ok || copy.problem.reason, "picture-cannot-be-opened");
});

test("a photograph that breaks off on its way is not kept as half a picture", async () => {
	const whole = await samplePhoto();
	const half = whole.subarray(0, Math.floor(whole.length / 2));
	const copy = await workingCopyOf(half, kindNamed("image/jpeg"));
	assert.equal(copy.ok, false);
});

test("bytes of chance never break the look into a picture", () => {
	const types = ["image/jpeg", "image/png", "image/webp"];
	fc.assert(
		fc.property(
			fc.uint8Array({ maxLength: 300 }),
			fc.constantFrom(...types),
			(bytes, type) => {
				const head =
					type === "image/jpeg" ? [0xff, 0xd8] : type === "image/png" ? 8 : 12;
				const start = Array.isArray(head)
					? Uint8Array.from(head)
					: samplePicture().subarray(0, head);
				isBarePicture(Buffer.concat([start, bytes]), type);
			},
		),
	);
});

/** A PNG that says in some hundred bytes that it is thirty thousand points wide and high, with a camera's words. */
function hugePhoto(): Uint8Array {
	const chunk = (name: string, body: Buffer) => {
		const named = Buffer.concat([Buffer.from(name, "latin1"), body]);
		const size = Buffer.alloc(4);
		size.writeUInt32BE(body.length);
		const sum = Buffer.alloc(4);
		sum.writeUInt32BE(crc32(named));
		return Buffer.concat([size, named, sum]);
	};
	const head = Buffer.alloc(13);
	head.writeUInt32BE(30_000, 0);
	head.writeUInt32BE(30_000, 4);
	head.set([8, 2, 0, 0, 0], 8);
	return new Uint8Array(
		Buffer.concat([
			Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
			chunk("IHDR", head),
			chunk("tEXt", Buffer.from("Author\0Wulan", "latin1")),
			chunk("IDAT", Buffer.alloc(20)),
			chunk("IEND", Buffer.alloc(0)),
		]),
	);
}

test("a photograph of 30,000 × 30,000 points is refused before it is unpacked, and the next one is cleaned", async () => {
	const began = performance.now();
	const copy = await workingCopyOf(hugePhoto(), kindNamed("image/png"));
	assert.equal(copy.ok || copy.problem.reason, "picture-too-much");
	assert.ok(performance.now() - began < 20_000);
	assert.equal((await copyOf(await samplePhoto())).same, false);
});

test("a decoder that never comes back is ended by its watch; this program lives, and the next photograph is cleaned", async () => {
	// So little time that any photograph is a hanging one.
	const hasty = openInspector({ cleaning: { seconds: 0.001, patience: 20 } });
	const large = new Uint8Array(
		await sharp({
			create: { width: 6_000, height: 6_000, channels: 3, background: "#345" },
		})
			.withExif({ IFD0: { Artist: "Wulan" } })
			.jpeg()
			.toBuffer(),
	);
	const copy = await workingCopyOf(large, kindNamed("image/jpeg"), hasty);
	assert.equal(copy.ok || copy.problem.reason, "picture-too-much");
	assert.equal(hasty.process(), null, "it was ended");
	hasty.close();
	assert.equal((await copyOf(large)).same, false);
});

test("a process that is killed over a photograph is replaced, and the photograph is cleaned all the same", async () => {
	const own = openInspector();
	const photo = await samplePhoto();
	const cleaning = workingCopyOf(photo, kindNamed("image/jpeg"), own);
	const first = own.process()?.id ?? assert.fail("no process");
	process.kill(first, "SIGKILL");
	const copy = await cleaning;
	assert.ok(copy.ok);
	assert.notEqual(own.process()?.id, first);
	own.close();
});

test("where nothing can clean it, the photograph is not called broken", async () => {
	const closed = openInspector();
	closed.close();
	const copy = await workingCopyOf(
		await samplePhoto(),
		kindNamed("image/jpeg"),
		closed,
	);
	assert.equal(copy.ok || copy.problem.reason, "picture-not-now");
});

test("somebody who waits for a photograph passes files that are only looked at, and is not passed", async () => {
	const own = openInspector();
	const photo = await samplePhoto();
	const order: string[] = [];
	await Promise.all([
		own.look(samplePdf("satu")).then(() => order.push("in hand")),
		own.look(samplePdf("dua")).then(() => order.push("waits")),
		own.clean(photo, "image/jpeg").then(() => order.push("first photo")),
		own.clean(photo, "image/jpeg").then(() => order.push("second photo")),
	]);
	own.close();
	assert.deepEqual(order.slice(-1), ["waits"]);
	assert.ok(order.indexOf("first photo") < order.indexOf("second photo"));
});
