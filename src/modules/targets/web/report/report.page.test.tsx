import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, test } from "node:test";
import { parse } from "csv-parse/sync";
import { sampleYear } from "#assessments/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { sampleReport } from "../../samples.ts";

const year = sampleYear(new Date());
const report = `/target/banten/p2ham-2023/${year}/laporan`;
const { confirmed, before: unconfirmed } = sampleReport(new Date());
let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const textOf = async (path: string, as = "ningsih") =>
	(await site.ask(path, { as })).text();
const words = (html: string) =>
	html
		.replace(/<[^>]+>/g, " ")
		.replace(/\s+/g, " ")
		.trim();
/** The cells of the table in a section. */
const rowsIn = (html: string, section: string): string[][] => {
	const from = html.slice(html.indexOf(`aria-labelledby="${section}"`));
	return (/<tbody>(.*?)<\/tbody>/s.exec(from)?.[1] ?? "")
		.split("</tr>")
		.map((row) =>
			[...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) =>
				words(cell),
			),
		)
		.filter((cells) => cells.length > 0);
};

test("one click from the desk and from the board lead to the quarter that runs", async () => {
	const desk = await textOf("/kerja");
	assert.match(desk, /href="\/target\/laporan"/);
	const led = await site.ask("/target/laporan", { as: "ningsih" });
	assert.equal(led.headers.get("location"), report);
	const board = await textOf(`/kemajuan/p2ham-2023/${year}`);
	assert.match(board, new RegExp(`href="${report}"`));
	assert.match(await textOf(report), /Triwulan ini masih berjalan/);
	const operator = await textOf(`/kemajuan/p2ham-2023/${year}`, "wulan");
	assert.doesNotMatch(operator, /\/laporan"/);
});

test("the files hold what the page shows", async () => {
	const query = `?triwulan=${confirmed}`;
	const page = await textOf(report + query);
	const units = rowsIn(page, "unit");
	assert.equal(units.length, 20);
	const csv = parse(
		(await textOf(`${report}/csv${query}`)).replace(/^\uFEFF/, ""),
		{
			relaxColumnCount: true,
		},
	) as string[][];
	assert.deepEqual(
		csv.slice(1).map((row) => row.slice(0, 4).join(" ")),
		units.map((row) => row.join(" ")),
	);
	const xlsx = await site.ask(`${report}/xlsx${query}`, { as: "ningsih" });
	const bytes = new Uint8Array(await xlsx.arrayBuffer());
	assert.deepEqual([...bytes.subarray(0, 2)], [0x50, 0x4b]);
});

const paperOf = async (lang: string): Promise<Buffer> => {
	const answer = await site.ask(`${lang}${report}/pdf?triwulan=${confirmed}`, {
		as: "ningsih",
	});
	assert.equal(answer.headers.get("content-type"), "application/pdf");
	return Buffer.from(await answer.arrayBuffer());
};

test("the paper is tagged and says its language", async () => {
	for (const [lang, said] of [
		["", /\/Lang \(id\)/],
		["/en", /\/Lang \(en\)/],
	] as const) {
		const frame = (await paperOf(lang)).toString("latin1");
		assert.match(frame, /\/Marked true/);
		assert.match(frame, /<pdfuaid:part>1<\/pdfuaid:part>/);
		assert.match(frame, said);
	}
});

const poppler = spawnSync("pdftotext", ["-v"]).error === undefined;
const how = "pdftotext is missing. Type: sudo apt-get install poppler-utils";

test("read by another program (poppler), the paper holds every unit of the page and the hash", {
	skip: poppler || process.env.RANGKUL_REQUIRE === "all" ? false : how,
}, async () => {
	assert.ok(poppler, how);
	for (const lang of ["", "/en"]) {
		const { stdout } = spawnSync("pdftotext", ["-layout", "-", "-"], {
			input: await paperOf(lang),
		});
		const paper = String(stdout).replace(/\s+/g, "");
		const page = await textOf(`${lang}${report}?triwulan=${confirmed}`);
		const names = rowsIn(page, "unit").map(([name = ""]) => name);
		assert.equal(names.length, 20);
		for (const name of names)
			for (const word of name.split(" "))
				assert.ok(paper.includes(word), `${name} is not on paper`);
		const [hash = "no hash"] =
			/SHA-256 ([0-9a-f]{16})/.exec(page)?.slice(1) ?? [];
		assert.ok(paper.includes(`SHA-256:${hash}`));
		assert.doesNotMatch(paper, /targets\./);
	}
});

test("a programme whose letter is not known borrows none, and tells of its offices instead", async () => {
	const page = words(
		await textOf(
			`/target/sumatera-selatan/kkpham-2021/${year}/laporan`,
			"rizal",
		),
	);
	assert.match(page, /Laporan triwulanan Kabupaten\/Kota Peduli HAM/);
	assert.match(page, /Dasar laporan untuk program ini belum diketahui/);
	assert.doesNotMatch(
		page,
		/Menteri Dalam Negeri|Mencanangkan|Mengajukan diri/,
	);
	assert.match(page, /1 dari 3 perangkat daerah sudah menyerahkan/);
	assert.match(
		page,
		new RegExp(`berikutnya dalam kalender: 31 Maret ${year + 1}`),
	);
});

test("a unit is told in the words of the column that counts it, and English names the addressee", async () => {
	const page = await textOf(report);
	const steps = rowsIn(page, "unit").map((row) => row.join(" "));
	assert.ok(
		steps.some((row) => /diserahkan Menunggu verifikasi/.test(row)),
		steps.join("\n"),
	);
	assert.ok(
		steps.every((row) => !/diverifikasi Menunggu verifikasi/.test(row)),
	);
	const english = words(await textOf(`/en${report}?triwulan=${confirmed}`));
	assert.match(english, /Report for: The Minister of Home Affairs/);
	assert.doesNotMatch(english, /Menteri Dalam Negeri/);
});

test("confirming freezes the figures, names who did it, and the address then shows that version", async () => {
	const at = `${report}?triwulan=${unconfirmed}`;
	const page = await textOf(at);
	const seen = /name="dilihat" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? "";
	const form = {
		triwulan: unconfirmed,
		kabupaten: "",
		kepada: "Menteri Dalam Negeri",
		tempat: "Serang",
		jabatan: "Sekretaris Daerah",
		nama: "Nama <contoh>",
		dilihat: seen,
	};
	const wrong = await site.ask(`${report}/pengesahan`, {
		as: "ningsih",
		form: { ...form, nama: "" },
	});
	assert.equal(wrong.status, 422);
	const again = await wrong.text();
	assert.match(again, /Tulis nama penanda tangan/);
	assert.match(again, /value="Sekretaris Daerah"/);
	const done = await site.ask(`${report}/pengesahan`, { as: "ningsih", form });
	assert.equal(done.status, 303);
	assert.equal(done.headers.get("location"), at);
	const frozen = await textOf(at);
	assert.match(frozen, /Disahkan oleh Ningsih[^<]*Versi 1/);
	assert.match(frozen, new RegExp(`SHA-256 ${seen.slice(0, 16)}`));
	assert.doesNotMatch(frozen, /name="dilihat"/);
	assert.deepEqual(rowsIn(frozen, "jenis"), rowsIn(page, "jenis"));
});

test("only the coach finds the form; who verifies or decides reads the report", async () => {
	const at = `${report}?triwulan=${unconfirmed}&versi=sekarang`;
	assert.match(await textOf(at), /action="[^"]*\/pengesahan"/);
	for (const who of ["sari", "bayu", "ratna"])
		assert.doesNotMatch(await textOf(at, who), /\/pengesahan"/);
});
