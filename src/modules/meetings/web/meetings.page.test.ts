import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { unitId } from "#units/samples";
import { meetingOffice, sampleMeetings } from "../samples.ts";

const at = (meeting: string, more = "") =>
	`/rapat/${meetingOffice}/${meeting}${more}`;

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const read = async (path: string, as: string) =>
	(await site.ask(path, { as })).text();

test("a meeting about an assessment is not there for whoever is invited and may not read that", async () => {
	const tied = at(sampleMeetings.tied);
	assert.equal((await site.ask(tied, { as: "dewi" })).status, 200);
	for (const more of ["", "/kalender"])
		assert.equal((await site.ask(tied + more, { as: "wulan" })).status, 404);
	const invited = await read("/rapat/rutan-rangkasbitung", "wulan");
	assert.doesNotMatch(invited, /pembahasan penilaian/);
	const calendar = await read(`${tied}/kalender`, "dewi");
	assert.doesNotMatch(calendar, /KKPHAM/);
});

test("the second of two who write sees both versions, and everything typed is kept", async () => {
	const path = at(sampleMeetings.drafting, "/notula");
	const first = await site.ask(path, {
		as: "yusuf",
		form: { versi: "3", bahasan_0: "Kata ketua.", baris: "1" },
	});
	assert.equal(first.status, 303, await first.text());
	const second = await site.ask(path, {
		as: "dewi",
		form: {
			versi: "3",
			bahasan_0: "Kata notulis.",
			baris: "1",
			putusan_0: "Kursi lansia",
			pelaksana_0: unitId("dinkes-empat-lawang"),
			sampai_0_hari: "1",
			sampai_0_bulan: "2",
			sampai_0_tahun: "2099",
		},
	});
	assert.equal(second.status, 422);
	const html = await second.text();
	assert.match(html, /Kata ketua\./);
	assert.match(html, /<textarea[^>]*>\s*Kata notulis\.<\/textarea>/);
	assert.match(html, /<textarea[^>]*>\s*Kursi lansia<\/textarea>/);
	assert.match(html, /name="versi" value="4"/);
});

test("the page of the second meeting shows what was done since the first, with its proof, and what is open", async () => {
	const html = await read(at(sampleMeetings.second), "yusuf");
	assert.match(html, /Pasang ramp di Puskesmas Pendopo/);
	assert.match(html, /Bukti: Foto dan berita acara di map sarana/);
	assert.match(html, /Latih petugas loket menyambut tamu Tuli/);
});

test("whoever is invited reads approved minutes, and no draft", async () => {
	assert.match(
		await read(at(sampleMeetings.first), "joko"),
		/Dinas Kesehatan sudah memasang ramp/,
	);
	assert.doesNotMatch(
		await read(at(sampleMeetings.second), "joko"),
		/sudah terpasang dan dipakai/,
	);
});
