import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { isBarePicture } from "./bare-picture.ts";
import { kindOfContent, safeName } from "./index.ts";
import { samplePdf, samplePicture } from "./samples.ts";

test("a name keeps no folder, no control character and no sign that turns text around", () => {
	assert.equal(safeName("../../etc/sk petugas.pdf"), "sk petugas.pdf");
	assert.equal(safeName("C:\\foto\\pintu.jpg"), "pintu.jpg");
	assert.equal(safeName("foto\u0000\u202Egpj.exe"), "fotogpj.exe");
	assert.equal(safeName("\u0007"), "berkas");
});

test("a name that a system keeps for itself, that is cut in a sign, or that never ends can be saved anywhere", () => {
	assert.equal(safeName("con.pdf"), "_con.pdf");
	assert.equal(safeName("NUL"), "_NUL");
	assert.equal(safeName("COM1.tar.gz"), "_COM1.tar.gz");
	assert.equal(safeName("konsep.pdf"), "konsep.pdf");
	assert.equal(safeName("sk. . "), "sk");
	assert.equal(safeName("../.."), "berkas");
	assert.equal(safeName("\ud83d.pdf"), ".pdf");
	const long = safeName(`${"😀".repeat(5_000)}a.pdf`);
	assert.equal([...long].length, 120);
	assert.ok(long.endsWith("a.pdf") && long.isWellFormed());
	assert.doesNotThrow(() => encodeURIComponent(long));
});

test("a photograph behind whose end something else stands is written anew, and one that ends where it ends is not", async () => {
	const pixels = {
		width: 64,
		height: 48,
		channels: 3,
		background: "teal",
	} as const;
	const plain = sharp({ create: pixels });
	const page = Buffer.from("<script>alert(1)</script>");
	const end = Buffer.from([0xff, 0xd9]);
	for (const progressive of [false, true]) {
		const jpeg = await plain.clone().jpeg({ progressive }).toBuffer();
		assert.ok(isBarePicture(jpeg, "image/jpeg"));
		for (const more of [page, Buffer.concat([page, end]), jpeg])
			assert.ok(!isBarePicture(Buffer.concat([jpeg, more]), "image/jpeg"));
	}
	for (const kind of ["png", "webp"] as const) {
		const picture = await plain.clone()[kind]().toBuffer();
		assert.ok(isBarePicture(picture, `image/${kind}`));
		assert.ok(!isBarePicture(Buffer.concat([picture, page]), `image/${kind}`));
	}
});

test("the kind of a file is decided by its content, whatever its name says", async () => {
	const text = new TextEncoder();
	assert.equal((await kindOfContent(samplePdf("Bukti")))?.word, "PDF");
	assert.equal((await kindOfContent(samplePicture()))?.word, "PNG");
	assert.equal(
		await kindOfContent(text.encode("<svg onload='x'/>")),
		undefined,
	);
	assert.equal(await kindOfContent(text.encode("MZ not a picture")), undefined);
});
