import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { eventOffice, sampleEvents } from "../samples.ts";

const publicAt = (id: string, more = "") =>
	`/unit/${eventOffice}/acara/${id}${more}`;
const deskAt = (id: string, more = "") =>
	`/acara/meja/${eventOffice}/${id}${more}`;

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const read = async (path: string, as?: string) => {
	const answer = await site.ask(path, { as });
	assert.equal(answer.status, 200, path);
	return answer.text();
};

test("an event says each fact of access, or whom to ask; hours are those of its place", async () => {
	const html = await read(publicAt(sampleEvents.coaching));
	assert.match(html, /Bahasa isyarat dipastikan/);
	assert.match(
		html,
		/Ruang tenang<\/dt><dd>Belum diketahui\. Tanyakan kepada Sekretariat panitia/,
	);
	assert.match(html, /Toilet untuk kursi roda<\/dt><dd>Tidak ada</);
	assert.match(html, /Teks langsung<\/dt><dd>Sudah diminta, belum dipastikan/);
	assert.match(html, /09\.00–12\.00 WIT/);
});

test("the address of the line and how helpers are paid are not for everybody", async () => {
	const event = sampleEvents.coaching;
	for (const path of [
		publicAt(event),
		publicAt(event, "/kalender"),
		"/acara",
		"/acara/kalender",
	]) {
		const text = await read(path);
		assert.doesNotMatch(text, /rapat\.contoh\.go\.id/, path);
		assert.doesNotMatch(text, /Surat tugas/, path);
	}
	const desk = await read(deskAt(event), "markus");
	assert.match(desk, /rapat\.contoh\.go\.id/);
	assert.match(desk, /Surat tugas 12\/2026/);
});

test("a draft is not there for anybody else, not even in lists and calendars", async () => {
	const { draft } = sampleEvents;
	for (const more of ["", "/kalender"])
		assert.equal((await site.ask(publicAt(draft, more))).status, 404);
	for (const path of ["/acara", "/acara/kalender", "/acara?provinsi=81"])
		assert.ok(!(await read(path)).includes(draft), path);
	assert.equal((await site.ask(deskAt(draft), { as: "yohana" })).status, 403);
});

test("a calendar of a province holds its events in universal time, and what was cancelled as cancelled", async () => {
	const answer = await site.ask("/acara/kalender?provinsi=81");
	assert.match(answer.headers.get("content-type") ?? "", /^text\/calendar/);
	const file = (await answer.text()).replace(/\r\n[ \t]/g, "");
	const [, coaching = ""] =
		new RegExp(`UID:${sampleEvents.coaching}@(.*?)END:VEVENT`, "s").exec(
			file,
		) ?? [];
	// 09.00 in Ambon.
	assert.match(coaching, /DTSTART:\d{8}T000000Z/);
	assert.match(coaching, /DTEND:\d{8}T030000Z/);
	assert.match(
		file,
		new RegExp(
			`UID:${sampleEvents.cancelled}@((?!END:VEVENT).)*STATUS:CANCELLED`,
			"s",
		),
	);
	assert.equal((await site.ask("/acara/kalender?provinsi=11")).status, 404);
});

const whole = {
	jenis: "coaching",
	cara: "online",
	tanggal_hari: "31",
	tanggal_bulan: "12",
	tanggal_tahun: "2027",
	mulai: "9",
	selesai: "11",
	provinsi: "81",
	kursi_daring: "20",
};

test("the second of two who change a plan sees both versions, and everything typed is kept", async () => {
	const answer = await site.ask(deskAt(sampleEvents.coaching, "/ubah"), {
		as: "markus",
		form: { ...whole, versi: "0", judul: "Judul kedua", kontak: "Bagian umum" },
	});
	assert.equal(answer.status, 422);
	const html = await answer.text();
	assert.match(html, /value="Judul kedua"/);
	assert.match(html, /value="Bagian umum"/);
	assert.match(html, /Pembinaan layanan ramah kelompok rentan/);
});
