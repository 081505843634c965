import assert from "node:assert/strict";
import { test } from "node:test";
import { type Here, hourIn, planOf, type TypedPlan } from "./plan.ts";

const here: Here = {
	today: "2026-11-20",
	people: new Set(["ketua", "notulis"]),
	open: new Set(["dinsos"]),
	unitNamed: (name) => (name === "dinas kesehatan" ? "dinkes" : null),
	abouts: new Map(),
};
const typed: TypedPlan = {
	title: "Rapat koordinasi",
	on: "2026-11-30",
	from: "9",
	until: "11.30",
	place: "Aula",
	online: "",
	chairId: "ketua",
	noteTakerId: "notulis",
	agenda: "Kemajuan\r\n\r\n Hambatan ",
	units: ["dinsos"],
	others: "Dinas Kesehatan",
	guests: "Rizal, Kementerian HAM, Jakarta\nLina",
	about: "",
};
const problemsOf = (change: Partial<TypedPlan>) => {
	const read = planOf({ ...typed, ...change }, here);
	return "problems" in read
		? read.problems.map(({ field, says }) => [
				field,
				says.replace("meetings.problem.", ""),
			])
		: [];
};

test("a plan is read line by line: agenda in order, units by name, guests with their institution", () => {
	assert.deepEqual(planOf(typed, here), {
		plan: {
			title: "Rapat koordinasi",
			on: "2026-11-30",
			from: "09:00",
			minutes: 150,
			place: "Aula",
			online: "",
			chairId: "ketua",
			noteTakerId: "notulis",
			agenda: ["Kemajuan", "Hambatan"],
			invited: ["dinsos", "dinkes"],
			guests: [
				{ name: "Rizal", institution: "Kementerian HAM, Jakarta" },
				{ name: "Lina", institution: "" },
			],
			about: null,
		},
	});
});

test("an hour is read as people write it", () => {
	assert.deepEqual(["9", "09.30", "9:05", "24", "9.60", "pagi"].map(hourIn), [
		"09:00",
		"09:30",
		"09:05",
		null,
		null,
		null,
	]);
});

test("an end before the start, a day that is over and a chair who left are told at their fields", () => {
	assert.deepEqual(problemsOf({ until: "08.00" }), [
		["selesai", "end-before-start"],
	]);
	assert.deepEqual(problemsOf({ on: "2026-11-19" }), [["tanggal", "day-past"]]);
	assert.deepEqual(problemsOf({ chairId: "pindah" }), [["ketua", "no-chair"]]);
	assert.deepEqual(problemsOf({ noteTakerId: "ketua" }), [
		["notulis", "same-person"],
	]);
});

test("a meeting is somewhere, and an address that is no page is none", () => {
	assert.deepEqual(problemsOf({ place: " " }), [["tempat", "nowhere"]]);
	assert.deepEqual(problemsOf({ place: "", online: "https://rapat.id/1" }), []);
	for (const online of ["javascript:alert(1)", "http://a", 'https://a"b'])
		assert.deepEqual(problemsOf({ online }), [["daring", "wrong-address"]]);
});

test("a unit that nobody knows is named, and a guest has a name", () => {
	assert.deepEqual(problemsOf({ others: "Dinas Angin" }), [
		["unit_lain", "unknown-unit"],
	]);
	assert.deepEqual(problemsOf({ guests: ", Kementerian" }), [
		["tamu", "guest-without-name"],
	]);
});

test("a meeting may run past midnight; hours the wrong way round are told", () => {
	const read = planOf({ ...typed, from: "21", until: "00.30" }, here);
	assert.equal("plan" in read && read.plan.minutes, 210);
	assert.deepEqual(problemsOf({ from: "13", until: "12.00" }), [
		["selesai", "end-before-start"],
	]);
	assert.deepEqual(problemsOf({ from: "9", until: "9.00" }), [
		["selesai", "end-before-start"],
	]);
});
