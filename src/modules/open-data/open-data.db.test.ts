import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sampleActor } from "#identity/samples";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { readSpreadsheet } from "#platform/spreadsheet/read-spreadsheet.ts";
import type { Column, Row } from "./dataset.ts";
import { makeVersion } from "./versions/make-version.ts";
import { bytesOf, rowsOf } from "./versions/read-version.ts";
import { versionOf, versionsOf } from "./versions/store.ts";
import { fileIn } from "./versions/version.ts";
import {
	countsByReach,
	longestReason,
	withdrawVersion,
} from "./versions/withdraw-version.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
});
after(() => world[Symbol.asyncDispose]());

const said = { id: "x", en: "x" };
const columns: readonly Column[] = [
	{ name: "kode", type: "code", title: said, meaning: said },
	{ name: "nama", type: "text", title: said, meaning: said },
	{ name: "orang", type: "integer", title: said, meaning: said, adds: true },
	{ name: "nilai", type: "decimal", title: said, meaning: said, adds: true },
	{ name: "hari", type: "date", title: said, meaning: said },
];
const rowAt = (at: number): Row => [
	`0${at}`,
	at % 7 === 0 ? `=Kota "${at}", ya` : `Kota ${at}`,
	at % 5 === 0 ? null : at,
	at % 3 === 0 ? null : `${at}.10`,
	"2026-11-20",
];
async function* pages(rows: number, first = 0) {
	for (let from = first; from < first + rows; from += 1_000)
		yield Array.from({ length: Math.min(1_000, first + rows - from) }, (_, i) =>
			rowAt(from + i),
		);
}
const make = (cx: Context, slug: string, rows: number, first = 0) =>
	makeVersion(cx, { slug, columns }, pages(rows, first));
const whole = async (
	cx: Context,
	slug: string,
	format: "csv" | "jsonl" | "xlsx",
	range?: readonly [number, number],
) => {
	const version = await versionOf(cx, slug);
	assert.ok(version);
	const parts: Uint8Array[] = [];
	for await (const part of bytesOf(
		cx,
		version,
		format,
		range ?? [0, fileIn(version, format).size - 1],
	))
		parts.push(part);
	return Buffer.concat(parts);
};

test("a version holds the same rows in all its files, and its sums are theirs", async () => {
	const { cx } = world;
	assert.equal(await make(cx, "kecil", 8, 1), true);
	const csv = String(await whole(cx, "kecil", "csv"));
	assert.equal(
		csv.split("\r\n").slice(0, 4).join("\n"),
		"\uFEFFkode,nama,orang,nilai,hari\n01,Kota 1,1,1.10,2026-11-20\n02,Kota 2,2,2.10,2026-11-20\n03,Kota 3,3,,2026-11-20",
	);
	assert.ok(csv.includes(`07,"'=Kota ""7"", ya",7,7.10,2026-11-20`));
	const lines = String(await whole(cx, "kecil", "jsonl"))
		.trimEnd()
		.split("\n");
	assert.equal(
		lines[0],
		'{"kode":"01","nama":"Kota 1","orang":1,"nilai":1.10,"hari":"2026-11-20"}',
	);
	assert.deepEqual(JSON.parse(lines[6] ?? ""), {
		kode: "07",
		nama: '=Kota "7", ya',
		orang: 7,
		nilai: 7.1,
		hari: "2026-11-20",
	});
	const version = await versionOf(cx, "kecil");
	assert.deepEqual(version?.totals, { orang: "31", nilai: "27.6" });
	assert.deepEqual(version && (await rowsOf(cx, version, columns, 6, 1)), [
		["07", '=Kota "7", ya', 7, "7.10", "2026-11-20"],
	]);
	const workbook = await readSpreadsheet(
		await whole(cx, "kecil", "xlsx"),
		"kecil.xlsx",
	);
	assert.ok(workbook.ok);
});

test("where nothing changed no version is made, and what was made once never changes", async () => {
	const { cx } = world;
	const day = (on: string) => at(cx, new Date(`${on}T03:00:00Z`));
	assert.equal(await make(day("2026-03-01"), "tetap", 3), true);
	const first = await whole(cx, "tetap", "xlsx");
	assert.equal(await make(day("2026-03-01"), "tetap", 9), false, "same day");
	assert.equal(await make(day("2026-03-02"), "tetap", 3), false, "no change");
	assert.deepEqual(await whole(cx, "tetap", "xlsx"), first);
	assert.equal(await make(day("2026-03-03"), "tetap", 4), true);
	assert.deepEqual(
		(await versionsOf(cx, "tetap", 9)).map(({ day, rows }) => [day, rows]),
		[
			["2026-03-03", 4],
			["2026-03-01", 3],
		],
	);
});

test("any bytes of a long file are found without those before them, and any rows", async () => {
	const { cx } = world;
	await make(cx, "panjang", 60_000);
	const version = await versionOf(cx, "panjang");
	assert.ok(version);
	for (const format of ["csv", "jsonl"] as const) {
		const all = await whole(cx, "panjang", format);
		assert.ok(all.byteLength > 2_000_000);
		for (const [first, last] of [
			[0, 0],
			[999_990, 2_000_010],
			[all.byteLength - 5, all.byteLength - 1],
		] as const)
			assert.deepEqual(
				await whole(cx, "panjang", format, [first, last]),
				all.subarray(first, last + 1),
			);
	}
	for (const from of [0, 13_000, 13_650, 59_990])
		assert.deepEqual(
			await rowsOf(cx, version, columns, from, 50),
			Array.from({ length: Math.min(50, 60_000 - from) }, (_, i) =>
				rowAt(from + i),
			),
		);
});

test("versions that hold the same row are taken back in one deed: those before, those after, or all", async () => {
	const { cx } = world;
	const admin = withActor(cx, sampleActor("admin"));
	const why = "Satu baris menyebut seorang warga.";
	const days = [2, 3, 4, 5, 6].map((on) => `2026-04-0${on}`);
	for (const [at_, on] of days.entries())
		assert.ok(
			await make(at(cx, new Date(`${on}T03:00:00Z`)), "rentang", at_ + 1),
		);
	const take = async (day: string, reach: string) => {
		const key = { dataset: "rentang", day };
		const counts = await countsByReach(cx, key);
		const done = await withdrawVersion(admin, { ...key, reach }, why);
		if (!done.ok) return done.problem.reason;
		assert.equal(counts[reach as keyof typeof counts], done.value);
		return done.value;
	};
	const open = async () =>
		(await versionsOf(cx, "rentang", 9)).flatMap(({ day, withdrawn }) =>
			withdrawn ? [] : [day.slice(-1)],
		);
	assert.equal(await take("2026-04-03", "beside"), "unknown-reach");
	assert.equal(await take("2026-04-03", "until-this"), 2);
	assert.deepEqual(await open(), ["6", "5", "4"]);
	assert.equal(await take("2026-04-03", "all"), "withdrawn-already");
	assert.equal(await take("2026-04-06", "since-this"), 1);
	assert.deepEqual(await open(), ["5", "4"]);
	assert.equal((await versionOf(cx, "rentang"))?.day, "2026-04-05");
	assert.equal(await take("2026-04-04", "all"), 2);
	assert.equal(await versionOf(cx, "rentang"), null);
});

test("a version is taken back with a reason by whoever runs the site: the one before it is the newest, and the same rows make none anew", async () => {
	const { cx } = world;
	const day = (on: string) => at(cx, new Date(`${on}T03:00:00Z`));
	for (const [on, rows] of [
		["2026-03-01", 3],
		["2026-03-05", 4],
	] as const)
		assert.ok(await make(day(on), "ditarik", rows));
	const admin = withActor(cx, sampleActor("admin"));
	const key = { dataset: "ditarik", day: "2026-03-05" };
	const long = "x".repeat(longestReason + 1);
	const refusals = [
		await withdrawVersion(withActor(cx, sampleActor("wulan")), key, "Ya."),
		await withdrawVersion(admin, { ...key, day: "2026-03-02" }, "Ya."),
		await withdrawVersion(admin, key, " "),
		await withdrawVersion(admin, key, long),
		await withdrawVersion(admin, key, "Memuat Ibu Ratna, 0812 3456 7890."),
	];
	const why = "Satu baris menyebut seorang warga.";
	assert.ok((await withdrawVersion(admin, key, why)).ok);
	refusals.push(await withdrawVersion(admin, key, why));
	assert.deepEqual(
		refusals.map((done) => !done.ok && done.problem.reason),
		[
			"not-administrator",
			"no-such-version",
			"no-reason",
			"reason-too-long",
			"traces-in-reason",
			"withdrawn-already",
		],
	);
	assert.equal((await versionOf(cx, "ditarik"))?.day, "2026-03-01");
	const kept = await versionOf(cx, "ditarik", "2026-03-05");
	assert.deepEqual(
		[kept?.withdrawn, kept?.rows, kept?.files.length],
		[{ on: "2026-11-20", why }, 4, 3],
	);
	assert.deepEqual(
		(await versionsOf(cx, "ditarik", 9)).map(({ day, withdrawn }) => [
			day,
			withdrawn !== null,
		]),
		[
			["2026-03-05", true],
			["2026-03-01", false],
		],
	);
	assert.equal(await make(day("2026-03-06"), "ditarik", 4), false);
	assert.equal(await make(day("2026-03-07"), "ditarik", 5), true);
});
