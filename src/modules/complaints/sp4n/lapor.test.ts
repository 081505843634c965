import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { kinds } from "../complaint.ts";
import { type Standing, states, step } from "../lifecycle.ts";
import { wayTo } from "./follow-lapor.ts";
import { readLaporRow } from "./lapor-row.ts";
import {
	kindNamed,
	kindWordOf,
	laporWords,
	plain,
	statusNamed,
	statusOf,
} from "./lapor-words.ts";
import { mostRows, readLaporFile } from "./read-lapor-file.ts";

const words = laporWords();

test("each of our states has one status in LAPOR, and each status that can come in leads to a state that is written so", () => {
	for (const state of states)
		assert.equal(
			words.statuses.filter(({ of }) => of.includes(state)).length,
			1,
			state,
		);
	for (const { lapor, enters, why } of words.statuses) {
		// What cannot come in says why.
		assert.equal(enters === undefined, why !== undefined, lapor);
		if (enters) assert.equal(statusOf(enters).lapor, lapor);
	}
	for (const kind of kinds) {
		const row = kindNamed(kindWordOf(kind));
		assert.equal(row && kindWordOf(row.enters), kindWordOf(kind));
	}
});

test("no word of LAPOR means two things, and no head of a column two columns", () => {
	for (const all of [
		words.statuses.flatMap(({ lapor, also }) => [lapor, ...also]),
		words.kinds.flatMap(({ lapor, also }) => [lapor, ...also]),
		words.columns.flatMap(({ heads }) => heads),
	]) {
		const plainly = all.map(plain);
		assert.deepEqual(plainly, [...new Set(plainly)]);
	}
	assert.equal(statusNamed("SEDANG DIPROSES")?.lapor, "Diproses");
	assert.equal(statusNamed("entah"), undefined);
});

test("every way to a status is a way of the table, deed by deed", () => {
	for (const from of states)
		for (const { enters } of words.statuses) {
			if (!enters || from === "waiting") continue;
			let at: Standing = { state: from, stateBefore: null };
			const way = wayTo(from, enters);
			for (const { move, by } of way ?? []) {
				const next = step(at, move, by);
				assert.ok(next, `${from} ${enters} ${move}`);
				at = next;
			}
			if (way) assert.equal(at.state, enters);
		}
	for (const { enters } of words.statuses)
		if (enters) assert.ok(wayTo("received", enters), enters);
	assert.equal(wayTo("finished", "in-process"), null);
});

const row = {
	tracking: "7654321",
	title: "Antrean",
	story: "Nomor saya dilewati.",
	reportedOn: "2026-11-03",
	status: "Diproses",
};
const reasonsOf = (change: Record<string, string>) => {
	const read = readLaporRow(1, { ...row, ...change }, "2026-11-20");
	return read.ok
		? []
		: read.problems.map(({ field, reason }) => [field, reason]);
};

test("a row says all that is wrong with it at once", () => {
	assert.deepEqual(reasonsOf({}), []);
	assert.deepEqual(
		reasonsOf({ tracking: "", reportedOn: "kemarin", status: "entah" }),
		[
			["tracking", "needed"],
			["reportedOn", "day-form"],
			["status", "status-unknown"],
		],
	);
	assert.deepEqual(reasonsOf({ reportedOn: "2026-11-21" }), [
		["reportedOn", "day-ahead"],
	]);
	for (const reportedOn of ["0001-01-01", "2017-12-31"])
		assert.deepEqual(reasonsOf({ reportedOn }), [["reportedOn", "day-before"]]);
	assert.deepEqual(reasonsOf({ reportedOn: words.earliest }), []);
	assert.deepEqual(reasonsOf({ title: "x".repeat(201) }), [
		["title", "too-long"],
	]);
});

test("swapped columns are noticed", () => {
	assert.deepEqual(
		reasonsOf({
			tracking: row.title,
			title: row.tracking,
			reportedOn: row.status,
			status: row.reportedOn,
		}),
		[
			["tracking", "tracking-form"],
			["reportedOn", "day-form"],
			["status", "status-unknown"],
		],
	);
});

const cellsOf = async (text: string | Uint8Array) => {
	const read = await readLaporFile(Buffer.from(text as string), "lapor.csv");
	return read.ok
		? read.value.rows.map(({ cells }) => cells)
		: read.problem.reason;
};

test("columns are known by their heads, in any order, and unknown ones are passed over", async () => {
	const read = await readLaporFile(
		Buffer.from(
			"Daftar laporan\nStatus;Nama Pelapor;tracking id;Tanggal\nSelesai;Maria;123456;3/11/2026\n",
		),
		"lapor.csv",
	);
	assert.ok(read.ok);
	assert.deepEqual(read.value.rows[0]?.cells, {
		status: "Selesai",
		tracking: "123456",
		reportedOn: "3/11/2026",
	});
	assert.deepEqual(read.value.passedOver, ["Nama Pelapor"]);
});

test("a mark at the beginning, semicolons and Windows-1252 say the same", async () => {
	const text =
		"Tracking ID;Status;Tanggal;Isi\n123456;Selesai;2026-11-03;Caf\u00e9";
	const expected = await cellsOf(text);
	assert.equal((expected as { story: string }[])[0]?.story, "Caf\u00e9");
	assert.deepEqual(await cellsOf(`\ufeff${text}`), expected);
	assert.deepEqual(await cellsOf(Buffer.from(text, "latin1")), expected);
});

test("files that cannot be taken in say why", async () => {
	const line = "123456,Selesai,2026-11-03\n";
	const head = "Tracking ID,Status,Tanggal\n";
	assert.equal(
		await cellsOf(head + line.repeat(mostRows + 1)),
		"too-many-rows",
	);
	assert.equal(await cellsOf(head + line.repeat(50_000)), "file-too-many-rows");
	assert.equal(await cellsOf("Judul,Isi\na,b\n"), "columns-missing");
	assert.equal(await cellsOf('{"reports": 7}'), "file-no-json");
	assert.equal(await cellsOf("[{]"), "file-no-json");
	assert.equal(await cellsOf(head), "file-without-rows");
});

test("whatever JSON says, it is read or refused with a word", async () => {
	await fc.assert(
		fc.asyncProperty(fc.json(), async (json) => {
			const read = await readLaporFile(Buffer.from(`[${json}]`), "x.json");
			assert.ok(read.ok || typeof read.problem.reason === "string");
		}),
	);
});
