import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { keyOfName, minutesOf, readMeetingList } from "./meeting-list.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => {
	const list = readMeetingList(bytes(text));
	return typeof list === "string"
		? list
		: list.map(({ name, minutes, lines }) => [name, minutes, lines.join()]);
};

test("a list is read whatever tool wrote it: with a block before it, with tabs in UTF-16, with first and last names", () => {
	assert.deepEqual(
		read(
			'Topic,Start Time\nPembinaan,09:00\n\nName (Original Name),User Email,Total Duration (Minutes),Guest\n"Yohana, S.H.",y@contoh.id,93,Yes\nKornelis,,40,Yes\n',
		),
		[
			["Yohana, S.H.", 93, "5"],
			["Kornelis", 40, "6"],
		],
	);
	const teams =
		"Full Name\tJoin Time\tDuration\nYohana Seran\t09.00\t1h 33m 5s\n";
	const wide = new Uint8Array(
		Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(teams, "utf16le")]),
	);
	assert.deepEqual(readMeetingList(wide), [
		{ name: "Yohana Seran", minutes: 93, lines: [2] },
	]);
	assert.deepEqual(
		read("First name;Last name;Email;Duration\nYohana;Seran;;1:33:05\n"),
		[["Yohana Seran", 93, "2"]],
	);
});

test("who came and went is one person with all their minutes", () => {
	assert.deepEqual(
		read("Nama,Durasi\nYohana Seran,30\nyohana  seran (HP),20 menit\n"),
		[["Yohana Seran", 50, "2,3"]],
	);
});

test("minutes are read as tools write them, and what is none is none", () => {
	for (const [typed, minutes] of [
		["93", 93],
		["93.9", 93],
		["0:45:59", 45],
		["45:59", 45],
		["1 jam 5 menit", 65],
		["59s", 0],
		["", null],
		["lama", null],
	] as const)
		assert.equal(minutesOf(typed), minutes, typed);
});

test("a file that is no list says what is missing", () => {
	assert.equal(read("Nama,Surel\nAni,a@contoh.id\n"), "no-minutes");
	assert.equal(read("halo"), "no-names");
	assert.equal(read("Nama,Durasi\n"), "no-names");
	assert.equal(read('Nama,Durasi\n"Ani,3\n'), "not-a-list");
});

test("any file is read or refused, never thrown at", () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 400 }), (file) => {
			assert.ok(readMeetingList(file));
		}),
	);
});

test("names are one where only case, titles in brackets and signs differ", () => {
	assert.equal(keyOfName("YOHANA  Seran, S.H."), keyOfName("yohana seran s h"));
	assert.notEqual(keyOfName("Yohana Seran"), keyOfName("Yohana Nahak"));
});
