import assert from "node:assert/strict";
import { test } from "node:test";
import { kindOfContent, safeName } from "./index.ts";
import { samplePdf, samplePicture } from "./samples.ts";

test("a name keeps no folder, no control character and no sign that turns text around", () => {
	assert.equal(safeName("../../etc/sk petugas.pdf"), "sk petugas.pdf");
	assert.equal(safeName("C:\\foto\\pintu.jpg"), "pintu.jpg");
	assert.equal(safeName("foto\u0000\u202Egpj.exe"), "fotogpj.exe");
	assert.equal(safeName("\u0007"), "berkas");
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
