import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import sharp from "sharp";
import { sampleComplaints, toldOffice } from "#complaints/samples";
import { startS3 } from "#platform/files/s3-for-tests.ts";
import { s3Store } from "#platform/files/s3-store.ts";
import { openTestHouse, type TestHouse } from "./for-tests.ts";

let s3: Awaited<ReturnType<typeof startS3>>;
let house: TestHouse;
before(async () => {
	s3 = await startS3();
	house = await openTestHouse({ files: s3Store(s3.settings) });
});
after(async () => {
	await house[Symbol.asyncDispose]();
	await s3[Symbol.asyncDispose]();
});

const desk = `/pengaduan/meja/${toldOffice}/${sampleComplaints.queue}`;
const as = "yohana";

const photo = async (): Promise<Uint8Array<ArrayBuffer>> =>
	new Uint8Array(
		await sharp({
			create: { width: 90, height: 80, channels: 3, background: "#357" },
		})
			.jpeg()
			.toBuffer(),
	);

test("while the store of files is away an answer with a photo is refused in words, everything else goes on, and afterwards the same form is taken once", async () => {
	const picture = await photo();
	const send = async () => {
		const body = new FormData();
		for (const [field, value] of Object.entries({
			token: await house.tokenOf(as),
			kunci: "one-answer",
			versi: "5",
			temuan: "Mesin antrean mati satu jam.",
			tindakan: "Mesin diperbaiki.",
			kapan_hari: "20",
			kapan_bulan: "11",
			kapan_tahun: "2026",
			narahubung: "Loket informasi",
			bukti: "given",
			bukti_kata: "Foto mesin yang baru.",
		}))
			body.set(field, value);
		body.append("bukti_berkas", new File([picture], "mesin.jpg"));
		return house.house.fetch(
			new Request(`http://localhost${desk}/jawaban`, {
				method: "POST",
				headers: { cookie: await house.enter(as) },
				body,
			}),
		);
	};

	await s3.stop();
	const refused = await send();
	assert.equal(refused.status, 503);
	assert.equal(refused.headers.get("retry-after"), "10");
	assert.match(await refused.text(), /gangguan di pihak kami/);
	const meanwhile = await (await house.ask(desk, { as })).text();
	assert.doesNotMatch(meanwhile, /Foto mesin yang baru/, "nothing half done");
	assert.equal((await house.ask("/")).status, 200);

	await s3.startAgain();
	const taken = await send();
	assert.equal(taken.status, 303);
	const again = await send();
	assert.deepEqual(
		[again.status, again.headers.get("location")],
		[303, taken.headers.get("location")],
	);
	const page = await (await house.ask(desk, { as })).text();
	assert.equal(page.match(/Foto mesin yang baru/g)?.length, 1);
	const [, address] = /href="([^"]*\/berkas\/[^"]*)"/.exec(page) ?? [];
	assert.ok(address, "the page leads to the photo");

	await s3.stop();
	const away = await house.ask(address, { as });
	assert.equal(away.status, 503);
	assert.ok(away.headers.get("retry-after"));
	await s3.startAgain();
	assert.equal((await house.ask(address, { as })).status, 200);
});
