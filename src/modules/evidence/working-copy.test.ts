import assert from "node:assert/strict";
import { test } from "node:test";
import ExifReader from "exifreader";
import fc from "fast-check";
import sharp from "sharp";
import { isBarePicture } from "./bare-picture.ts";
import { kindOfType } from "./kinds.ts";
import { samplePdf, samplePhoto, samplePicture } from "./samples.ts";
import { workingCopyOf } from "./working-copy.ts";

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
