import assert from "node:assert/strict";
import { test } from "node:test";
import { isCarried } from "./follow-ups.ts";
import {
	type TypedDecision,
	type TypedWritten,
	type WrittenHere,
	writtenOf,
} from "./written.ts";

const agenda = { agenda: ["Kemajuan", "Hambatan"] };
const here: WrittenHere = {
	today: "2026-11-20",
	parties: [
		{ name: "Yusuf", institution: "Kabupaten" },
		{ name: "Dinas Kesehatan", institution: "" },
	],
	units: new Set(["kabupaten", "dinkes"]),
	opened: new Map(),
	known: new Map([["draf", { unitId: "dinkes", dueOn: "2026-11-19" }]]),
	newId: () => "baru",
};
/** Of a correction: one follow-up was opened before. */
const corrected: WrittenHere = {
	...here,
	opened: new Map([["lama", { unitId: "dinkes", dueOn: "2026-10-01" }]]),
};
const row = (change: Partial<TypedDecision>): TypedDecision => ({
	id: "",
	text: "Pasang ramp",
	unitId: "dinkes",
	dueOn: "2026-12-01",
	...change,
});
const typed = (...decisions: readonly TypedDecision[]): TypedWritten => ({
	points: [" Dua ramp terpasang. ", ""],
	presences: ["present", "mungkin"],
	walkIns: "Lina, PKK",
	decisions,
});
const problemsOf = (change: Partial<TypedDecision>, held = here) => {
	const read = writtenOf(typed(row(change)), agenda, held);
	return "problems" in read
		? read.problems.map(({ field, says }) => [
				field,
				says.replace("meetings.problem.", ""),
			])
		: [];
};

test("minutes hold who came, what was discussed at each item, and what was decided", () => {
	assert.deepEqual(
		writtenOf(
			typed(
				row({}),
				row({ text: "Rapat dua bulanan", unitId: "", dueOn: null }),
			),
			agenda,
			here,
		),
		{
			written: {
				points: ["Dua ramp terpasang.", ""],
				attendance: [
					{
						name: "Yusuf",
						institution: "Kabupaten",
						is: "present",
						walkIn: false,
					},
					{ name: "Lina", institution: "PKK", is: "present", walkIn: true },
				],
				decisions: [
					{
						id: "baru",
						text: "Pasang ramp",
						followUp: { unitId: "dinkes", dueOn: "2026-12-01" },
					},
					{ id: "baru", text: "Rapat dua bulanan", followUp: null },
				],
			},
		},
	);
});

test("a follow-up has somebody who was there, and a day that is to come", () => {
	assert.deepEqual(problemsOf({ unitId: "" }), [["pelaksana_0", "no-owner"]]);
	assert.deepEqual(problemsOf({ unitId: "lapas" }), [
		["pelaksana_0", "unknown-owner"],
	]);
	assert.deepEqual(problemsOf({ dueOn: null }), [["sampai_0", "no-due-day"]]);
	assert.deepEqual(problemsOf({ dueOn: "2026-11-19" }), [
		["sampai_0", "due-past"],
	]);
	assert.deepEqual(problemsOf({ text: "" }), [["putusan_0", "no-decision"]]);
	assert.deepEqual(problemsOf({ text: "x".repeat(201) }), [
		["putusan_0", "follow-up-too-long"],
	]);
});

test("a day that was written in time stays, also when it has passed since", () => {
	assert.deepEqual(problemsOf({ id: "draf", dueOn: "2026-11-19" }), []);
});

test("what is a follow-up already keeps its unit and its day, and does not vanish", () => {
	const read = writtenOf(
		typed(
			row({ id: "lama", text: "Pasang dua ramp", unitId: "", dueOn: null }),
		),
		agenda,
		corrected,
	);
	assert.ok("written" in read);
	assert.deepEqual(read.written.decisions, [
		{
			id: "lama",
			text: "Pasang dua ramp",
			followUp: { unitId: "dinkes", dueOn: "2026-10-01" },
		},
	]);
	assert.deepEqual(problemsOf({ id: "lama", text: " " }, corrected), [
		["putusan_0", "opened-stays"],
	]);
});

test("an open follow-up is carried, and one that ended until minutes told so", () => {
	const told = new Set(["lama"]);
	assert.equal(isCarried({ id: "lama", state: "open" }, told), true);
	assert.equal(isCarried({ id: "baru", state: "done" }, told), true);
	assert.equal(isCarried({ id: "lama", state: "done" }, told), false);
});

test("what became an action stays, each once, whatever rows are sent", () => {
	const before = {
		id: "lama",
		text: "Sudah",
		unitId: "dinkes",
		dueOn: "2026-10-01",
	};
	const refusedOf = (...rows: readonly TypedDecision[]) => {
		const read = writtenOf(typed(...rows), agenda, corrected);
		return "problems" in read ? read.problems.map(({ says }) => says) : [];
	};
	const stays = ["meetings.problem.opened-stays"];
	assert.deepEqual(refusedOf(before), []);
	assert.deepEqual(refusedOf(), stays);
	assert.deepEqual(refusedOf(row({ text: "Sudah" })), stays);
	assert.deepEqual(refusedOf(before, before), stays);
});
