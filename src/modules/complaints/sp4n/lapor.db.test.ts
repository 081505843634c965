import assert from "node:assert/strict";
import fc from "fast-check";
import { newsOf } from "#notices";
import type { Context } from "#platform/context.ts";
import { readSpreadsheet } from "#platform/spreadsheet/read-spreadsheet.ts";
import { asCsv } from "#platform/spreadsheet/write-spreadsheet.ts";
import { unitById } from "#units";
import { unitId } from "#units/samples";
import {
	beginLaporFile,
	exportLapor,
	type LaporExport,
	laporCsv,
	laporFile,
	laporJson,
	takeInLapor,
} from "../index.ts";
import { being, openOffice, tellOffice } from "../office.sample.ts";
import { complaintByKey } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { laporLinkOf } from "./lapor-link.ts";

const { story } = openOffice();
const desk = unitId("kanwil-kemenkum-ntt");

const officeOf = async (cx: Context) => {
	const unit = await unitById(cx, desk);
	return unit ?? assert.fail("no office");
};
const exported = async (
	cx: Context,
	slice?: number,
): Promise<readonly LaporExport[]> => {
	const slices = await exportLapor(cx, await officeOf(cx), slice);
	const rows: LaporExport[] = [];
	for await (const some of slices ?? assert.fail("not allowed"))
		rows.push(...some);
	return rows;
};
/** A file as it is sent, in parts of two reports. */
async function written(
	form: typeof laporCsv,
	rows: readonly LaporExport[],
): Promise<string> {
	const slices = Array.from({ length: Math.ceil(rows.length / 2) }, (_, at) =>
		rows.slice(at * 2, at * 2 + 2),
	);
	let text = "";
	for await (const part of form(slices)) text += part;
	return text;
}

/** Hands a file in and says what would come of it. */
async function preview(cx: Context, text: string, name = "lapor.csv") {
	const begun = await beginLaporFile(cx, desk, {
		name,
		bytes: new TextEncoder().encode(text),
	});
	assert.ok(begun.ok, JSON.stringify(begun));
	const file = await laporFile(cx, { unitId: desk, id: begun.value });
	assert.ok(file?.preview);
	return { id: begun.value, ...file.preview };
}

/** And takes it in. */
async function takeIn(cx: Context, text: string, name?: string) {
	const { id, seal, rows } = await preview(cx, text, name);
	const done = await takeInLapor(cx, { unitId: desk, id }, seal);
	return { done, rows };
}
const verdicts = (rows: readonly { verdict: string }[]) =>
	rows.map(({ verdict }) => verdict);

const heads = [
	"Tracking ID",
	"Klasifikasi",
	"Judul",
	"Isi Laporan",
	"Kategori",
	"Tanggal Laporan",
	"Status",
	"Disposisi",
	"Tindak Lanjut",
];
const reports = [
	[
		"70010001",
		"Pengaduan",
		"Antrean",
		"Saya datang jam delapan.\nDilayani jam satu.",
		"Pelayanan",
		"2026-11-03",
		"Belum Diverifikasi",
		"",
		"",
	],
	[
		"70010002",
		"Aspirasi",
		"Kursi",
		"=Tambah kursi",
		"",
		"2026-10-01",
		"Diverifikasi/Didisposisi",
		"Kanwil NTT",
		"",
	],
	[
		"70010003",
		"Permintaan Informasi",
		"Jam buka",
		"Jam berapa buka?",
		"",
		"2026-09-01",
		"Diproses",
		"",
		"",
	],
	[
		"70010004",
		"Pengaduan",
		"Parkir",
		"Parkir penuh.",
		"",
		"2026-08-03",
		"Selesai",
		"",
		"Lahan ditambah.",
	],
	[
		"70010005",
		"Pengaduan",
		"Putusan",
		"Batalkan putusan.",
		"",
		"2026-08-04",
		"Ditolak",
		"",
		"Bukan wewenang.",
	],
];
const file = asCsv([heads, ...reports]);

story("what comes from LAPOR goes back as it came", async (cx) => {
	const yohana = being(cx, "yohana");
	const { done, rows } = await takeIn(yohana, file);
	assert.deepEqual(verdicts(rows), ["new", "new", "new", "new", "new"]);
	assert.deepEqual(done.ok && done.value, {
		new: 5,
		changed: 0,
		unchanged: 0,
		refused: 0,
	});
	const out = await exported(yohana);
	assert.deepEqual(await exported(yohana, 2), out, "also in slices");
	assert.deepEqual(
		out
			.map((row) => [
				row.tracking,
				row.kind,
				row.title,
				row.story,
				row.category,
				row.reportedOn,
				row.status,
				row.disposition,
				row.answer,
			])
			.toSorted(),
		reports,
	);
});

story(
	"the same file twice changes nothing, and our own file neither",
	async (cx) => {
		const yohana = being(cx, "yohana");
		await takeIn(yohana, file);
		const before = await exported(yohana);
		for (const [text, name] of [
			[file, "lapor.csv"],
			[await written(laporCsv, before), "rangkul.csv"],
			[await written(laporJson, before), "rangkul.json"],
		] as const) {
			const { rows, done } = await takeIn(yohana, text, name);
			assert.deepEqual(new Set(verdicts(rows)), new Set(["unchanged"]), name);
			assert.equal(!done.ok && done.problem.reason, "nothing-to-do");
		}
		assert.deepEqual(await exported(yohana), before);
	},
);

story("whatever people wrote, it comes back sign for sign", async (cx) => {
	const yohana = being(cx, "yohana");
	let number = 80_000_000;
	const text = fc
		.string({ unit: "grapheme", minLength: 1, maxLength: 60 })
		.map((one) =>
			one
				.replace(
					/[\p{Cc}\p{Bidi_Control}\u200b\u2060\ufeff\ufffe\uffff\ufffd]/gu,
					" ",
				)
				.trim(),
		)
		.filter((one) => one !== "");
	await fc.assert(
		fc.asyncProperty(
			fc.array(
				fc.record({
					title: text,
					story: fc.oneof(
						text,
						fc.constantFrom(
							"=1+1",
							"'=1",
							"-x",
							"@a",
							"+62",
							"a\n\nb",
							'"q"',
							"a;b,c",
						),
					),
					status: fc.constantFrom("Belum Diverifikasi", "Diproses", "Selesai"),
				}),
				{ minLength: 1, maxLength: 4 },
			),
			async (some) => {
				const first = number;
				number += some.length;
				const told = some.map((one, at) => ({
					...one,
					tracking: String(first + at),
					reportedOn: "2026-11-02",
				}));
				const { done } = await takeIn(yohana, JSON.stringify(told), "x.json");
				assert.ok(done.ok);
				const out = await exported(yohana);
				for (const form of [laporCsv, laporJson])
					assert.deepEqual(
						new Set(
							verdicts(
								(await preview(yohana, await written(form, out), "x")).rows,
							),
						),
						new Set(["unchanged"]),
					);
				const back = new Map(out.map((row) => [row.tracking, row]));
				for (const { tracking, title, story, status } of told) {
					const row = back.get(tracking);
					assert.deepEqual(
						[row?.title, row?.story, row?.status],
						[title, story, status],
					);
				}
			},
		),
		{ numRuns: 12 },
	);
});

story(
	"signs that no database keeps are taken out of JSON and of its name",
	async (cx) => {
		const yohana = being(cx, "yohana");
		const { done, rows } = await takeIn(
			yohana,
			String.raw`[{"tracking":"70040001","title":"a\u0000b","story":"c\ud800d","category":"\u0000",
			"reportedOn":"2026-11-02","status":"Diproses","answer":"\udc00","ref":"\u0000"},
			{"tracking":"70040002","story":"x","reportedOn":"2026-11-02","status":"Diproses","ref":"A\u0000\ud800"}]`,
			"x\u0000\u0007.json",
		);
		assert.deepEqual(verdicts(rows), ["new", "refused"]);
		assert.ok(done.ok, JSON.stringify(done));
		const [out] = await exported(yohana);
		assert.deepEqual([out?.title, out?.story, out?.category], ["ab", "cd", ""]);
	},
);

story("part by part comes the same as all at once", async (cx) => {
	const yohana = being(cx, "yohana");
	const { id, seal } = await preview(yohana, file);
	const done = await takeInLapor(yohana, { unitId: desk, id }, seal, 2);
	assert.deepEqual(done.ok && done.value, {
		new: 5,
		changed: 0,
		unchanged: 0,
		refused: 0,
	});
	assert.equal((await exported(yohana)).length, 5);
	const { rows: news } = await newsOf(being(cx, "kornelis"), 1);
	assert.equal(news.length, 1);
	assert.deepEqual(
		verdicts((await preview(yohana, file)).rows),
		reports.map(() => "unchanged"),
	);
});

story("a file tells its desk once, however many rows it has", async (cx) => {
	await takeIn(being(cx, "yohana"), file);
	const { rows } = await newsOf(being(cx, "kornelis"), 1);
	assert.deepEqual(
		rows.map(({ says, about }) => [says, about.n]),
		[["complaints.news.lapor", 5]],
	);
});

story("no cell of the file begins like a formula", async (cx) => {
	const yohana = being(cx, "yohana");
	const evil = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"];
	await takeIn(
		yohana,
		JSON.stringify(
			evil.map((story, at) => ({
				tracking: `9000000${at}`,
				title: story,
				story,
				category: story,
				disposition: story,
				answer: story,
				reportedOn: "2026-11-02",
				status: "Diproses",
			})),
		),
		"x.json",
	);
	const csv = await written(laporCsv, await exported(yohana));
	const read = await readSpreadsheet(new TextEncoder().encode(csv), "x.csv", {
		lines: true,
	});
	assert.ok(read.ok);
	for (const { cells } of read.value.sheets[0]?.rows ?? [])
		for (const cell of cells) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
});

story(
	"each deed of the way stands in the history, and clocks run from the day of LAPOR",
	async (cx) => {
		const yohana = being(cx, "yohana");
		await takeIn(yohana, file);
		const row = (await exported(yohana)).find(
			({ tracking }) => tracking === "70010003",
		);
		assert.equal(row?.filedOn, "2026-09-01");
		assert.equal(row?.laporDue, row?.due);
		const { rows } = await preview(
			yohana,
			asCsv([
				heads,
				["70010003", "", "", "", "", "2026-09-01", "Selesai", "", "Jam 8."],
			]),
		);
		assert.ok(rows[0]?.verdict === "changed");
		assert.deepEqual(
			rows[0].way.map(({ move }) => move),
			["answer", "close"],
		);
		assert.deepEqual(rows[0].fields, ["answer", "status"]);
	},
);

story(
	"what people told here gets its number, and LAPOR ends nothing of it",
	async (cx) => {
		const yohana = being(cx, "yohana");
		const { key } = await tellOffice(cx);
		const before = await complaintByKey(cx, key);
		const text = asCsv([
			["Nomor LAPOR", "Nomor Rangkul", "Tanggal", "Status"],
			["70020001", before?.ref ?? "", "2026-11-19", "Selesai"],
		]);
		const { rows, done } = await takeIn(yohana, text);
		assert.ok(done.ok);
		assert.ok(rows[0]?.verdict === "changed");
		assert.deepEqual(rows[0].fields, ["tracking"]);
		assert.deepEqual(
			[
				(await complaintByKey(cx, key))?.state,
				(await laporLinkOf(cx, key))?.tracking,
			],
			["received", "70020001"],
		);
		assert.deepEqual(verdicts((await preview(yohana, text)).rows), [
			"unchanged",
		]);
	},
);

story(
	"a file holds no word that people told here, and nothing of who they are",
	async (cx) => {
		await tellOffice(cx, { story: "Jerapah ungu membentak saya." });
		const out = await written(laporJson, await exported(being(cx, "yohana")));
		for (const word of ["Jerapah", "Maria", "0812"])
			assert.ok(!out.includes(word), word);
	},
);

story(
	"what LAPOR cannot say, what is behind and what is doubled is refused row by row",
	async (cx) => {
		const yohana = being(cx, "yohana");
		await takeIn(yohana, file);
		const { rows } = await preview(
			yohana,
			asCsv([
				heads,
				["70010004", "", "", "", "", "2026-08-03", "Diproses", "", ""],
				[
					"70010003",
					"",
					"",
					"Lain sama sekali",
					"",
					"2026-09-01",
					"Diproses",
					"",
					"",
				],
				["70010009", "", "", "Baru", "", "2026-09-01", "Ditunda", "", ""],
				["70010010", "", "", "Baru", "", "2026-09-01", "Diproses", "", ""],
				["70010010", "", "", "Baru lagi", "", "2026-09-01", "Diproses", "", ""],
				["70010011", "", "", "", "", "2026-09-01", "Diproses", "", ""],
			]),
		);
		assert.deepEqual(
			rows.map((one) =>
				one.verdict === "refused" ? one.problems[0]?.reason : one.verdict,
			),
			[
				"ours-further",
				"story-differs",
				"status-unmapped",
				"doubled",
				"doubled",
				"needed",
			],
		);
	},
);

story(
	"who is excluded neither takes it out nor learns that its number is known",
	async (cx) => {
		const yohana = being(cx, "yohana");
		const number = "70030001";
		const text = asCsv([
			["Nomor LAPOR", "Tanggal", "Status", "Isi"],
			[number, "2026-11-19", "Diproses", "Tentang kepala."],
		]);
		const free = verdicts((await preview(yohana, text)).rows);
		await takeIn(yohana, text);
		await complaintsIn(cx.db)
			.updateTable("complaints.complaint")
			.set({ excluded_units: [desk] })
			.where("unit_id", "=", desk)
			.execute();
		assert.deepEqual(await exported(yohana), []);
		assert.deepEqual(verdicts((await preview(yohana, text)).rows), free);
		assert.equal((await takeIn(yohana, text)).done.ok, true);
	},
);

story(
	"something else than what was seen is not written, and nobody else sees the file",
	async (cx) => {
		const yohana = being(cx, "yohana");
		const { id, seal } = await preview(yohana, file);
		const where = { unitId: desk, id };
		for (const who of ["kornelis", "gilang", "sari"] as const)
			assert.equal(await laporFile(being(cx, who), where), null);
		const other = await takeInLapor(yohana, where, "x");
		assert.equal(!other.ok && other.problem.reason, "changed-meanwhile");
		assert.ok((await takeInLapor(yohana, where, seal)).ok);
		const again = await takeInLapor(yohana, where, seal);
		assert.equal(!again.ok && again.problem.reason, "taken-in-already");
		const { sealed } = await complaintsIn(cx.db)
			.selectFrom("complaints.lapor_file")
			.select("sealed")
			.where("id", "=", id)
			.executeTakeFirstOrThrow();
		assert.equal(sealed, null);
	},
);
