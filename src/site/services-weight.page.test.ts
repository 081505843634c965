import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { publishService, saysNothing, servicesPerPage } from "#catalogue";
import { theSystem } from "#kernel/actor.ts";
import { withActor } from "#platform/context.ts";
import { unitId } from "#units/samples";
import { openTestHouse, type TestHouse } from "./for-tests.ts";
import { partsIn } from "./walk/problems.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
	const unit = unitId("lapas-serang");
	const cx = withActor(house.house.contextOf(theSystem), {
		id: null,
		name: "",
		kind: "person",
		grants: [
			{
				permission: "assessment.request",
				programme: null,
				unitId: unit,
				reach: "unit",
				provinces: [],
			},
		],
	});
	for (const [n, word] of words.entries()) {
		const done = await publishService(cx, unit, {
			...saysNothing,
			name: {
				id: `${words[(n * 7) % words.length]} ${word} ${n}`,
				en: `Service of ${word} ${n}`,
			},
			about: {
				id: `Bagi siapa saja yang memerlukan ${word} dan ${words[(n * 11) % words.length]}, dengan ${words[(n * 13) % words.length]} serta ${words[(n * 17) % words.length]}.`,
				en: `For everybody who needs ${word} and ${words[(n * 11) % words.length]}.`,
			},
		});
		assert.ok(done.ok);
	}
});
after(() => house[Symbol.asyncDispose]());

const words =
	`kunjungan titipan penyuluhan perpanjangan pembebasan asimilasi remisi rujukan pengobatan perpustakaan pelatihan
	konseling ibadah pendidikan kesenian olahraga pengaduan informasi pendampingan litmas surat kartu akta paspor merek
	paten yayasan fidusia notaris legalisasi apostille mediasi imunisasi gizi beasiswa ijazah retribusi tera trayek parkir
	makam bibit pupuk vaksin kapal magang penelitian wakaf nikah halal sertifikat`
		.split(/\s+/)
		.slice(0, 52);

for (const [lang, address] of [
	["id", "/layanan?unit=lapas-serang"],
	["en", "/en/layanan?unit=lapas-serang"],
] as const)
	test(`a page of fifty services is at most 14 KB compressed with all it needs (${lang})`, async () => {
		const html = await (await house.ask(address)).text();
		assert.equal(
			html.match(/href="(\/en)?\/layanan\/[^"]+"/g)?.length,
			servicesPerPage,
		);
		let bytes = gzipSync(html).byteLength;
		for (const part of partsIn(html)) {
			const answer = await house.ask(part);
			bytes += gzipSync(new Uint8Array(await answer.arrayBuffer())).byteLength;
		}
		assert.ok(bytes <= 14 * 1024, `${bytes} bytes`);
	});
