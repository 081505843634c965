import assert from "node:assert/strict";
import { test } from "node:test";
import { theSystem } from "#kernel/actor.ts";
import { no, yes } from "#kernel/decision.ts";
import { kindName } from "./kinds.ts";
import { mayManageUnits } from "./policy.ts";
import { isOpenOn, lifeOf, outlasts } from "./unit.ts";

const rutan = {
	id: "rutan",
	slug: "rutan-rangkasbitung",
	name: "Rutan Kelas IIB Rangkasbitung",
	kind: "rutan",
	regencyCode: "36.02",
	openedOn: "2013-01-01",
	under: "kanwil",
};
const reasonOf = (change: Partial<typeof rutan> & Record<string, unknown>) => {
	const life = lifeOf({ ...rutan, ...change });
	return life.ok ? null : life.problem.reason;
};

test("a membership lasts until the next one, the last one until the closing", () => {
	const life = lifeOf({
		...rutan,
		moved: [{ from: "2024-10-21", under: "kemenimipas" }],
		closedOn: "2026-01-01",
	});
	assert.deepEqual(life.ok && life.value.memberships, [
		{
			unitId: "rutan",
			parentId: "kanwil",
			from: "2013-01-01",
			until: "2024-10-21",
		},
		{
			unitId: "rutan",
			parentId: "kemenimipas",
			from: "2024-10-21",
			until: "2026-01-01",
		},
	]);
});

test("a unit may stand alone for a time", () => {
	const life = lifeOf({
		...rutan,
		moved: [{ from: "2024-10-21", under: null }],
	});
	assert.equal(life.ok && life.value.memberships.length, 1);
});

for (const [what, change, reason] of [
	["a unit without a name", { name: "  " }, "no-name"],
	["a name of signs that nobody sees", { name: "\u200b \u3164" }, "no-name"],
	["a name of 201 signs", { name: "a".repeat(201) }, "name-too-long"],
	[
		"a later name of 201 signs",
		{ renamed: [{ from: "2020-01-01", name: "a".repeat(201) }] },
		"name-too-long",
	],
	["a word for addresses with spaces", { slug: "Rutan Serang" }, "slug-form"],
	["a kind that nobody knows", { kind: "kantin" }, "unknown-kind"],
	["a day that the calendar lacks", { openedOn: "2023-02-30" }, "wrong-day"],
	[
		"a move before the opening",
		{ moved: [{ from: "2012-01-01", under: "x" }] },
		"before-opening",
	],
	[
		"a closing on the day of the opening",
		{ closedOn: "2013-01-01" },
		"before-opening",
	],
	[
		"a move after the closing",
		{ closedOn: "2020-01-01", moved: [{ from: "2021-01-01", under: "x" }] },
		"after-closing",
	],
	[
		"two parents from one day",
		{
			moved: [
				{ from: "2020-01-01", under: "x" },
				{ from: "2020-01-01", under: "y" },
			],
		},
		"two-parents",
	],
	["a unit under itself", { under: "rutan" }, "own-ancestor"],
] as const)
	test(`${what} is refused`, () => assert.equal(reasonOf(change), reason));

test("a name of 200 signs is none too many, however many bytes they take", () =>
	assert.equal(reasonOf({ name: ` ${"𝕒".repeat(200)} ` }), null));

test("a parent must exist for the whole membership", () => {
	const membership = { from: "2020-01-01", until: null };
	assert.equal(outlasts({ from: "2013-01-01", until: null }, membership), true);
	assert.equal(
		outlasts({ from: "2013-01-01", until: "2024-10-21" }, membership),
		false,
	);
	assert.equal(
		outlasts({ from: "2021-01-01", until: null }, membership),
		false,
	);
});

test("only who manages units may change them", () => {
	const manage = {
		permission: "units.manage",
		programme: null,
		unitId: null,
		reach: "nation",
		provinces: [],
	} as const;
	assert.deepEqual(mayManageUnits({ ...theSystem, grants: [manage] }), yes);
	assert.deepEqual(mayManageUnits(theSystem), no("not-administrator"));
});

test("a kind is named in both languages, an unknown one as it is written", () => {
	assert.equal(kindName("rutan", "id"), "Rumah tahanan negara (rutan)");
	assert.equal(kindName("rutan", "en"), "Remand prison (rutan)");
	assert.equal(kindName("kua", "en"), "kua");
});

test("an office works until the day on which it closes, and is not locked while that lies ahead", () => {
	const closes = { closedOn: "2027-01-01" };
	assert.deepEqual(
		["2026-11-27", "2026-12-31", "2027-01-01", "2027-02-01"].map((day) =>
			isOpenOn(closes, day),
		),
		[true, true, false, false],
	);
	assert.ok(isOpenOn({ closedOn: null }, "2027-01-01"));
});
