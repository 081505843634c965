import assert from "node:assert/strict";
import { test } from "node:test";
import {
	longestMinutes,
	type Minuted,
	problemsOfMinutes,
	writeMinutes,
} from "./write-minutes.ts";

const minuted: Minuted = {
	on: "2026-11-20",
	place: "Aula",
	chair: "Intan Permata",
	noteTaker: "Sulastri",
	present: ["Intan Permata, kantor wilayah", "", "Sulastri"],
	words: "Satu.\r\n\r\nDua\r\nbaris.",
	decisions: [
		{ what: "Meminta buku klinik", who: "Sulastri", dueOn: "2026-11-27" },
	],
};
const problems = (more: Partial<Minuted>) =>
	problemsOfMinutes({ ...minuted, ...more }, "2026-11-20");

test("minutes that are whole need nothing", () => {
	assert.deepEqual(problems({}), []);
});

test("minutes need a day that has been, a place, two people, somebody who was there, and words", () => {
	assert.deepEqual(problems({ on: "2026-11-21" }), ["minutes-day"]);
	assert.deepEqual(problems({ noteTaker: " intan  PERMATA " }), [
		"minutes-same-person",
	]);
	assert.deepEqual(
		problems({
			place: " ",
			chair: "",
			noteTaker: "",
			present: [" "],
			words: "",
		}),
		[
			"minutes-place",
			"minutes-chair",
			"minutes-note-taker",
			"minutes-present",
			"minutes-words",
		],
	);
	assert.deepEqual(problems({ words: "a".repeat(longestMinutes.words + 1) }), [
		"minutes-too-long",
	]);
});

test("the sheet says who was there, what was carried, discussed and decided, and who approved it", () => {
	const paper = writeMinutes(minuted, {
		lang: "id",
		ref: "K7M2",
		office: { name: "Kantor Wilayah Contoh", town: "Serang" },
		carried: [
			{
				what: "Memotret lorong",
				who: "Sulastri",
				dueOn: "2026-11-10",
				done: "Sudah dipotret.",
			},
			{
				what: "Menanyai penjaga",
				who: "Intan",
				dueOn: "2026-11-30",
				done: null,
			},
		],
	});
	assert.deepEqual(paper.to, ["Intan Permata, kantor wilayah", "Sulastri"]);
	assert.deepEqual(
		paper.parts.map(({ lines, items }) => [...lines, ...items]),
		[
			[
				"Memotret lorong (Sulastri, paling lambat 10 November 2026): Sudah dipotret.",
				"Menanyai penjaga (Intan, paling lambat 30 November 2026): belum selesai",
			],
			["Satu.", "Dua baris."],
			["Meminta buku klinik (Sulastri, paling lambat 27 November 2026)"],
		],
	);
	assert.deepEqual(paper.closing, ["Disetujui oleh Intan Permata."]);
	assert.equal(paper.marking, "Rahasia");
});
