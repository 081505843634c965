import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import sharp from "sharp";
import { sampleComplaints, toldOffice } from "#complaints/samples";
import { memoryStore } from "#platform/files/memory-store.ts";
import { timedStore } from "#platform/files/timed-store.ts";
import { openTestHouse, type TestHouse } from "./for-tests.ts";

/** The disk: whoever comes while it hangs waits until it does not. */
let disk: PromiseWithResolvers<void> | null = null;
const hang = () => {
	disk = Promise.withResolvers();
};
const letGo = () => {
	disk?.resolve();
	disk = null;
};

let house: TestHouse;
before(async () => {
	const store = memoryStore();
	house = await openTestHouse({
		files: timedStore(
			{
				...store,
				keep: async (bytes) => {
					await disk?.promise;
					return store.keep(bytes);
				},
				read: async (sha256) => {
					await disk?.promise;
					return store.read(sha256);
				},
			},
			{ patience: 300 },
		),
	});
});
after(() => house[Symbol.asyncDispose]());

const desk = `/pengaduan/meja/${toldOffice}/${sampleComplaints.queue}`;
const as = "yohana";

test("while the disk of files hangs an answer with a photo is refused in words, everything else goes on, and afterwards the same form is taken once", async () => {
	const picture = new Uint8Array(
		await sharp({
			create: { width: 90, height: 80, channels: 3, background: "#357" },
		})
			.jpeg()
			.toBuffer(),
	);
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

	hang();
	const refused = await send();
	assert.equal(refused.status, 503);
	assert.equal(refused.headers.get("retry-after"), "10");
	assert.match(await refused.text(), /gangguan di pihak kami/);
	const meanwhile = await (await house.ask(desk, { as })).text();
	assert.doesNotMatch(meanwhile, /Foto mesin yang baru/, "nothing half done");
	assert.equal((await house.ask("/")).status, 200);

	letGo();
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

	hang();
	const away = await house.ask(address, { as });
	assert.equal(away.status, 503);
	assert.ok(away.headers.get("retry-after"));
	letGo();
	assert.equal((await house.ask(address, { as })).status, 200);
});
