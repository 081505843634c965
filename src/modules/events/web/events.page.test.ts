import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sampleCode } from "#receipts/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import {
	eventOffice,
	receiptOfRegistration,
	sampleEvents,
	sampleParticipant,
} from "../samples.ts";

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
	const empty = await read("/acara/kalender?provinsi=11");
	assert.doesNotMatch(empty, /BEGIN:VEVENT/);
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
	// Also what is chosen, and the day: what is not shown would be written over.
	const [, both = ""] = /id="dua-versi"([\s\S]*?)<\/table>/.exec(html) ?? [];
	for (const label of ["Hari dan tanggal", "Cara ikut"])
		assert.match(both, new RegExp(label));
	// What is the same in both is not repeated.
	assert.doesNotMatch(both, />Provinsi</);
});

test("a page that looks again by itself can be stopped, and started again", async () => {
	for (const more of ["/kode", "/kode-daring"]) {
		const path = deskAt(sampleEvents.running, more);
		const moving = await site.ask(path, { as: "markus" });
		assert.ok(moving.headers.get("refresh"), path);
		const [, stop = ""] =
			/<a href="([^"]*diam=1[^"]*)"/.exec(await moving.text()) ?? [];
		const still = await site.ask(stop, { as: "markus" });
		assert.equal(still.headers.get("refresh"), null);
		assert.match(await still.text(), new RegExp(`<a href="${path}">`));
	}
});

const codeIn = (html: string): string =>
	/<p class="code">([^<]+)</.exec(html)?.[1] ?? assert.fail("no code");

/** Plans an event and opens it; answers its id. */
async function opened(room: string, line: string): Promise<string> {
	const done = await site.ask(`/acara/meja/${eventOffice}/baru`, {
		as: "markus",
		form: {
			...whole,
			judul: "Penguatan di Ambon",
			cara: "hybrid",
			tempat: "Aula",
			daring: "https://rapat.contoh.go.id/penguatan",
			kontak: "Panitia",
			kursi: room,
			kursi_daring: line,
		},
	});
	assert.equal(done.status, 303, await done.text());
	const id = done.headers.get("location")?.split("/").at(-1) ?? "";
	const open = await site.ask(deskAt(id, "/pembukaan"), {
		as: "markus",
		form: { versi: "1" },
	});
	assert.equal(open.status, 303);
	return id;
}
const registers = (id: string, nama: string, sisi = "room") =>
	site.ask(publicAt(id, "/daftar"), { form: { nama, sisi } });

test("of two who press at once for the last place one has it and the other waits; both have a code and nobody lost a word", async () => {
	const id = await opened("1", "1");
	const both = await Promise.all([registers(id, "Ani"), registers(id, "Beni")]);
	const pages = await Promise.all(both.map((answer) => answer.text()));
	assert.deepEqual(
		both.map(({ status }) => status),
		[200, 200],
	);
	assert.equal(pages.filter((html) => /Anda terdaftar/.test(html)).length, 1);
	const [waits = ""] = pages.filter((html) => /menunggu giliran/.test(html));
	const [has = ""] = pages.filter((html) => /Anda terdaftar/.test(html));
	const code = codeIn(waits);
	assert.match(
		await (await site.ask("/acara/saya", { code })).text(),
		/Menunggu, urutan ke-1/,
	);
	const gone = await site.ask("/acara/saya/batal", {
		code: codeIn(has),
		form: {},
	});
	assert.equal(gone.status, 303);
	assert.match(
		await (await site.ask("/acara/saya", { code })).text(),
		/Mendapat tempat/,
	);
});

test("the address of the line is shown by code to whoever has a place there, and to nobody who waits for the room", async () => {
	const id = await opened("1", "1");
	const online = codeIn(await (await registers(id, "Ani", "line")).text());
	const room = codeIn(await (await registers(id, "Beni")).text());
	const seen = async (code: string) =>
		/rapat\.contoh\.go\.id\/penguatan/.test(
			await (await site.ask("/acara/saya", { code })).text(),
		);
	assert.deepEqual([await seen(online), await seen(room)], [true, false]);
});

test("wrong input of a group keeps every name that was typed, and markup in names is never run", async () => {
	const names = "Ani\n<script>alert(1)</script>";
	const path = publicAt(sampleEvents.coaching, "/rombongan");
	const wrong = await site.ask(path, {
		form: { nama_ruang: names, nama_daring: "Citra" },
	});
	assert.equal(wrong.status, 422);
	const html = await wrong.text();
	assert.match(html, /Ani\n&lt;script&gt;/);
	assert.match(html, /Citra<\/textarea>/);
	const done = await site.ask(path, {
		form: { lembaga: "Dinas Sosial", nama_ruang: names },
	});
	const code = codeIn(await done.text());
	for (const page of [
		await (await site.ask("/acara/saya", { code })).text(),
		await read(deskAt(sampleEvents.coaching, "/peserta"), "markus"),
	]) {
		assert.match(page, /&lt;script&gt;alert/);
		assert.doesNotMatch(page, /<script>alert/);
	}
});

test("a code opens its own registration alone", async () => {
	const other = sampleParticipant("group");
	const done = await site.ask(`/acara/saya/${other}/ubah`, {
		code: sampleCode(receiptOfRegistration("alone")),
		form: { nama: "Bukan saya", sisi: "room" },
	});
	assert.equal(done.status, 422);
	const list = await read(deskAt(sampleEvents.coaching, "/peserta"), "markus");
	assert.doesNotMatch(list, /Bukan saya/);
	assert.match(list, /Yohana Seran/);
	const stranger = await site.ask(deskAt(sampleEvents.coaching, "/peserta"), {
		as: "yohana",
	});
	assert.equal(stranger.status, 403);
});

test("whoever registered for a cancelled event reads why by code", async () => {
	const html = await (
		await site.ask("/acara/saya", {
			code: sampleCode(receiptOfRegistration("cancelled")),
		})
	).text();
	assert.match(html, /Aula dipakai untuk penampungan warga/);
	assert.doesNotMatch(html, /Ubah atau batalkan/);
});

test("the privacy page says when names of participants are erased", async () => {
	assert.match(await read("/privasi"), /dihapus 30 hari sesudah acara/);
});

test("whoever types the code on the wall is noted as there, and the desk sees it; a wrong one keeps what was typed", async () => {
	const code = sampleCode(receiptOfRegistration("running"));
	const wall = await read(deskAt(sampleEvents.running, "/kode"), "markus");
	const shown = codeIn(wall);
	assert.match(shown, /^\d{3} \d{3}$/);
	assert.match(
		wall,
		new RegExp(`Kode hadir: ${[...shown.replace(" ", "")].join(", ")}`),
	);
	const says = (kode_hadir: string) =>
		site.ask("/acara/saya/hadir", { code, form: { kode_hadir } });
	const wrong = await says("12345");
	assert.equal(wrong.status, 422);
	assert.match(await wrong.text(), /value="12345"/);
	assert.equal((await says(shown)).status, 303);
	const mine = await (await site.ask("/acara/saya", { code })).text();
	assert.match(mine, /Kehadiran sudah tercatat/);
	const list = deskAt(sampleEvents.running, "/peserta");
	assert.match(await read(list, "markus"), />Hadir</);
	const back = await site.ask(
		`${list}/${sampleParticipant("running")}/batal-hadir`,
		{ as: "markus", form: { halaman: "1" } },
	);
	assert.equal(back.status, 303);
	assert.doesNotMatch(await read(list, "markus"), />Hadir</);
});

test("an event is found by the search and stands in the map of the site; a draft and what was cancelled do not", async () => {
	while ((await site.house.deliverNow()) > 0);
	const found = await read("/cari?q=pembinaan+layanan+ramah");
	assert.ok(found.includes(publicAt(sampleEvents.coaching)));
	const map = await read("/sitemap.xml");
	assert.ok(map.includes(publicAt(sampleEvents.coaching)));
	for (const other of [sampleEvents.draft, sampleEvents.cancelled])
		assert.ok(!map.includes(other), other);
});

test("what was scanned on the wall survives the step of typing the receipt's own code", async () => {
	const wall = await read(deskAt(sampleEvents.running, "/kode"), "markus");
	const digits = codeIn(wall).replace(" ", "");
	const first = await site.ask(`/acara/saya?kode_hadir=${digits}`);
	assert.equal(first.status, 303);
	assert.match(first.headers.get("location") ?? "", /\/lacak$/);
	const kept = /rangkul_pindaian=[^;]+/.exec(
		first.headers.getSetCookie().join("; "),
	);
	assert.ok(kept);
	const visit = await site.visit(sampleCode(receiptOfRegistration("running")));
	const mine = async (scan: string): Promise<string> => {
		const headers = { cookie: `${visit}; ${scan}` };
		const asked = new Request("http://localhost/acara/saya", { headers });
		return (await site.house.fetch(asked)).text();
	};
	assert.match(await mine(kept[0]), new RegExp(`value="${digits}"`));
	const forged = kept[0].replace(/\.\d{6}\./, ".123456.");
	assert.doesNotMatch(await mine(forged), /value="123456"/);
});
