import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sampleCode } from "#receipts/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import {
	sampleCase,
	sampleCaseAtWork,
	sampleRoom,
	sampleRoomAtWork,
} from "../../samples.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const first = `/ruang/meja/${sampleCase.unitId}/${sampleCase.id}`;
const atWork = `/ruang/meja/${sampleCaseAtWork.unitId}/${sampleCaseAtWork.id}`;
const read = async (path: string, as = "intan") =>
	(await house.ask(path, { as })).text();
const post = (path: string, form: Record<string, string>) =>
	house.ask(path, { as: "intan", form });
const versionIn = (html: string) =>
	/name="versi" value="(\d+)"/.exec(html)?.[1] ?? "";

test("Intan begins the check and asks for what is missing by letter; whoever told it reads the letter with the code", async () => {
	const letter = `${first}/surat/request-completion`;
	assert.equal((await house.ask(letter, { as: "intan" })).status, 404);
	const begun = await post(`${first}/langkah`, {
		langkah: "begin-check",
		versi: versionIn(await read(first)),
	});
	assert.equal(begun.status, 303);
	assert.ok((await read(first)).includes(`href="${letter}"`));
	const sent = await post(letter, {
		versi: versionIn(await read(letter)),
		butir: "Pada jam berapa biasanya\r\n\r\nSiapa yang berjaga",
		nama: "Intan Permata",
		jabatan: "Kepala Kantor Wilayah",
	});
	assert.equal(sent.status, 303, await sent.text());
	const told = await house.ask("/ruang/saya", {
		code: sampleCode(sampleRoom),
	});
	const html = await told.text();
	assert.match(html, /Permintaan melengkapi berkas/);
	assert.match(html, /Pada jam berapa biasanya/);
	assert.match(html, /Siapa yang berjaga/);
	assert.match(html, /Lengkapi paling lambat/);
	const opened = await read(first);
	assert.match(opened, /Menunggu dilengkapi/);
	const [, pdf = ""] =
		/href="([^"]*\/surat\/request-completion\/[0-9a-f-]{36})"/.exec(opened) ??
		[];
	const file = await house.ask(pdf, { as: "intan" });
	assert.equal(file.headers.get("content-type"), "application/pdf");
	assert.equal(file.headers.get("cache-control"), "no-store");
	assert.equal(
		Buffer.from(await file.arrayBuffer())
			.subarray(0, 5)
			.toString(),
		"%PDF-",
	);
	assert.equal((await house.ask(pdf, { as: "bagus" })).status, 404);
	assert.equal((await house.ask(pdf, { as: "hendra" })).status, 403);
});

test("a letter that is not whole comes back with everything that was typed", async () => {
	const path = `${atWork}/surat/recommendation`;
	const answer = await post(path, {
		versi: "0",
		kepada: "Kepala Kantor",
		isi: "Yang kami temukan ini.",
		tenggat_hari: "31",
		tenggat_bulan: "2",
		tenggat_tahun: "2027",
		nama: "Intan Permata",
	});
	const html = await answer.text();
	assert.equal(answer.status, 422);
	for (const typed of [
		"Kepala Kantor",
		"Yang kami temukan ini.",
		'value="31"',
		"Intan Permata",
	])
		assert.ok(html.includes(typed), typed);
	for (const id of ["butir", "tenggat", "jabatan"])
		assert.match(html, new RegExp(`href="#isian-${id}`), id);
});

test("when somebody was faster, the letter is not sent and what was typed stays", async () => {
	const path = `${atWork}/surat/coordination`;
	const form = {
		versi: "1",
		kepada: "Kepala Kantor",
		isi: "Pengawasan malam.",
		temu_hari: "1",
		temu_bulan: "2",
		temu_tahun: "2090",
		jam: "09.00 WIB",
		tempat: "Ruang rapat lantai dua",
		nama: "Intan Permata",
		jabatan: "Kepala Kantor Wilayah",
	};
	const answer = await post(path, form);
	const html = await answer.text();
	assert.equal(answer.status, 422);
	assert.match(html, /Sementara itu ada yang berubah/);
	assert.match(html, /Ruang rapat lantai dua/);
	const again = await post(path, { ...form, versi: versionIn(html) });
	assert.equal(again.status, 303);
	const opened = await read(atWork);
	assert.match(opened, /Undangan rapat koordinasi/);
	const told = await house.ask("/ruang/saya", {
		code: sampleCode(sampleRoomAtWork),
	});
	assert.doesNotMatch(await told.text(), /Ruang rapat lantai dua/);
});

test("the answer of an agency is awaited with its day, and noted once; whoever told it does not read it", async () => {
	const before = await read(atWork);
	assert.match(before, /Permintaan klarifikasi: ditunggu sampai/);
	const [, surat = ""] =
		/<option value="([0-9a-f-]{36})"[^>]*>[^<]*Permintaan klarifikasi/.exec(
			before,
		) ?? [];
	const form = { surat, jawaban: "Tiga orang bertugas tiap malam." };
	assert.equal((await post(`${atWork}/jawaban`, form)).status, 303);
	const opened = await read(atWork);
	assert.match(opened, /Tiga orang bertugas tiap malam/);
	assert.doesNotMatch(opened, /Permintaan klarifikasi: ditunggu sampai/);
	assert.equal((await post(`${atWork}/jawaban`, form)).status, 422);
	const told = await house.ask("/ruang/saya", {
		code: sampleCode(sampleRoomAtWork),
	});
	assert.doesNotMatch(await told.text(), /Tiga orang bertugas/);
});

test("an office that the case did not come to from the centre is offered neither to give it on nor back", async () => {
	for (const path of [first, atWork])
		assert.doesNotMatch(await read(path), /\/(delegasi|kembalikan)"/);
});

test("the centre gives a case to a regional office, which gives it back", async () => {
	const told = await house.ask("/ruang/lembar", {
		form: {
			kejadian: "Ada yang dipukul di ruang tahanan.",
			kantor: "kanwil-kemenkum-ntt",
		},
	});
	assert.equal(told.status, 200);
	const [, path = ""] =
		/href="(\/ruang\/meja\/[0-9a-f-]{36}\/[0-9a-f-]{36})"/.exec(
			await read("/ruang/meja", "melati"),
		) ?? [];
	const does = async (as: string, at: string, form: Record<string, string>) =>
		house.ask(`${path}/${at}`, {
			as,
			form: { versi: versionIn(await read(path, as)), ...form },
		});
	for (const langkah of ["begin-check", "find-complete", "find-competent"])
		assert.equal((await does("melati", "langkah", { langkah })).status, 303);
	const [, kantor = ""] =
		/<select[^>]*name="kantor"[\s\S]*?<option value="([0-9a-f-]{36})"/.exec(
			await read(path, "melati"),
		) ?? [];
	assert.equal(kantor, sampleCase.unitId);
	const wrong = await does("melati", "delegasi", { kantor: "x" });
	assert.equal(wrong.status, 422);
	const given = await does("melati", "delegasi", { kantor });
	assert.equal(given.status, 303);
	assert.match(await read(path), /\/kembalikan"/);
	const back = await does("intan", "kembalikan", {});
	assert.equal(back.headers.get("location"), "/ruang/meja");
	assert.equal((await house.ask(path, { as: "intan" })).status, 404);
	assert.match(await read(path, "melati"), /Dikembalikan ke pusat/);
});
