import assert from "node:assert/strict";
import { test } from "node:test";
import { beginningOf, sidesOf, takesNames } from "../event.ts";
import { nobody } from "../registering/places.ts";
import { samplePlan } from "../samples.ts";
import { countIn } from "../words.ts";
import { confirmedIn, factsOf } from "./access.ts";
import { planOf } from "./plan.ts";
import type { TypedPlan } from "./typed-plan.ts";

const typed = samplePlan("2026-12-10");
const here = {
	today: "2026-11-27",
	provinces: new Set(["81", "53"]),
	held: nobody,
	promised: null,
};
const wrongIn = (change: Partial<TypedPlan>, at = here) => {
	const read = planOf({ ...typed, ...change }, at);
	return "problems" in read
		? read.problems.map(({ field, says }) => [
				field,
				says.replace("events.problem.", ""),
			])
		: [];
};
const read = (change: Partial<TypedPlan> = {}) => {
	const done = planOf({ ...typed, ...change }, here);
	return "plan" in done ? done.plan : assert.fail(JSON.stringify(done));
};

test("a hybrid event has two numbers of places; what a mode does not have is not asked and not kept", () => {
	assert.deepEqual(read().places, { room: 40, line: 200 });
	const online = read({ mode: "online", place: "", room: "" });
	assert.deepEqual(online.places, { room: 0, line: 200 });
	const onSite = read({ mode: "on-site", line: "" });
	assert.deepEqual([onSite.places, onSite.online], [{ room: 40, line: 0 }, ""]);
	assert.deepEqual(wrongIn({ room: "banyak", line: "0" }), [
		["kursi", "no-places"],
		["kursi_daring", "no-places"],
	]);
	assert.deepEqual(sidesOf({ mode: "online" }), ["line"]);
});

test("what nobody answered is not known, never no, and it is said whom to ask", () => {
	const { access } = read({
		access: { ...typed.access, toilet: "", "quiet-room": "mungkin" },
	});
	assert.deepEqual(access, {
		"step-free": "yes",
		toilet: "unknown",
		"quiet-room": "unknown",
		"large-print": "yes",
	});
	assert.deepEqual(wrongIn({ contact: " " }), [["kontak", "no-contact"]]);
	assert.deepEqual(factsOf({ mode: "online" }), ["large-print"]);
});

test("only an interpreter who was confirmed is marked, and confirmed is somebody", () => {
	assert.deepEqual(confirmedIn(read().helpers), ["interpreter"]);
	const asked = { ...typed.helpers.interpreter, state: "asked" };
	assert.deepEqual(
		confirmedIn(
			read({ helpers: { ...typed.helpers, interpreter: asked } }).helpers,
		),
		[],
	);
	const nobody = { ...typed.helpers.interpreter, who: " " };
	assert.deepEqual(
		wrongIn({ helpers: { ...typed.helpers, interpreter: nobody } }),
		[["bantuan_interpreter_siapa", "confirmed-by-nobody"]],
	);
});

test("an end before the start, a day that is over and an address that is none are told at their fields", () => {
	assert.deepEqual(
		wrongIn({
			on: "2026-11-26",
			until: "08.59",
			online: "javascript:alert(1)",
			province: "00",
		}),
		[
			["tanggal", "day-past"],
			["selesai", "end-before-start"],
			["provinsi", "no-province"],
			["daring", "wrong-address"],
		],
	);
});

test("fewer places than are taken are refused, and so is a mode that takes somebody's side away", () => {
	const taken = {
		...here,
		held: {
			room: { taken: 12, waiting: 4 },
			line: { taken: 3, waiting: 0 },
		},
	};
	assert.deepEqual(wrongIn({ room: "11", line: "3" }, taken), [
		["kursi", "fewer-than-taken"],
	]);
	assert.deepEqual(wrongIn({ mode: "online" }, taken), [
		["cara", "room-is-taken"],
	]);
});

test("an event begins by the clocks of its province, wherever its office is", () => {
	const at = (province: string) => beginningOf({ ...read(), province });
	assert.equal(at("81").toISOString(), "2026-12-10T00:00:00.000Z");
	assert.equal(at("53").toISOString(), "2026-12-10T01:00:00.000Z");
	const open = { ...read(), state: "open" } as const;
	assert.ok(takesNames(open, new Date("2026-12-09T23:59:59Z")));
	assert.ok(!takesNames(open, new Date("2026-12-10T00:00:00Z")));
	assert.ok(!takesNames({ ...open, state: "draft" }, new Date(0)));
});

test("counts are read as people write them", () => {
	assert.deepEqual(
		["40", " 1.200 ", "2 000", "1.2", "-1", "1e3", ""].map(countIn),
		[40, 1200, 2000, null, null, null, null],
	);
});
