import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sampleActor } from "#identity/samples";
import { samplePartners } from "#partners/samples";
import { sampleCode } from "#receipts/samples";

import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { dayFields, dayOf, daysAfter } from "#territory";
import { closeUnit } from "#units";
import { unitId } from "#units/samples";
import {
	consultingOffice,
	nextOrganisation,
	receiptOfContribution,
	sampleConsultations,
	sampleContributions,
	sampleOpinion,
} from "../samples.ts";

const publicAt = (id: string, more = "") =>
	`/unit/${consultingOffice}/konsultasi/${id}${more}`;
const deskAt = (id: string, more = "") =>
	`/konsultasi/meja/${consultingOffice}/${id}${more}`;

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const read = async (path: string, as?: string, code?: string) => {
	const answer = await site.ask(path, { as, code });
	assert.equal(answer.status, 200, path);
	return answer.text();
};
const { plan, over, draft, ended, coming } = sampleConsultations;

test("each passage has a number, an address and a way to comment on it; pages go on where one ends", async () => {
	const html = await read(publicAt(plan));
	assert.match(html, /id="p2"/);
	assert.match(
		html,
		/ikut\?butir=2&amp;versi=2">Beri pendapat tentang butir 2</,
	);
	assert.match(html, /halaman=2/);
	assert.match(await read(publicAt(plan, "?halaman=2")), /id="p16"/);
	assert.doesNotMatch(await read(publicAt(coming)), /Beri pendapat/);
});

test("verified and unverified are told apart, everywhere where something is counted", async () => {
	assert.match(
		await read(deskAt(plan), "dewi"),
		/\(terverifikasi\): 2 masukan.*\(tidak terverifikasi\): 4 masukan/,
	);
	assert.match(
		await read(publicAt(plan)),
		/\(terverifikasi\): kurang dari 10 masukan.*\(tidak terverifikasi\): kurang dari 10/,
	);
	assert.match(await read(publicAt(ended)), /27 terverifikasi, 0 tidak/);
});

test("who was seen at the desk is seen in no number: few are told of no text, and of all in steps", async () => {
	assert.match(
		await read(deskAt(plan, "/jawab"), "dewi"),
		/Disampaikan 1 kali: 1 terverifikasi, 0 tidak terverifikasi/,
	);
	const code = sampleCode(receiptOfContribution("passage"));
	for (const html of [
		await read(publicAt(plan, "/pendapat")),
		await read(publicAt(plan, "/jawaban")),
		await read("/konsultasi/saya", undefined, code),
		await read("/konsultasi/saya/cetak", undefined, code),
		await read(deskAt(plan, `/lembar/${sampleContributions.village}`), "dewi"),
	])
		assert.doesNotMatch(html, /Disampaikan \d|\d+ terverifikasi/);
});

test("how people chose is told when everything is counted, and to nobody before", async () => {
	for (const as of [undefined, "dewi"]) {
		const html = await read(publicAt(plan), as);
		assert.match(html, /Pukul 07\.00/);
		assert.match(html, /Hasilnya tampil sesudah semua suara terhitung/);
		assert.doesNotMatch(html, /\d+ terverifikasi, \d+ tidak</);
	}
});

test("nobody reads words that no officer has read; what was set aside shows why in its place", async () => {
	const html = await read(publicAt(plan, "/pendapat"));
	assert.doesNotMatch(html, /bekerja di kebun/);
	assert.match(html, /Belum dibaca petugas/);
	assert.doesNotMatch(html, /obat kuat/);
	assert.match(html, /Disisihkan<\/span> Iklan atau jualan/);
});

test("an answer leads to the passage that changed, at its number in its version", async () => {
	const html = await read(publicAt(plan, "/jawaban"));
	assert.match(html, /konsultasi\/[0-9a-f-]+#p2">Butir 2 berubah/);
	assert.match(await read(publicAt(plan)), /Berubah sejak|berubah sejak/);
	assert.match(
		await read(publicAt(plan, "?versi=1")),
		/lima anak; jalur landai/,
	);
});

test("closed while somebody wrote: the page says so, says to whom to give it, and keeps every word", async () => {
	const words = "Mobil keliling tidak sampai <b>ke dusun</b>.";
	const answer = await site.ask(publicAt(over, "/ikut"), {
		form: { pendapat: words, "diri-sex": "woman" },
	});
	const html = await answer.text();
	assert.equal(answer.status, 422);
	assert.match(html, /Mobil keliling tidak sampai &lt;b&gt;ke dusun/);
	assert.match(html, /value="woman" checked/);
	assert.match(html, /belum terkirim.*Bagian Organisasi/s);
});

test("whoever tells of themselves says whether for the first time; nothing typed is lost", async () => {
	const form = { pendapat: "Buka pukul tujuh.", "diri-sex": "woman" };
	const answer = await site.ask(publicAt(plan, "/ikut"), { form });
	const html = await answer.text();
	assert.equal(answer.status, 422);
	assert.match(html, /pertama kali.*value="woman" checked/s);
	for (const sekali of ["1", "0"]) {
		const taken = await site.ask(publicAt(plan, "/ikut"), {
			form: { ...form, sekali },
		});
		assert.equal(taken.status, 200);
	}
});

test("the author reads the answer by code, on the page and on paper; a village on its sheet", async () => {
	const code = sampleCode(receiptOfContribution("passage"));
	for (const more of ["", "/cetak"])
		assert.match(
			await read(`/konsultasi/saya${more}`, undefined, code),
			/Diterima<\/span>.*Jalur landai dibangun lebih dulu/s,
		);
	const sheet = await read(
		deskAt(plan, `/lembar/${sampleContributions.village}`),
		"dewi",
	);
	assert.match(sheet, /Musyawarah di Desa Tanjung Kupang Baru/);
	assert.match(sheet, /42 orang hadir/);
});

test("who signed a sheet is read by its office alone", async () => {
	assert.match(await read(deskAt(plan), "dewi"), /Rohani Sinta, Amran Hadi/);
	const code = sampleCode(receiptOfContribution("village"));
	for (const html of [
		await read("/konsultasi/saya", undefined, code),
		await read(publicAt(plan)),
		await read(publicAt(plan, "/pendapat")),
	])
		assert.doesNotMatch(html, /Rohani|Amran/);
});

test("why it opened without captions is read by everybody", async () => {
	assert.match(
		await read(publicAt(plan)),
		/belum ada\. Alasannya: Juru bahasa isyarat baru tersedia/,
	);
});

test("a draft is nowhere; what is open and what is answered is on the list and found", async () => {
	assert.equal((await site.ask(publicAt(draft))).status, 404);
	const list = await read("/konsultasi");
	assert.ok(list.includes(plan) && list.includes(ended));
	assert.ok(!list.includes(draft));
	assert.match(await read("/cari?q=loket+terpadu+kabupaten"), new RegExp(plan));
});

test("the front page leads to what people may speak about, and the calendar of a province has its days", async () => {
	const home = await read("/");
	assert.match(home, /Kantor bertanya kepada Anda/);
	assert.ok(home.includes(publicAt(plan)));
	for (const other of [coming, over, draft]) assert.ok(!home.includes(other));
	const calendar = (await read("/kalender-program?provinsi=16")).replace(
		/\s+/g,
		" ",
	);
	assert.match(
		calendar,
		/Rencana loket terpadu.*hari terakhir memberi pendapat/,
	);
	const file = await read("/kalender-program/ics?provinsi=16");
	assert.ok(
		file.includes(`${plan}-closes@`) && file.includes(`${plan}-answers@`),
	);
	assert.ok(!file.includes(draft));
});

test("an organisation that is asked to look stands on the page, and its code opens the checks of the catalogue", async () => {
	const { look } = sampleConsultations;
	assert.match(
		await read(publicAt(look)),
		/Lembaga yang melihat sendiri.*Belum ada temuan/s,
	);
	const answer = await site.ask(deskAt(look, "/undangan"), {
		as: "dewi",
		form: { lembaga: nextOrganisation },
	});
	const [, code = ""] = /class="code">([^<]+)</.exec(await answer.text()) ?? [];
	assert.equal(answer.status, 200);
	await read("/undangan-cek", undefined, code);
});

test("what an organisation finds by its code contests the claim of the unit, is counted at the consultation, and is answered by the unit", async () => {
	const { look } = sampleConsultations;
	const claimed = await site.ask(`/unit/${consultingOffice}/catat-fasilitas`, {
		as: "dewi",
		form: { jenis: "ramp", tempat: "Pintu samping", keadaan: "present" },
	});
	assert.equal(claimed.status, 303, await claimed.text());
	const invited = await site.ask(deskAt(look, "/undangan"), {
		as: "dewi",
		form: { lembaga: samplePartners.foundation },
	});
	const [, code = ""] =
		/class="code">([^<]+)</.exec(await invited.text()) ?? [];
	const [, guest = ""] =
		/href="(\/undangan-cek\/[^"]+)"/.exec(
			await read("/undangan-cek", undefined, code),
		) ?? [];
	const catatan = "Kursi roda tidak lewat: pot bunga di tengahnya.";
	const found = await site.ask(guest, {
		code,
		form: { keadaan: "blocked", catatan },
	});
	assert.equal(found.status, 303);
	assert.match(await read(publicAt(look)), /1 pemeriksaan, 1 belum dijawab/);
	const facility = guest.replace(
		"/undangan-cek",
		`/unit/${consultingOffice}/fasilitas`,
	);
	assert.ok((await read(facility)).includes(catatan));
	const [, answer = ""] =
		/href="([^"]+\/jawaban\/\d+)"/.exec(await read(facility, "dewi")) ?? [];
	const said = await site.ask(answer, {
		as: "dewi",
		form: { jawaban: "Pot sudah dipindah hari ini." },
	});
	assert.equal(said.status, 303);
	assert.match(await read(facility), /Pot sudah dipindah/);
	assert.match(await read(publicAt(look)), /1 pemeriksaan, 0 belum dijawab/);
});

test("the reason of an appeal is read by whoever appealed, and by nobody else", async () => {
	const alasan = "Ia memang bercerita tentang calo di loket.";
	const decided = await site.ask(
		deskAt(plan, `/keberatan/${sampleOpinion("appealed")}`),
		{ as: "yusuf", form: { keputusan: "put-back", alasan } },
	);
	assert.equal(decided.status, 303);
	const code = sampleCode(receiptOfContribution("appealed"));
	assert.ok((await read("/konsultasi/saya", undefined, code)).includes(alasan));
	assert.ok(!(await read(publicAt(plan, "/pendapat"))).includes(alasan));
});

test("markup in every text field, of citizens and of the office, is shown as it was typed and runs nowhere", async () => {
	const markup = "<img src=x onerror=alert(1)>";
	const seen = "&lt;img src=x onerror=alert(1)&gt;";
	const today = dayOf(site.house.contextOf(sampleActor("dewi")).now);
	const send = async (
		path: string,
		form: Record<string, string>,
		who: { as?: string; code?: string } = { as: "dewi" },
	) => {
		const answer = await site.ask(path, { ...who, form });
		const html = await answer.text();
		assert.ok(answer.status < 400, `${path}: ${answer.status} ${html}`);
		return { html, to: answer.headers.get("location") ?? "" };
	};
	const days = (name: string, from: number, until: number) => ({
		...dayFields(`dari_${name}`, daysAfter(today, from)),
		...dayFields(`sampai_${name}`, daysAfter(today, until)),
	});
	const { to } = await send(`/konsultasi/meja/${consultingOffice}/baru`, {
		keluarga: "planning",
		judul: `Uji ${markup}`,
		tentang: markup,
		kontak: markup,
		naskah: `# ${markup}\n${markup}\n\n${markup} kedua`,
		pertanyaan: `${markup} | ${markup} ya | ${markup} tidak`,
		...days("read", -5, 5),
		...days("speak", -5, 5),
		...days("weigh", 6, 10),
		...days("answer", 6, 20),
		"akses_easy-read": markup,
		tanpa_audio: markup,
		tanpa_captions: markup,
	});
	const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(to)?.[0] ?? assert.fail(to);
	const desk = (more = "") => deskAt(id, more);
	const revision = async () =>
		/name="versi"[^>]*value="(\d+)"/.exec(await read(desk(), "dewi"))?.[1] ??
		"1";
	await send(desk("/pembukaan"), { versi: await revision() });
	const speak = async (pendapat: string) => {
		const { html } = await send(
			publicAt(id, "/ikut"),
			{ pendapat, butir: "1" },
			{},
		);
		return /class="code">([^<]+)</.exec(html)?.[1] ?? assert.fail(html);
	};
	const code = await speak(`${markup} satu`);
	const removed = await speak(`${markup} dua`);
	const sheet = await send(desk("/musyawarah"), {
		...dayFields("tanggal", today),
		tempat: `Desa ${markup}`,
		orang: "20",
		saksi_1: `A ${markup}`,
		saksi_2: `B ${markup}`,
		catatan: `1: ${markup} tiga`,
	});
	const waiting = [
		...(await read(desk("/jawab"), "dewi")).matchAll(
			/name="pilih"[^>]*value="([^"]+)"/g,
		),
	].map(([, one = ""]) => one);
	assert.equal(waiting.length, 3);
	const [first = "", second = "", third = ""] = waiting;
	await send(desk("/tampilkan"), { pilih: third });
	await send(desk("/sisihkan"), { pilih: second, sebab: "off-topic" });
	await send(
		`/konsultasi/saya/${second}/keberatan`,
		{ keberatan: markup },
		{ code: removed },
	);
	const appeals = await read(desk("/keberatan"), "dewi");
	await send(
		desk(`/keberatan/${second}`),
		{ keputusan: "stays", alasan: markup },
		{ as: "yusuf" },
	);
	await send(desk("/jawab"), {
		pilih: first,
		putusan: "accepted",
		alasan: markup,
		tindak_lanjut: markup,
	});
	await send(desk("/jawaban/1"), {
		versi: "0",
		putusan: "accepted",
		alasan: `${markup} lagi`,
		mengapa: markup,
	});
	await send(desk("/penutupan"), { versi: await revision(), alasan: markup });
	const shown = {
		appeals,
		sheet: sheet.html,
		public: await read(publicAt(id)),
		opinions: await read(publicAt(id, "/pendapat")),
		answers: await read(publicAt(id, "/jawaban")),
		history: await read(publicAt(id, "/jawaban/1")),
		heard: await read(publicAt(id, "/didengar")),
		list: await read("/konsultasi"),
		desk: await read(desk(), "dewi"),
		reply: await read(desk("/jawab"), "dewi"),
		mine: await read("/konsultasi/saya", undefined, code),
		print: await read("/konsultasi/saya/cetak", undefined, code),
		appealed: await read("/konsultasi/saya", undefined, removed),
		wall: await read(`/unit/${consultingOffice}/yang-dilakukan`),
	};
	for (const [name, html] of Object.entries(shown)) {
		assert.ok(html.includes(seen), `${name} does not show it`);
		assert.ok(!html.includes("<img src=x"), `${name} runs it`);
	}
});

test("an office with a closing day that lies ahead works on: its consultations, its actions, its meetings", async () => {
	const cx = site.house.contextOf(sampleActor("admin"));
	const office = "dinkes-empat-lawang";
	const closing = { unitId: unitId(office), on: daysAfter(dayOf(cx.now), 30) };
	assert.ok((await closeUnit(cx, closing)).ok);
	for (const path of ["/konsultasi/meja", "/tindak-lanjut", "/rapat"])
		await read(`${path}/${office}`, "joko");
});
