import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { facilitiesOf, tellVoice } from "#catalogue";
import { citizen } from "#kernel/actor.ts";
import { withActor } from "#platform/context.ts";
import { dayOf } from "#territory";
import { unitId } from "#units/samples";
import { openTestHouse, type TestHouse } from "./for-tests.ts";

const office = "kanwil-kemenkum-ntt";
const legalAid = `/layanan/bantuan-hukum-${office}`;
const groups = "fasilitas-dan-perlakuan-khusus-bagi-kelompok-rentan";
const year = Number(dayOf(new Date()).slice(0, 4));
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

test("a service shows in a fold how many of the twelve something shows, and never counts words alone", async () => {
	const html = await read(legalAid);
	assert.match(html, /Dua belas asas: 7 dari 12 ada buktinya/);
	assert.equal(html.split("Disebut kantor, belum ada buktinya").length - 1, 2);
	assert.equal(html.split("Belum ditunjukkan").length - 1, 3);
});

test("a unit's page of a principle holds its latest decided assessment, item by item, and leads to it", async () => {
	assert.match(
		await read("/unit/lapas-serang"),
		/href="\/unit\/lapas-serang\/asas"/,
	);
	const all = await read("/unit/lapas-serang/asas");
	assert.match(all, new RegExp(`, ${year}: nilai 100 \\(11 butir\\)`));
	assert.doesNotMatch(all, new RegExp(`${year - 1}: nilai`));
	const one = await read(`/unit/lapas-serang/asas/${groups}`);
	assert.match(one, /rata-rata tertimbang dari 11 butir/);
	assert.match(one, /a\.3 Toilet penyandang disabilitas/);
	assert.match(
		one,
		new RegExp(`href="/hasil/p2ham-2023/${year}/unit/lapas-serang#asas"`),
	);
});

test("what is not decided is nowhere in it, not for the office's own people either", async () => {
	for (const as of [undefined, "yohana", "tamrin"]) {
		const html = await read(`/unit/${office}/asas/${groups}`, as);
		assert.match(html, /Belum ada penilaian yang ditetapkan/);
		assert.doesNotMatch(html, /href="\/hasil\//);
	}
});

test("a ramp that a visitor contests shows nothing any more, and is said to be contested in every sum", async () => {
	const page = `/unit/${office}/asas/${groups}`;
	assert.match(await read(page), /4 dari 8 \(50 persen\), 1 dibantah/);
	const cx = withActor(site.house.contextOf(citizen), citizen);
	const ramp =
		(await facilitiesOf(cx, [unitId(office)])).find(
			({ kind }) => kind === "ramp",
		) ?? assert.fail();
	const told = await tellVoice(cx, ramp, {
		basedOn: ramp.last.number,
		teller: new Uint8Array(32).fill(8),
		voice: {
			says: "contests",
			words: "Tertutup motor.",
			photo: null,
			seenOn: dayOf(new Date()),
		},
	});
	assert.ok(told.ok);
	const after = await read(page);
	assert.match(after, /4 dari 8 \(50 persen\), 2 dibantah/);
	assert.match(
		after,
		/Jalur landai, Pintu depan[^<]*<\/a> \(dibantah orang yang pernah ke sana\)/,
	);
	assert.doesNotMatch(after, /Tertutup motor/);
	assert.match(
		await read(legalAid),
		/Dua belas asas: 6 dari 12 ada buktinya/,
		"equal rights rested on it",
	);
});

test("what the office writes of a principle is a version: read at once, named in the history", async () => {
	const slug = `perpustakaan-hukum-${office}`;
	const answer = await site.ask(`/layanan/${slug}/ubah`, {
		as: "yohana",
		form: {
			nama: "Perpustakaan hukum",
			tentang: "1.500 buku.",
			asas_openness: "Katalog bukunya dapat dicari.",
			bukti_1_asas: "openness",
			bukti_1_alamat: "https://katalog.example.go.id/",
			versi: "1",
		},
	});
	assert.equal(answer.status, 303);
	const html = await read(`/layanan/${slug}`);
	assert.match(html, /Katalog bukunya dapat dicari\./);
	assert.match(html, /href="https:\/\/katalog\.example\.go\.id\/"/);
	assert.match(await read(`/layanan/${slug}/riwayat`), /Keterbukaan/);
	const machine = await (await site.ask(`/layanan/${slug}/jsonld`)).text();
	assert.doesNotMatch(machine, /katalog\.example/);
});
