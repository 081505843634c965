import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { samplePdf } from "#evidence/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { unitId } from "#units/samples";
import { sampleYear } from "../../samples.ts";
import { listFiles } from "../receipt/list-files.ts";
import { assessmentsRoutes } from "../routes.ts";

const year = sampleYear(new Date());
const lawang = `/penilaian/kabupaten-empat-lawang/kkpham-2021/${year}`;
const origin = "http://localhost";

/** The pages on which an office has a place; everything else of the region is not found. */
const shared = [
	"/penilaian/:unit/:instrument/:year",
	"/penilaian/:unit/:instrument/:year/bagian",
	"/penilaian/:unit/:instrument/:year/bagian/:opd",
	"/penilaian/:unit/:instrument/:year/butir/:code",
	"/penilaian/:unit/:instrument/:year/isian",
	"/penilaian/:unit/:instrument/:year/luring",
	"/penilaian/:unit/:instrument/:year/luring/kosong",
	// The script of the worker is the same for everybody.
	"/penilaian/:unit/:instrument/:year/luring/pekerja.js",
];

/** Where nothing stands beside an item. */
const routes = assessmentsRoutes({ besideItem: async () => null });

describe("what an office sees of its region, through the door that a browser uses", () => {
	let site: TestHouse;
	before(async () => {
		site = await openTestHouse();
	});
	after(() => site[Symbol.asyncDispose]());
	const read = async (path: string, as: string) =>
		(await site.ask(path, { as })).text();

	test("every page of the assessment is closed to an office, but for the few that know its part", async () => {
		const pages = routes.filter(
			({ method, path }) =>
				method === "GET" &&
				path.startsWith("/penilaian/:unit/:instrument/:year"),
		);
		assert.ok(pages.length > shared.length + 5);
		const at = (path: string, opd: string, code: string) => {
			const real = path
				.replace("/penilaian/:unit/:instrument/:year", lawang)
				.replace(":opd", opd)
				.replace(":code", code)
				.replace(":list", listFiles.kept);
			assert.doesNotMatch(real, /:/, "every part of the address is a real one");
			return real;
		};
		const open: string[] = [];
		for (const { path } of pages) {
			const own = at(path, "dinkes-empat-lawang", "6.s");
			const { status } = await site.ask(own, { as: "joko" });
			if (status < 400) open.push(path);
		}
		assert.deepEqual(open.sort(), shared);
		for (const { method, path } of routes)
			if (
				method === "POST" &&
				path.startsWith("/penilaian/:unit/:instrument/:year") &&
				// Posts of many items name them in the form: each is refused by itself, as the use case shows.
				!/\/(isian|luring)$/.test(path)
			) {
				const foreign = at(path, "disdukcapil-empat-lawang", "5.s");
				const { status } = await site.ask(foreign, { as: "joko", form: {} });
				assert.ok(status === 403 || status === 404, `${path}: ${status}`);
			}
	});

	test("an item of another office, or of the region itself, is not found, to read or to write", async () => {
		for (const code of ["5.s", "1.s", "4.p"]) {
			const item = `${lawang}/butir/${code}`;
			assert.equal((await site.ask(item, { as: "joko" })).status, 404);
			const form = { lakukan: "simpan", nilai: "99", versi: "1" };
			assert.equal((await site.ask(item, { as: "joko", form })).status, 404);
		}
		for (const path of ["/luring", "/luring/kosong"]) {
			const html = await read(lawang + path, "joko");
			assert.match(html, /name="6\.s\.nilai"|name="6\.s\./);
			assert.doesNotMatch(html, /name="(?!6\.|10\.)\d+\.[sph]\./);
		}
		const { items } = JSON.parse(await read(`${lawang}/isian`, "joko"));
		assert.deepEqual(Object.keys(items), [
			"6.s",
			"6.p",
			"6.h",
			"10.s",
			"10.p",
			"10.h",
		]);
	});

	test("the region reads what its offices say, and writes only what it answers itself", async () => {
		const item = await read(`${lawang}/butir/6.s`, "dewi");
		assert.match(item, /Dijawab oleh Dinas Kesehatan/);
		assert.doesNotMatch(item, /name="nilai"/);
		const html = await read(`${lawang}/luring`, "dewi");
		assert.match(html, /name="7\.s\./);
		assert.doesNotMatch(html, /name="(4|5|6|10)\.[sph]\./);
	});

	test("an office proves its items with its own files, which no other office reads", async () => {
		const form = new FormData();
		form.set("token", await site.tokenOf("joko"));
		form.set("versi", "1");
		form.set("nilai", "88");
		form.set("tahun_data", String(year));
		form.set("lakukan", "simpan");
		form.set(
			"berkas",
			new File([new Uint8Array(samplePdf("Profil kesehatan"))], "profil.pdf"),
		);
		const sent = await site.house.fetch(
			new Request(`${origin}${lawang}/butir/6.p`, {
				method: "POST",
				headers: { cookie: await site.enter("joko") },
				body: form,
			}),
		);
		assert.equal(sent.status, 303);
		const [, file] =
			/href="(\/bukti\/kabupaten-empat-lawang\/[0-9a-f-]+)/.exec(
				await read(`${lawang}/butir/6.p`, "joko"),
			) ?? [];
		assert.ok(file);
		const status = async (as: string, path = file) =>
			(await site.ask(path, { as })).status;
		assert.deepEqual(
			[
				await status("joko"),
				await status("dewi"),
				await status("lina"),
				await status("eko", `${file}/tentang`),
				await status("markus"),
			],
			[200, 200, 404, 404, 404],
		);
		assert.equal(await status("joko", `${file}/tentang`), 200);
		assert.doesNotMatch(
			await read(`${lawang}/butir/4.s`, "lina"),
			/profil\.pdf/,
			"it is not offered to another office",
		);
	});

	test("after a refusal the form shows who answers now, where the person had touched nothing, and keeps what they chose", async () => {
		const [health, social] = [
			unitId("dinkes-empat-lawang"),
			unitId("dinsos-empat-lawang"),
		];
		const refused = await site.ask(`${lawang}/pemilik/pembagian`, {
			as: "dewi",
			form: {
				// As it was before a colleague gave topic 4 away, and not touched.
				pemilik_4: "",
				dilihat_4: "",
				pemilik_6: social,
				dilihat_6: health,
				// No office of the region.
				pemilik_9: unitId("lapas-ambon"),
				dilihat_9: "",
			},
		});
		assert.equal(refused.status, 422);
		const html = await refused.text();
		const chosen = (topic: string) =>
			new RegExp(
				`name="pemilik_${topic}".*?<option[^>]*value="([^"]*)"[^>]*selected`,
				"s",
			).exec(html.split(`name="dilihat_${topic}"`)[1] ?? "")?.[1];
		assert.equal(chosen("4"), social);
		assert.equal(chosen("6"), social);
	});

	test("what is handed over shows its answers, and no form", async () => {
		const html = await read(`${lawang}/butir/5.s`, "eko");
		assert.match(html, /Bagian ini sudah diserahkan/);
		assert.doesNotMatch(html, /name="nilai"/);
		assert.match(await read("/kerja", "eko"), /diserahkan/);
		assert.match(await read("/kerja", "lina"), /dikembalikan/);
	});

	test("the pre-flight of the region says in its title what keeps it from handing in, and offers no sending", async () => {
		const html = await read(`${lawang}/pemeriksaan`, "dewi");
		assert.match(html, /<h1[^>]*>\s*Belum dapat dikirim: \d+ hal/);
		assert.match(html, /Dinas Sosial[^<]*: dikembalikan dan belum diserahkan/);
		assert.doesNotMatch(html, /pengiriman"/);
	});

	test("whoever got a part back reads that nothing changed since", async () => {
		const html = await read(`${lawang}/bagian/dinsos-empat-lawang`, "lina");
		assert.match(html, /Sejak dikembalikan belum ada jawaban yang diubah/);
	});

	test("a figure is shown with the year that it tells of, and one without asks for it by the year of performance", async () => {
		assert.match(
			await read(`${lawang}/butir/5.s`, "eko"),
			new RegExp(`, data ${year - 1}`),
		);
		const without = await site.ask(`${lawang}/butir/6.s`, {
			as: "joko",
			form: { lakukan: "simpan", nilai: "88", tahun_data: "", versi: "1" },
		});
		assert.equal(without.status, 422);
		assert.match(
			await without.text(),
			new RegExp(`Tahun kinerja yang dinilai ${year}`),
		);
	});

	test("another body's authority is claimed by the law: without one the basis is asked for, and what was typed stays", async () => {
		for (const alasan_lain of ["", "tidak tahu"]) {
			const refused = await site.ask(`${lawang}/butir/6.s`, {
				as: "joko",
				form: {
					lakukan: "simpan",
					lain: "notOurAuthority",
					alasan_lain,
					versi: "1",
				},
			});
			assert.equal(refused.status, 422);
			assert.match(await refused.text(), /Dasar hukumnya belum ada/);
		}
	});

	test("the list of work says how far the region's round has come, and until when it runs", async () => {
		const html = await read("/kerja", "dewi");
		assert.match(
			html,
			/\d+ dari 30 terjawab\. 1 dari 3 bagian perangkat daerah diserahkan\. Ditutup /,
		);
	});

	test("the review says honestly that three limits are not known", async () => {
		const html = await read(`${lawang}/pemilik`, "dewi");
		assert.equal(html.match(/<td>belum diketahui/g)?.length, 3);
		assert.match(html, /mulai 75/);
		assert.match(html, /1 dari 3 bagian sudah diserahkan/);
	});
});
